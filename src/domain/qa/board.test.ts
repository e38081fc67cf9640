import fc from 'fast-check'
import { appearsAtMs, hiddenCounts, leftPersonal, namesPerson, sameCount, withoutWords } from './board'

const KNOWN = { names: ['周小满'], companies: ['甲工会'] }
const COPY = { question: '周小满问：王经理说打62881234', answer: '请打62881234，到人民路88号' }

test('what is kept with a reason stands, the own name never does', () => {
  const words = (kept: readonly string[]) =>
    leftPersonal(
      COPY,
      KNOWN,
      kept.map(one => ({ words: one, reason: '公开的' })),
    ).map(one => one.words)
  expect(words([])).toEqual(['周小满', '王经理', '62881234', '62881234', '人民路88号'])
  expect(words(['62881234', '人民路88号'])).toEqual(['周小满', '王经理'])
  expect(words(['周小满', '王经理', '62881234', '人民路88号'])).toEqual(['周小满'])
})

test('a second person learns how much was hidden, not what', () => {
  expect(hiddenCounts(COPY, KNOWN, [{ words: '62881234', reason: '窗口' }])).toEqual([
    { kind: 'ownName', count: 1 },
    { kind: 'name', count: 1 },
    { kind: 'address', count: 1 },
  ])
})

test('more words are hidden wherever they stand, and only ever hidden', () => {
  expect(withoutWords({ question: '三班的老李', answer: '三班可以' }, ['三班'])).toEqual({
    question: '【已隐去】的老李',
    answer: '【已隐去】可以',
  })
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 3 }), (text, word) => {
      const left = withoutWords({ question: text, answer: '' }, [word]).question
      expect(left.split('【已隐去】').join(word)).toBe(text)
    }),
    { numRuns: 200 },
  )
})

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
  [120, 120],
])('%i who met the same are told as %s', (count, told) => expect(sameCount(count)).toBe(told))

test('an answer for all may name an office’s number and address, not a person', () => {
  expect(namesPerson('请到人民路88号，电话0512-66123456')).toBe(false)
  expect(namesPerson('请打13800138000')).toBe(true)
  expect(namesPerson('请找李主任')).toBe(true)
})

test('a copy appears so many days later', () => {
  expect(appearsAtMs(0, 0)).toBe(0)
  expect(appearsAtMs(5, 3)).toBe(3 * 86_400_000 + 5)
})
