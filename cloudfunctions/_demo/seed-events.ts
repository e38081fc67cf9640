import { events } from '../../src/contract/events'
import { dayOf, dayStartMs } from '../../src/domain/day'
import { CALL_OFF_REASON, EVENT_PLAN, type PlannedEvent } from './event-plan'
import { publishOnce, type SavedEvent, saveOnce } from './event-saver'
import type { FrontDoor } from './front-door'
import type { UnionIds } from './seed-people'
import { fillSession } from './sign-ups'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Each start tops up this many days. */
const DAYS_AHEAD = 14
/** An event that begins sooner than this is not announced any more. */
const NOTICE_MS = 60 * MINUTE_MS

/** Makes what is missing of the next 14 days; what stands is left as it is. */
export const seedEvents = async (door: FrontDoor, unionIds: UnionIds): Promise<void> => {
  const nowMs = await door.nowMs()
  const today = dayStartMs(nowMs)
  for (let day = 0; day <= DAYS_AHEAD; day++) {
    const dayMs = today + day * DAY_MS
    const dayNumber = Math.round(dayMs / DAY_MS)
    for (const [index, plan] of EVENT_PLAN.entries()) {
      if (dayNumber % plan.every !== plan.on) continue
      const first = startMs(dayMs, plan.sessions[0]?.at ?? '00:00')
      if (first >= nowMs + NOTICE_MS) await seedEvent(door, { plan, dayMs, unionIds, nowMs, from: index * 17 })
    }
  }
}

interface Seeding {
  readonly plan: PlannedEvent
  readonly dayMs: number
  readonly unionIds: UnionIds
  readonly nowMs: number
  readonly from: number
}

const seedEvent = async (door: FrontDoor, seeding: Seeding): Promise<void> => {
  const { plan, from } = seeding
  const by = plan.organiser === 'town-joint' ? 'oDemoOfficer' : 'oDemoDistrict'
  const saved = await saveOnce(door, by, draftOf(seeding))
  // A later version than the first says that an earlier start went on from here.
  if (!saved || plan.state === 'draft' || saved.version > 2) return
  const version = await publishOnce(door, by, saved)
  if (version === null) return
  if (await isUntouched(door, by, saved))
    for (const [i, session] of plan.sessions.entries()) {
      const sessionId = saved.sessionIds[i]
      const family = plan.allowed.includes('child')
      const people = Math.ceil(session.signUps * shareOf(seeding))
      if (sessionId) await fillSession(door, { sessionId, people, from: from + i * 40, family })
    }
  if (plan.state === 'called_off')
    await door.accepted(by, events.callOff, { eventId: saved.eventId, version, reason: CALL_OFF_REASON })
}

/** People sign up late: what comes every week has a third of its sign-ups when it is more than a week away. */
const shareOf = ({ plan, dayMs, nowMs }: Seeding): number =>
  plan.every === 7 && dayMs > nowMs + 7 * DAY_MS ? 1 / 3 : 1

const isUntouched = async (door: FrontDoor, openid: string, { eventId }: SavedEvent): Promise<boolean> =>
  (await door.accepted(openid, events.get, { eventId })).sessions.every(({ taken }) => taken === 0)

const draftOf = ({ plan, dayMs, unionIds }: Seeding) => {
  const { key, title, brand, venueName, venueAddress, forWhom, blocks } = plan
  const only = plan.only === undefined ? [] : [unionIdOf(unionIds, plan.only)]
  return {
    title,
    brand,
    venueName,
    venueAddress,
    forWhom,
    blocks: [...blocks],
    organiserUnionId: unionIdOf(unionIds, plan.organiser),
    onlyUnionIds: only,
    requestId: `demo-${key}-${dayOf(dayMs)}`,
    sessions: plan.sessions.map(session => {
      const startsAtMs = startMs(dayMs, session.at)
      return {
        title: session.title,
        startsAtMs,
        endsAtMs: startsAtMs + session.minutes * MINUTE_MS,
        signUpOpensAtMs: dayMs - plan.opensDaysBefore * DAY_MS + 9 * 60 * MINUTE_MS,
        signUpClosesAtMs: startsAtMs,
        cancelUntilMs: startsAtMs - 12 * 60 * MINUTE_MS,
        capacity: session.capacity,
        maxPlaces: plan.maxPlaces,
        waitlist: true,
        allowed: [...plan.allowed],
        doorOpensMinutesBefore: 45,
        doorClosesMinutesAfter: 0,
      }
    }),
  }
}

const startMs = (dayMs: number, at: string): number => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return dayMs + (hours * 60 + minutes) * MINUTE_MS
}

export const unionIdOf = (unionIds: UnionIds, key: string): string => {
  const unionId = unionIds.get(key)
  if (unionId === undefined) throw new Error(`no demo union ${key}`)
  return unionId
}
