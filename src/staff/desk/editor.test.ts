import * as v from 'valibot'
import { events } from '../../contract/events'
import { differences, rebase } from './conflict'
import { copyOf, type EventForm, newEvent, newSession, toForm, toSent } from './draft'
import { problemsOf } from './problems'

const NOW = Date.UTC(2026, 10, 23, 4)

const filled = (change: Partial<EventForm> = {}): EventForm => ({
  ...newEvent(NOW),
  title: '读书会',
  brand: '聚红能',
  organiserUnionId: 'root',
  venueName: '海创园职工之家',
  ...change,
})

const session = (change: Partial<EventForm['sessions'][number]>) => [{ ...newSession(NOW), ...change }]

const told = (form: EventForm) => problemsOf(form).map(({ path, text }) => `${path} ${text}`)

describe('an event form', () => {
  it('that is new lacks title, brand, organiser and place, and nothing else', () => {
    expect(problemsOf(newEvent(NOW)).map(({ path }) => path)).toEqual([
      'title',
      'brand',
      'organiserUnionId',
      'venueName',
    ])
  })

  it('without a problem is what the contract takes', () => {
    const form = filled({ blocks: [{ heading: '', text: '带上一本书' }] })
    expect(told(form)).toEqual([])
    const input = { ...toSent(form), version: 0, requestId: 'unit-test-1' }
    expect(v.safeParse(events.save.input, input).issues).toBeUndefined()
  })

  it('comes back from the server as it was sent', () => {
    const form = filled()
    const stored = v.parse(events.edit.output, {
      ...toSent(form),
      sessions: toSent(form).sessions.map(one => ({ ...one, sessionId: 'S1', taken: 3 })),
      eventId: 'E1',
      version: 1,
      state: 'draft',
    })
    expect(differences(toForm(stored), { ...form, sessions: session({ sessionId: 'S1', taken: 3 }) })).toEqual([])
  })

  it.each([
    [{ ends: { date: '2026-11-30', time: '13:00' } }, 'sessions.0.ends 结束要晚于开始。'],
    [{ closes: { date: '2026-11-20', time: '10:00' } }, 'sessions.0.closes 报名截止要晚于报名开始。'],
    [{ cancel: { date: '2026-12-01', time: '10:00' } }, 'sessions.0.cancel 可取消的时间不能晚于活动结束。'],
    [{ starts: { date: '', time: '' } }, 'sessions.0.starts 请选择日期和时间。'],
    [{ capacity: '一百' }, 'sessions.0.capacity 名额（位）请填 1 到 20000 之间的整数。'],
    [{ sessionId: 'S1', taken: 61 }, 'sessions.0.capacity 已经有 61 位报名，名额不能比这少。'],
    [{ allowed: [] }, 'sessions.0.allowed 请至少选一种可以报名的人。'],
    [
      {
        doors: [
          { doorId: 'main', name: '门' },
          { doorId: 'd2', name: '门' },
        ],
      },
      'sessions.0.doors 两个入口不能同名。',
    ],
  ])('says %j', (change, words) => {
    expect(told(filled({ sessions: session(change) }))).toEqual([words])
  })

  it('takes full-width digits', () => {
    expect(toSent(filled({ sessions: session({ capacity: '６０' }) })).sessions[0]?.capacity).toBe(60)
  })

  it('copies a session a week later, as a new one with nobody in it', () => {
    const copy = copyOf({ ...newSession(NOW), sessionId: 'S1', taken: 9 })
    expect(copy).toMatchObject({ sessionId: null, taken: 0, starts: { date: '2026-12-07', time: '14:00' } })
  })
})

describe('a conflict', () => {
  it('names what differs', () => {
    const mine = filled({ venueName: '大厅' })
    expect(differences(mine, filled({ title: '读诗会' }))).toEqual(['活动名称', '地点'])
  })

  it('keeps my fields upon their sessions: a removed one becomes new, numbers taken are theirs', () => {
    const mine = filled({ sessions: [...session({ sessionId: 'S1', taken: 1 }), ...session({ sessionId: 'gone' })] })
    const theirs = filled({ sessions: session({ sessionId: 'S1', taken: 5 }) })
    const kept = rebase(mine, theirs).sessions.map(({ sessionId, taken }) => [sessionId, taken])
    expect(kept).toEqual([
      ['S1', 5],
      [null, 0],
    ])
  })
})
