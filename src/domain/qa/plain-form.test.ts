import { plainForm, saysSomething } from './plain-form'
import { termsOf } from './terms'
import { claimAge, dangerOf } from './threads/urgency'

test.each([
  '',
  '   ',
  '？？？',
  '……',
  '!!!',
  '\u200b\u200b\u200b\u200b',
  '😡😡😡😡',
  '👍🏻1️⃣'.replace('1', ''),
  '、。',
  '（）【】',
  '\u3000',
])('%j says nothing', text => expect(saysSomething(text)).toBe(false))

test.each(['工资', 'OT pay', '3天', '😡欠薪', '被辭退', 'ئىش ھەققى', '임금'])('%j says something', text =>
  expect(saysSomething(text)).toBe(true),
)

test('what nobody sees cuts no word in two, and markup is no word', () => {
  expect(plainForm('拖\u200b欠\ufeff工资')).toBe('拖欠工资')
  expect(termsOf('<p style="color:red">拖欠&nbsp;工资</p>')).toEqual(termsOf('拖欠 工资'))
  expect(termsOf('工资<3000元')).toEqual(termsOf('工资 3000元'))
})

test.each([
  ['我想自\u200b杀', 'self'],
  ['不 想 活 了', 'self'],
  ['自-杀', 'self'],
  ['我要砍人！', 'violence'],
  ['自动杀毒软件', null],
] as const)('%s is danger: %s', (text, danger) => expect(dangerOf(text)).toBe(danger))

test.each([
  ['2026-11-26', 'toCome'],
  ['2026-11-25', 'fine'],
  ['2026-01-26', 'fine'],
  ['2026-01-25', 'near'],
  ['2025-11-25', 'near'],
  ['2025-11-24', 'over'],
] as const)('on 2026-11-25 a claim of %s is %s', (on, age) => expect(claimAge(on, '2026-11-25')).toBe(age))
