import { contract } from '../contract/all'
import { COMMON_REFUSALS } from '../domain/refusal'
import { ERROR_TEXT, errorText } from './error-text'

type Contract = typeof contract
/** What the contract may refuse and no sentence exists for. */
type Missing = {
  [D in keyof Contract]: Exclude<
    {
      [A in keyof Contract[D]]: Contract[D][A] extends { refusals: readonly (infer C)[] } ? C : never
    }[keyof Contract[D]],
    keyof (typeof ERROR_TEXT)[D]
  >
}[keyof Contract]

const refusals = Object.entries(contract).flatMap(([fn, procedures]) =>
  Object.values<{ refusals: readonly string[] }>(procedures).flatMap(({ refusals: codes }) =>
    codes.map((code): [string, string] => [fn, code]),
  ),
)

/** `true` only while nothing is missing: a code without its sentence does not compile here. */
const nothingMissing: [Missing] extends [never] ? true : Missing = true

test('the compiler holds the sentences against the whole contract', () => {
  expect(nothingMissing).toBe(true)
})

test.each(refusals)('%s.%s says what happened in a Chinese sentence of its own', (fn, code) => {
  const text = errorText(fn, code)
  expect(text).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(text).not.toBe(ERROR_TEXT.common.INTERNAL)
  expect(text).not.toMatch(/系统错误|失败/)
})

test.each([...COMMON_REFUSALS, 'OFFLINE'])('%s has a sentence whatever function answers', code => {
  expect(errorText('events', code)).toMatch(/。$/)
  expect(errorText('nowhere', code)).toBe(errorText('events', code))
})

test('a code that nobody knows says what is safe', () => {
  expect(errorText('events', 'NEWER_THAN_THIS_APP')).toBe(ERROR_TEXT.common.INTERNAL)
})
