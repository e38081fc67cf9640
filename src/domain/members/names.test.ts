import fc from 'fast-check'
import { employeeNoKey, nameGrams, nameKey } from './names'

describe('names', () => {
  test.each([
    ['张 晓明', '张晓明'],
    ['张　晓明 ', '张晓明'],
    ['古丽·买买提', '古丽买买提'],
    ['古丽・买买提', '古丽买买提'],
    ['古丽･买买提', '古丽买买提'],
    ['古丽.买买提', '古丽买买提'],
    ['古丽•买买提', '古丽买买提'],
    ['Ａｎｎａ  Wang', 'annawang'],
    ['张\u200b晓明', '张晓明'],
  ])('%s and %s are the same person’s name', (typed, known) => {
    expect(nameKey(typed)).toBe(nameKey(known))
  })

  test('other characters make another name', () => {
    expect(nameKey('张晓明')).not.toBe(nameKey('张小明'))
  })

  test('a part of two or more characters of a name is found by its grams', () => {
    expect(nameGrams('欧阳晓明')).toEqual(['欧阳', '阳晓', '晓明'])
    expect(nameGrams('张')).toEqual([])
    fc.assert(
      fc.property(fc.string({ minLength: 2, unit: 'binary' }), fc.nat(), fc.nat(), (name, a, b) => {
        const characters = Array.from(nameKey(name))
        const from = a % (characters.length + 1)
        const part = characters.slice(from, from + 2 + (b % 3)).join('')
        const grams = nameGrams(name)
        for (const gram of nameGrams(part)) expect(grams).toContain(gram)
      }),
    )
  })

  test('an employee number is compared without blanks, width and case', () => {
    expect(employeeNoKey(' ａ-00 7')).toBe(employeeNoKey('A-007'))
  })
})
