import { PAST_SESSION_HEADINGS, pastMonths, readPastSessions, typedDay } from './past-sessions'

const unionIds = new Map([['甲工会', 'u-a']])
const read = (...rows: readonly (readonly string[])[]) =>
  readPastSessions({ sheet: [['2025 年活动'], PAST_SESSION_HEADINGS, ...rows], unionIds, today: '2026-11-25' })

test('a row is read however a cadre types day and number', () => {
  const found = read(
    ['2025年3月1日', '小镇校场', '甲工会', '八段锦', '1,200 人次'],
    [],
    ['2025/3/2', '聚红能', '甲工会', '', '0'],
  )
  expect(found?.bad).toEqual([])
  expect(found?.rows).toMatchObject([
    { row: 3, day: '2025-03-01', brand: '小镇校场', unionId: 'u-a', attendances: 1200 },
    { row: 5, day: '2025-03-02', brand: '聚红能', attendances: 0 },
  ])
})

test.each([
  ['日期', ['2025-02-30', '小镇校场', '甲工会', '', '3']],
  ['日期', ['2026-11-26', '小镇校场', '甲工会', '', '3']],
  ['日期', ['', '小镇校场', '甲工会', '', '3']],
  ['品牌', ['2025-03-01', '小镇广场', '甲工会', '', '3']],
  ['主办工会', ['2025-03-01', '小镇校场', '乙工会', '', '3']],
  ['人次', ['2025-03-01', '小镇校场', '甲工会', '', '-3']],
  ['人次', ['2025-03-01', '小镇校场', '甲工会', '', '3.5']],
  ['人次', ['2025-03-01', '小镇校场', '甲工会', '', '100001']],
  ['人次', ['2025-03-01', '小镇校场', '甲工会', '', '']],
])('a wrong %s is named with its row', (heading, cells) => {
  expect(read(cells)).toEqual({ rows: [], bad: [{ row: 3, heading }] })
})

test('months add up every row, equal ones too, whatever their order', () => {
  const rows = [
    ['2025-03-01', '小镇校场', '甲工会', '早场', '20'],
    ['2025-03-01', '小镇校场', '甲工会', '早场', '20'],
    ['2025-03-31', '聚红能', '甲工会', '', '5'],
    ['2025-04-01', '聚红能', '甲工会', '', '7'],
  ]
  const months = pastMonths(read(...rows)?.rows ?? [])
  expect(months).toEqual([
    {
      unionId: 'u-a',
      month: '2025-03',
      brands: [
        { brand: '小镇校场', sessions: 2, attendances: 40 },
        { brand: '聚红能', sessions: 1, attendances: 5 },
      ],
    },
    { unionId: 'u-a', month: '2025-04', brands: [{ brand: '聚红能', sessions: 1, attendances: 7 }] },
  ])
  expect(pastMonths(read(...[...rows].reverse())?.rows ?? [])).toEqual(months)
})

test('a file without the headings is none', () => {
  expect(readPastSessions({ sheet: [['日期', '品牌']], unionIds, today: '2026-11-25' })).toBeNull()
})

test.each([
  ['2025-3-1', '2025-03-01'],
  ['２０２５．３．１', '2025-03-01'],
  ['2025年13月1日', null],
  ['1925-03-01', null],
])('%s is %s', (typed, day) => expect(typedDay(typed)).toBe(day))
