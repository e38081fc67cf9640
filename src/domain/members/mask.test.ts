import fc from 'fast-check'
import { maskCard, maskEmployeeNo, maskIdNumber, maskName, maskPhone } from './mask'

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

  test('an ID number keeps its area and tail, never the day of birth', () => {
    expect(maskIdNumber('330106199001011234')).toBe('330106********1234')
    const number = fc.stringMatching(/^[1-9]\d{16}[\dX]$/)
    fc.assert(
      fc.property(number, number, (a, b) => {
        const masked = maskIdNumber(a)
        expect(masked).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/)
        // whoever differs in the middle only is shown alike
        expect(maskIdNumber(a.slice(0, 6) + b.slice(6, 14) + a.slice(14))).toBe(masked)
      }),
    )
  })

  test('a card keeps its last four digits and not its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9,15}$/), fc.stringMatching(/^\d{4}$/), (front, tail) => {
        expect(maskCard(front + tail)).toBe(`**** ${tail}`)
      }),
    )
    expect(maskCard('6222 0212 3456 7890 123')).toBe('**** 0123')
  })

  test('a phone keeps three and four digits, a number its last two', () => {
    expect(maskPhone('13812341234')).toBe('138****1234')
    expect(maskEmployeeNo('A00123')).toBe('***23')
    expect(maskEmployeeNo('12')).toBe('***')
  })
})
