import { nextWaiting } from '../../src/domain/draw'
import { CONFIRM_MS } from '../../src/domain/matchmaking/clock'
import { HOLDS_PLACE } from '../../src/domain/matchmaking/states'
import { GROUPS } from '../../src/domain/matchmaking/words'
import { applicationsIn, listApplications } from '../_data/meeting-applications'
import type { ApplicationRecord } from '../_data/meeting-records'
import { meetingsIn, readMeeting } from '../_data/meetings'
import type { Ctx } from '../_kit/ctx'
import { tellIn } from '../_services/outbox'
import { about } from './answers'

/** Two that see the same free place meet in the session's document; the later one looks again. */
const LOOKS = 6

/**
 * Gives free places to the next on the waiting lists, in their order: 2 reads, then one transaction over the session and
 * whoever moves up, with their messages. Nothing is written where nothing is free. Safe to run any number of times.
 */
export const promote = async (ctx: Ctx, sessionId: string): Promise<number> => {
  for (let look = 0; look < LOOKS; look++) {
    const meeting = await readMeeting(ctx, sessionId)
    if (meeting?.state !== 'confirming') return 0
    const people = await listApplications(ctx, sessionId)
    const rising = GROUPS.flatMap(group => {
      const side = people.filter(one => one.group === group)
      const held = side.filter(one => HOLDS_PLACE.includes(one.state)).length
      return risingOf(side, meeting.places[group] - held)
    })
    if (rising.length === 0) return 0
    const untilMs = ctx.clock() + CONFIRM_MS
    const done = await ctx.store.transaction(async tx => {
      const meetings = meetingsIn(tx)
      const applications = applicationsIn(tx)
      const standing = await meetings.read(sessionId)
      if (standing?.state !== 'confirming' || standing.promotions !== meeting.promotions) return 'again'
      for (const one of rising) if ((await applications.read(one._id))?.state !== 'waitlisted') return 'again'
      for (const one of rising) await applications.update(one._id, { state: 'selected', confirmUntilMs: untilMs })
      await meetings.update(sessionId, { promotions: standing.promotions + 1 })
      const params = { ...about(meeting), untilMs }
      await tellIn(
        tx,
        ctx,
        rising.map(one => ({
          kind: 'matchmaking.promoted' as const,
          toAccountId: one.accountId,
          key: sessionId,
          params,
        })),
      )
      return 'done'
    })
    if (done === 'done') return rising.length
  }
  return 0
}

/** Whole tickets in the order of the waiting list, those larger than the room passed over. */
const risingOf = (side: readonly ApplicationRecord[], places: number): readonly ApplicationRecord[] => {
  const waiting = side.filter(one => one.state === 'waitlisted').sort((a, b) => a.waitingPlace - b.waitingPlace)
  const tickets = [...new Set(waiting.map(one => one.ticket))]
  const sized = tickets.map(ticket => ({ ticket, size: waiting.filter(one => one.ticket === ticket).length }))
  const up = new Set(nextWaiting(sized, { places: Math.max(0, places), gone: new Set() }))
  return waiting.filter(one => up.has(one.ticket))
}
