import fc from 'fast-check'
import { maskEmployeeNo, maskName, maskPhone } from './mask'

describe('masks', () => {
  test.each([
    ['王晓明', '王*明'],
    ['王明', '王*'],
    ['欧阳晓明', '欧**明'],
    ['王 晓 明', '王*明'],
    ['王', '*'],
    ['', '*'],
    ['𠮷野家', '𠮷*家'],
  ])('%s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  test('no more than the first and last character of a name is ever shown', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'王李张赵明华丽'), { minLength: 2, maxLength: 30 }), characters => {
        const masked = Array.from(maskName(characters.join('')))
        expect(masked).toHaveLength(characters.length)
        expect(masked.filter(character => character !== '*').length).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('a phone keeps three and four digits, a number its last two', () => {
    expect(maskPhone('13812341234')).toBe('138****1234')
    expect(maskEmployeeNo('A00123')).toBe('***23')
    expect(maskEmployeeNo('12')).toBe('***')
  })
})
