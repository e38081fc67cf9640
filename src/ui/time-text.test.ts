import fc from 'fast-check'
import {
  agoText,
  dateText,
  dayKey,
  dayText,
  fromFields,
  greetingText,
  momentText,
  spanText,
  toFields,
} from './time-text'

/** A moment by China's clock. */
const at = (text: string): number => Date.parse(`${text}+08:00`)
const now = at('2026-11-27T10:00:00')

test.each([
  ['2026-11-27T00:00:00', '今天 00:00'],
  ['2026-11-27T23:59:00', '今天 23:59'],
  ['2026-11-28T00:00:00', '明天 00:00'],
  ['2026-11-29T19:00:00', '后天 19:00'],
  ['2026-11-26T19:00:00', '昨天 19:00'],
  ['2026-11-30T19:00:00', '11月30日 周一 19:00'],
  ['2027-01-03T09:30:00', '2027年1月3日 周日 09:30'],
])('%s is said as %s', (moment, words) => {
  expect(momentText(at(moment), now)).toBe(words)
})

test('late in the evening by UTC it is already tomorrow in China', () => {
  expect(dayText(Date.UTC(2026, 10, 27, 16, 30), now)).toBe('明天')
  expect(dayKey(Date.UTC(2026, 10, 27, 16, 30))).toBe('2026-11-28')
})

test('a span names its day once, and both days over midnight', () => {
  expect(spanText(at('2026-11-27T19:00:00'), at('2026-11-27T21:00:00'), now)).toBe('今天 19:00–21:00')
  expect(spanText(at('2026-11-27T22:00:00'), at('2026-11-28T06:00:00'), now)).toBe('今天 22:00 至 明天 06:00')
})

test('greetings follow the hour in China', () => {
  expect(
    ['04:00', '08:59', '09:00', '13:00', '15:00', '18:00'].map(t => greetingText(at(`2026-11-27T${t}:00`))),
  ).toEqual(['夜深了', '早上好', '上午好', '中午好', '下午好', '晚上好'])
})

test('a while ago is said in minutes, then hours, then as a moment', () => {
  expect([0, 3, 59, 120].map(minutes => agoText(now - minutes * 60_000, now))).toEqual([
    '刚刚',
    '3 分钟前',
    '59 分钟前',
    '2 小时前',
  ])
  expect(agoText(now - 20 * 3_600_000, now)).toBe('昨天 14:00')
})

test('picker values and moments translate into each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 946_684_800_000 / 60_000, max: 4_102_444_800_000 / 60_000 - 1 }), minute => {
      const { date, time } = toFields(minute * 60_000)
      expect(fromFields(date, time)).toBe(minute * 60_000)
    }),
  )
})

test.each([
  ['', '19:00'],
  ['2026-02-30', '19:00'],
  ['2026-11-28', '25:00'],
  ['2026-11-28', ''],
])('%s %s is no moment', (date, time) => {
  expect(fromFields(date, time)).toBeNull()
})

test('a date stands whole', () => {
  expect(dateText(at('2026-11-28T09:00:00'))).toBe('11月28日 周六')
})
