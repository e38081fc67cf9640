import fc from 'fast-check'
import { maskIdNumber, maskName } from '../members/mask'
import { cardTail, typedCard, typedIdNumber } from './identifiers'

test.each([
  ['11010519491231002X', '11010519491231002X', '1949-12-31'],
  ['440524188001010014', '440524188001010014', '1880-01-01'],
  [' 110105 19491231 002x', '11010519491231002X', '1949-12-31'],
  ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X', '1949-12-31'],
])('the ID number %s is taken as %s', (typed, idNumber, birthDay) => {
  expect(typedIdNumber(typed)).toEqual({ ok: true, idNumber, birthDay })
})

test.each([
  ['110105194912310021', 'CHECK_DIGIT'],
  ['110105199002300023', 'NO_SUCH_DATE'],
  ['110105190002290021', 'NO_SUCH_DATE'],
  ['11010519491231002', 'LENGTH'],
  ['1101051949123100 2Y', 'LENGTH'],
  ['', 'LENGTH'],
])('the ID number %s is told %s', (typed, problem) => {
  expect(typedIdNumber(typed)).toEqual({ ok: false, problem })
})

const withCheck = (first17: string): string => {
  for (const last of '0123456789X') if (typedIdNumber(first17 + last).ok) return first17 + last
  return ''
}

test('an unknown area code with a right check digit is accepted, and exactly one last digit fits', () => {
  expect(typedIdNumber(withCheck('99999920000229001')).ok).toBe(true)
  const first17 = fc
    .tuple(
      fc.integer({ min: 100_000, max: 999_999 }),
      fc.date({ min: new Date(0), max: new Date(1.7e12), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(
      ([area, day, order]) =>
        `${area}${day.toISOString().slice(0, 10).replace(/-/g, '')}${String(order).padStart(3, '0')}`,
    )
  fc.assert(
    fc.property(first17, head => {
      expect(Array.from('0123456789X').filter(last => typedIdNumber(head + last).ok)).toHaveLength(1)
    }),
  )
})

test('one wrong digit or two swapped neighbours never pass', () => {
  const good = '440524188001010014'
  for (let at = 0; at < 17; at++) {
    for (const digit of '0123456789')
      if (digit !== good[at]) expect(typedIdNumber(good.slice(0, at) + digit + good.slice(at + 1)).ok).toBe(false)
    const swapped = good.slice(0, at) + good.charAt(at + 1) + good.charAt(at) + good.slice(at + 2)
    if (swapped !== good) expect(typedIdNumber(swapped).ok).toBe(false)
  }
})

test.each([
  ['6222 0200 0000 0000 001', 'LUHN'],
  ['4111 1111 1111 1111', 'ok'],
  ['４１１１１１１１１１１１１１１１', 'ok'],
  ['4111 1111 1111 1112', 'LUHN'],
  ['411111111111', 'LENGTH'],
  ['41111111111111111111', 'LENGTH'],
  ['4111-1111-1111-111a', 'LENGTH'],
])('the card %s is %s', (typed, told) => {
  const read = typedCard(typed)
  expect(read.ok ? 'ok' : read.problem).toBe(told)
})

test('what is shown says nothing that was not shown before', () => {
  expect(['张三', '张小三', '欧阳娜娜'].map(maskName)).toEqual(['张*', '张*三', '欧**娜'])
  expect(maskIdNumber('330106199001011234')).toBe('330106********1234')
  expect(cardTail('4111111111111111')).toBe('1111')
})
