import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { publishOnce, saveOnce } from './event-saver'
import type { FrontDoor } from './front-door'
import { LIVE_EVENT, PAST_EVENT } from './live-events'
import { unionIdOf } from './seed-events'
import type { UnionIds } from './seed-people'
import { fillSession, type Holder } from './sign-ups'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const OFFICER = 'oDemoOfficer'
const GATE = 'oDemoGate'
/** A running session with less than this to go is followed by a new one. */
const LEFT_MS = 2 * HOUR_MS

/** Sees to it that one session is open for sign-up and at the door now, with the gate's helper, whatever the hour. */
export const seedLive = async (door: FrontDoor, unionIds: UnionIds): Promise<void> => {
  const nowMs = await door.nowMs()
  const { items } = await door.accepted(OFFICER, events.list, {})
  const running = items
    .filter(event => event.title === LIVE_EVENT.title)
    .flatMap(event => event.sessions)
    .find(one => one.startsAtMs <= nowMs && one.endsAtMs >= nowMs + LEFT_MS)
  if (running) {
    // a start that was killed half-way left the door without its helper
    const doors = await door.accepted(GATE, checkin.doors, {})
    if (!doors.items.some(one => one.sessionId === running.sessionId)) await openDoor(door, running.sessionId)
    return
  }
  const startsAtMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS - HOUR_MS
  const endsAtMs = startsAtMs + 8 * HOUR_MS
  const { doors, doorPolicy, ...event } = LIVE_EVENT
  const saved = await saveOnce(door, OFFICER, {
    ...event,
    organiserUnionId: unionIdOf(unionIds, 'town-joint'),
    requestId: `demo-live-${startsAtMs}`,
    sessions: [
      {
        ...{
          title: '',
          startsAtMs,
          endsAtMs,
          doors,
          doorPolicy,
          capacity: 150,
          maxPlaces: 2,
          allowed: ['self', 'adult'],
        },
        ...{ signUpOpensAtMs: startsAtMs - 48 * HOUR_MS, signUpClosesAtMs: endsAtMs, cancelUntilMs: endsAtMs },
        ...{ doorOpensMinutesBefore: 120, doorClosesMinutesAfter: 120 },
      },
    ],
  })
  const sessionId = saved?.sessionIds[0]
  if (!saved || !sessionId || (await publishOnce(door, OFFICER, saved)) === null) return
  const holders = await fillSession(door, { sessionId, people: 16, from: 60, family: false })
  await openDoor(door, sessionId)
  await admit(door, sessionId, holders.slice(0, 6))
}

/** A session that ended shortly before the very first start: held while it runs, then given its real end. */
export const seedPast = async (door: FrontDoor, unionIds: UnionIds): Promise<void> => {
  const nowMs = await door.nowMs()
  const minute = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS
  const startsAtMs = minute - 150 * MINUTE_MS
  const draft = (endsAtMs: number, sessionId?: string) => ({
    ...PAST_EVENT,
    organiserUnionId: unionIdOf(unionIds, 'town-joint'),
    sessions: [
      {
        ...(sessionId === undefined ? {} : { sessionId }),
        ...{ startsAtMs, endsAtMs, capacity: 20, maxPlaces: 1, allowed: ['self' as const] },
        ...{ signUpOpensAtMs: startsAtMs - 72 * HOUR_MS, signUpClosesAtMs: endsAtMs, cancelUntilMs: startsAtMs },
        ...{ doorOpensMinutesBefore: 60, doorClosesMinutesAfter: 60 },
      },
    ],
  })
  const saved = await saveOnce(door, OFFICER, { ...draft(minute + 30 * MINUTE_MS), requestId: 'demo-past-running' })
  const sessionId = saved?.sessionIds[0]
  // Its last version is the third: saved, published, ended.
  if (!saved || !sessionId || saved.version > 2) return
  const version = await publishOnce(door, OFFICER, saved)
  if (version === null) return
  const holders = await fillSession(door, { sessionId, people: 14, from: 120, family: false })
  await openDoor(door, sessionId)
  await admit(door, sessionId, holders.slice(0, 11))
  const { eventId } = saved
  const ended = { ...draft(minute - 10 * MINUTE_MS, sessionId), eventId, version, requestId: 'demo-past-ended' }
  await door.accepted(OFFICER, events.save, ended)
}

const openDoor = async (door: FrontDoor, sessionId: string): Promise<void> => {
  const { inviteCode } = await door.accepted(OFFICER, checkin.invite, { sessionId, hours: 24, uses: 5 })
  await door.accepted(GATE, checkin.join, { inviteCode })
}

const admit = async (door: FrontDoor, sessionId: string, holders: readonly Holder[]): Promise<void> => {
  for (const { openid, signUpId } of holders) {
    const { staticCode } = await door.accepted(openid, events.ticket, { signUpId })
    await door.accepted(GATE, checkin.redeem, { code: staticCode, lists: [sessionId], nonce: `demo-${signUpId}` })
  }
}
