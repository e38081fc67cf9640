import { typedPhone } from './typed-phone'

describe('a typed phone number', () => {
  it.each(['13812341234', '138 1234 1234', '+86 138-1234-1234', '008613812341234', '１３８１２３４１２３４'])(
    '%s is read as 11 digits',
    typed => expect(typedPhone(typed)).toBe('13812341234'),
  )

  it.each(['', '1381234123', '12812341234', '138123412345', '张三'])('%s is none', typed =>
    expect(typedPhone(typed)).toBeNull(),
  )
})
