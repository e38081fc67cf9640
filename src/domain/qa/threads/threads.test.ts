import fc from 'fast-check'
import { SEED_YEARS } from '../../calendar/seed'
import { calendarOf } from '../../calendar/year'
import { workMinutesBetween } from '../../workdays'
import { filled, sendRefusal, variablesOf } from './canned'
import {
  type Clock,
  minutesLeft,
  nextNoticeAtMs,
  noticesDue,
  pauseClock,
  recountClock,
  resumeClock,
  startClock,
  stretchClock,
} from './clock'
import { decideMove, isOnDuty, type Move, nextOnDuty } from './duty'
import { pseudonymOf } from './pseudonym'
import { FIRST_RULES, type QueueId, type Routed, type RouteRule, routeOf } from './route'
import { likeness, SAME_FROM } from './similar'
import { dangerOf, isNearlyBarred } from './urgency'
import { FIRST_MINUTES, RESOLVE_MINUTES } from './words'

const CALENDAR = calendarOf(SEED_YEARS)
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const FROM = at('2026-01-05T09:00')
const moment = fc.integer({ min: 0, max: 300 * 24 * 60 }).map(minutes => FROM + minutes * 60_000)

describe('the clock', () => {
  test.each([
    ['2026-02-13T17:00', 60, '2026-02-14T09:30'],
    ['2026-09-30T16:30', FIRST_MINUTES.usual, '2026-10-08T16:30'],
  ])('asked %s with %i working minutes it is due %s', (asked, minutes, due) => {
    expect(startClock(CALENDAR, at(asked), minutes).dueAtMs).toBe(at(due))
  })

  test('a pause costs nothing: what was worked before and after it is what was given', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(20_000),
        fc.nat(20_000),
        (startMs, minutes, a, b) => {
          const pausedMs = startMs + a * 60_000
          const resumedMs = pausedMs + b * 60_000
          const started = startClock(CALENDAR, startMs, minutes)
          const resumed = resumeClock(CALENDAR, pauseClock(CALENDAR, started, pausedMs), resumedMs)
          const before = workMinutesBetween(CALENDAR, startMs, pausedMs).minutes
          if (before > minutes) expect(resumed.dueAtMs).toBe(started.dueAtMs)
          else expect(before + workMinutesBetween(CALENDAR, resumedMs, resumed.dueAtMs).minutes).toBeCloseTo(minutes, 3)
        },
      ),
    )
  })

  test('while it stands still nothing is told, and a second pause or start changes nothing', () => {
    const clock = startClock(CALENDAR, FROM, RESOLVE_MINUTES.plain)
    const paused = pauseClock(CALENDAR, clock, FROM + 3_600_000)
    expect(pauseClock(CALENDAR, paused, FROM + 9_000_000)).toBe(paused)
    expect(noticesDue(CALENDAR, paused, FROM + 90 * 86_400_000)).toEqual([])
    expect(nextNoticeAtMs(CALENDAR, paused, FROM)).toBeNull()
    expect(resumeClock(CALENDAR, clock, FROM)).toBe(clock)
    expect(minutesLeft(CALENDAR, paused, FROM + 90 * 86_400_000)).toBe(RESOLVE_MINUTES.plain - 60)
  })

  test('each notice is due once, exactly from the moment that was foretold', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 10, max: 3000 }), (startMs, minutes) => {
        let clock: Clock = startClock(CALENDAR, startMs, minutes)
        let nowMs = startMs
        for (const level of [50, 100, 150] as const) {
          const nextMs = nextNoticeAtMs(CALENDAR, clock, nowMs) ?? 0
          expect(noticesDue(CALENDAR, clock, nextMs - 60_000)).toEqual([])
          expect(noticesDue(CALENDAR, clock, nextMs + 1)).toEqual([level])
          clock = { ...clock, told: [...clock.told, level] }
          nowMs = nextMs + 1
        }
        expect(nextNoticeAtMs(CALENDAR, clock, nowMs)).toBeNull()
      }),
    )
  })

  test('a new calendar counts the stretch anew, and counting twice changes nothing', () => {
    const clock = startClock(CALENDAR, at('2026-09-30T16:30'), 420)
    const plain = calendarOf([])
    const recounted = recountClock(plain, clock)
    expect(recounted.dueAtMs).toBe(at('2026-10-01T16:30'))
    expect(recounted.assured).toBe(false)
    expect(recountClock(plain, recounted)).toBe(recounted)
    expect(recountClock(CALENDAR, recounted)).toEqual(clock)
    const paused = pauseClock(CALENDAR, clock, at('2026-10-08T10:00'))
    expect(recountClock(plain, paused)).toBe(paused)
  })

  test('adding a and then b is adding a + b, and no deadline lies outside the hours', () => {
    const minutes = fc.integer({ min: 1, max: 4000 })
    fc.assert(
      fc.property(moment, minutes, minutes, (startMs, a, b) => {
        const whole = startClock(CALENDAR, startMs, a + b).dueAtMs
        expect(startClock(CALENDAR, startClock(CALENDAR, startMs, a).dueAtMs, b).dueAtMs).toBe(whole)
        expect(stretchClock(CALENDAR, startClock(CALENDAR, startMs, a), a + b).dueAtMs).toBe(whole)
        const ofDay = new Date(whole + 8 * 3_600_000).getUTCHours() * 60 + new Date(whole).getUTCMinutes()
        expect((ofDay >= 540 && ofDay <= 720) || (ofDay >= 810 && ofDay <= 1050)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('a complex question gets fifteen days from its start, also while it stands still', () => {
    const clock = startClock(CALENDAR, FROM, RESOLVE_MINUTES.plain)
    const longer = startClock(CALENDAR, FROM, RESOLVE_MINUTES.complex)
    expect(stretchClock(CALENDAR, clock, RESOLVE_MINUTES.complex)).toEqual(longer)
    const paused = pauseClock(CALENDAR, clock, FROM + 3_600_000)
    const resumed = resumeClock(CALENDAR, stretchClock(CALENDAR, paused, RESOLVE_MINUTES.complex), FROM + 3_600_000)
    expect(resumed.dueAtMs).toBe(longer.dueAtMs)
    expect(stretchClock(CALENDAR, longer, RESOLVE_MINUTES.plain)).toBe(longer)
  })
})

test.each([
  ['我不想活了，公司逼我', 'self'],
  ['再不给钱我就跳　楼', 'self'],
  ['老板找人打死我', 'violence'],
  ['公司不讓出門', 'violence'],
  ['跳槽要赔钱吗', null],
  ['拖欠工资怎么办', null],
])('%s is danger: %s', (text, danger) => {
  expect(dangerOf(text)).toBe(danger)
})

test('a dispute is nearly barred from ten months', () => {
  expect(isNearlyBarred('2026-01-25', '2026-11-24')).toBe(false)
  expect(isNearlyBarred('2026-01-25', '2026-11-25')).toBe(true)
})

test('likeness is 1 with itself, the same both ways, and high for a small slip only', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'公司拖欠工资怎么办呢') }),
      fc.string({ unit: fc.constantFrom(...'公司加班费不给') }),
      (a, b) => {
        expect(likeness(a, a)).toBe(1)
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 12)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      },
    ),
  )
  expect(likeness('公司拖欠我三个月工资怎么办', '公司拖欠我三个月工资，怎么办？')).toBe(1)
  expect(likeness('公司拖欠我三个月工资怎么办', '公司拖欠了我三个月工资怎么办')).toBeGreaterThanOrEqual(SAME_FROM)
  expect(likeness('公司拖欠我三个月工资怎么办', '怀孕被辞退了怎么办')).toBeLessThan(SAME_FROM)
})

test('a canned answer is filled, and neither an open variable nor a repealed article is sent', () => {
  const text = '{称呼}您好，请在{期限}前到{办理地点}。{称呼}再见'
  expect(variablesOf(text)).toEqual(['称呼', '期限', '办理地点'])
  const whole = filled(text, { 称呼: '李师傅', 期限: '周五', 办理地点: '二楼' })
  expect(whole).toBe('李师傅您好，请在周五前到二楼。李师傅再见')
  expect(sendRefusal(filled(text, { 称呼: '李师傅' }), [])).toBe('UNFILLED_VARIABLE')
  const citation = { law: '劳动法', article: '第一条', versionDate: '2018-12-29' }
  expect(sendRefusal(whole, [{ ...citation, state: 'repealed' }])).toBe('REPEALED_ARTICLE')
  expect(sendRefusal(whole, [{ ...citation, state: 'changed' }])).toBeNull()
})

describe('routing', () => {
  const asked: Routed = { category: 'wages', unionPath: ['root', 'F'], employer: 'single', text: '工地欠薪' }
  const rule = (one: Partial<RouteRule> & Pick<RouteRule, 'priority' | 'queueId'>): RouteRule => ({
    ruleId: `r${one.priority}`,
    categories: [],
    unionIds: [],
    employers: [],
    words: [],
    ...one,
  })
  test('the higher priority wins, and without a rule the district takes it', () => {
    const rules = [
      rule({ priority: 1, queueId: 'services', categories: ['wages'] }),
      rule({ priority: 5, queueId: 'rights', words: ['工地'] }),
      rule({ priority: 9, queueId: 'women', unionIds: ['G'] }),
      rule({ priority: 9, queueId: 'women', employers: ['joint'] }),
    ]
    expect(routeOf(rules, asked)).toBe('rights')
    expect(routeOf(rules, { ...asked, text: '欠薪' })).toBe('services')
    expect(routeOf(rules, { ...asked, employer: 'joint' })).toBe('women')
    expect(routeOf([], asked)).toBe('district')
    expect(routeOf(FIRST_RULES, { ...asked, text: '怀孕后被降薪' })).toBe('women')
  })

  test('round robin gives to the one who waited longest and never above a cap', () => {
    const one = (accountId: string, openThreads: number, lastGivenAtMs: number) => ({
      accountId,
      openThreads,
      cap: 2,
      lastGivenAtMs,
    })
    expect(nextOnDuty([one('b', 1, 5), one('a', 0, 9), one('c', 2, 0)])).toBe('b')
    expect(nextOnDuty([one('b', 2, 5)])).toBeNull()
    expect(nextOnDuty([])).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 }), (people, threads) => {
        const given = new Map<string, number>()
        const last = new Map<string, number>()
        for (let i = 1; i <= threads; i++) {
          const duty = Array.from({ length: people }, (_, n) => {
            const accountId = `p${n}`
            return {
              accountId,
              openThreads: given.get(accountId) ?? 0,
              cap: 100,
              lastGivenAtMs: last.get(accountId) ?? 0,
            }
          })
          const to = nextOnDuty(duty) ?? ''
          given.set(to, (given.get(to) ?? 0) + 1)
          last.set(to, i)
        }
        const counts = Array.from({ length: people }, (_, n) => given.get(`p${n}`) ?? 0)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('the receiver may return it once, a third move goes to the head', () => {
    const moved = { event: 'moved' as const, fromQueueId: 'rights' as const }
    const back = { event: 'back' as const, fromQueueId: 'women' as const }
    const of = (moves: readonly Move[], toQueueId: QueueId | null) => decideMove({ queueId: 'women', moves, toQueueId })
    expect(of([], null)).toMatchObject({ code: 'NO_RETURN' })
    expect(of([], 'women')).toMatchObject({ code: 'SAME_QUEUE' })
    expect(of([], 'rights')).toEqual({ kind: 'move', event: 'moved', queueId: 'rights' })
    expect(of([moved], null)).toEqual({ kind: 'move', event: 'back', queueId: 'rights' })
    expect(of([moved, back], null)).toMatchObject({ code: 'NO_RETURN' })
    expect(of([moved, back], 'services')).toEqual({ kind: 'move', event: 'toHead', queueId: 'district' })
    expect(of([moved, moved], null)).toEqual({ kind: 'move', event: 'toHead', queueId: 'district' })
  })

  test.each([
    ['2026-03-02', [0, 1], [], true],
    ['2026-03-04', [0, 1], [], false],
    ['2026-03-02', [0], [{ from: '2026-03-01', to: '2026-03-02' }], false],
    ['2026-02-14', [0], [], true],
    ['2026-10-01', [0, 1, 2, 3, 4], [], false],
  ])('on %s with weekdays %j and leave %j on duty: %s', (day, weekdays, leaves, on) => {
    expect(isOnDuty({ weekdays, leaves }, day, CALENDAR)).toBe(on)
  })
})

test('two threads of one person share no pseudonym', () => {
  expect(pseudonymOf('3f2a99')).toBe('职工·3F2A')
  expect(pseudonymOf('77b0')).not.toBe(pseudonymOf('3f2a'))
})
