import fc from 'fast-check'
import { onHolidays, overlaps, venueClashes, venueKey } from './venue'

const span = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 10 }))
  .map(([startsAtMs, length]) => ({ startsAtMs, endsAtMs: startsAtMs + length }))

test('two spans overlap where one moment lies in both, whichever is named first', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const inside = (at: number, { startsAtMs, endsAtMs }: typeof a) => startsAtMs <= at && at < endsAtMs
      const shared = Array.from({ length: 61 }, (_, at) => at).some(at => inside(at, a) && inside(at, b))
      expect(overlaps(a, b)).toBe(shared)
      expect(overlaps(b, a)).toBe(shared)
    }),
  )
})

test('every clash is one at the same venue and time of another event, and none is left out', () => {
  const session = fc.record({
    eventId: fc.constantFrom('mine', 'x', 'y'),
    venueName: fc.constantFrom('职工之家（二楼）', '职工之家 (二楼)', '会议中心'),
    hours: span,
  })
  fc.assert(
    fc.property(fc.array(span, { maxLength: 5 }), fc.array(session, { maxLength: 8 }), (spans, all) => {
      const sessions = all.map(({ hours, ...one }) => ({ ...one, ...hours }))
      const found = venueClashes({ venueName: '职工之家(二楼)', spans, sessions, eventId: 'mine' })
      const expected = spans.flatMap(one =>
        sessions.filter(
          other => other.eventId !== 'mine' && other.venueName.startsWith('职工') && overlaps(one, other),
        ),
      )
      expect(found.map(({ session: clash }) => clash)).toEqual(expected)
    }),
  )
})

test.each([
  ['海创园职工之家', '海创园 职工之家', true],
  ['Ａ座·3楼', 'a座3楼', true],
  ['职工之家二楼', '职工之家三楼', false],
])('%s and %s: %s', (a, b, same) => expect(venueKey(a) === venueKey(b)).toBe(same))

test('a holiday is named by its day in Beijing', () => {
  const off = new Map([['2026-10-01', '国庆节']])
  const at = (text: string) => ({ startsAtMs: Date.parse(text), endsAtMs: Date.parse(text) + 1 })
  expect(onHolidays([at('2026-09-30T15:59:00Z'), at('2026-09-30T16:00:00Z')], off)).toEqual([
    { span: 1, name: '国庆节' },
  ])
})
