import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { claimFate, type PlaceClaim } from '../../src/domain/events/claim'
import { readPerson } from '../_data/accounts'
import { grantPlaces, readClaim, undoClaim } from '../_data/session-claims'
import { readSession } from '../_data/sessions'
import { rejectSignUp } from '../_data/sign-up-waits'
import { readSignUp } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { mayShow } from '../_services/content-check'
import { tellMany } from '../_services/outbox'
import { finishRise } from './finish-rise'

const LOOKS = 4

/**
 * The desk's word on an application: 3 reads in 2 round trips, then for a yes the places by one conditional update (an
 * application holds none before) and `finishRise`, for a no one write and the message with its reason. Killed after the
 * places are taken, the sweeper confirms. Refuses SESSION_FULL, NOT_PENDING, EVENT_CANCELLED, and words that may not be
 * shown; a retry is answered alike.
 */
export const decide: Handler<typeof events.decide> = async (ctx, input) => {
  const { signUpId } = input
  for (let look = 0; look < LOOKS; look++) {
    const [person, mine] = await Promise.all([readPerson(ctx), readSignUp(ctx, signUpId)])
    const [session, read] = mine
      ? await Promise.all([readSession(ctx, mine.sessionId), readClaim(ctx, mine)])
      : [null, null]
    if (!mine || !session || !person || !can(person.actor, 'event.edit', { unionPath: session.organiserPath }))
      return refuse('NOT_FOUND')
    const approves = input.verdict === 'approve'
    if (mine.status !== 'pending') {
      const isSame = approves ? mine.status === 'confirmed' : mine.verdict?.approved === false
      return isSame ? { signUpId, status: mine.status } : refuse('NOT_PENDING')
    }
    if (session.eventState !== 'published') return refuse('EVENT_CANCELLED')
    const reason = input.verdict === 'reject' ? input.reason : ''
    const about = { kind: 'events.event', id: session.eventId } as const
    const { refusal } = await mayShow(ctx, { place: `${signUpId}/verdict`, lines: [reason], about })
    if (refusal) return refuse(refusal)
    const verdict = {
      approved: approves,
      by: person.accountId,
      atMs: ctx.clock(),
      reasonSealed: ctx.crypto.seal(reason, `sign_ups/${signUpId}/verdict`),
    }
    if (!approves) {
      if (!(await rejectSignUp(ctx, mine, verdict))) continue
      const { eventId, eventTitle, startsAtMs } = session
      const params = { eventId, signUpId, title: eventTitle, startsAtMs, reason }
      await tellMany(ctx, [
        { kind: 'event.rejected', toAccountId: mine.accountId, key: `${signUpId}:${mine.round}`, params },
      ])
      return { signUpId, status: 'cancelled' }
    }
    const seen = read?.claim ?? null
    const isTaken = seen !== null && claimFate(seen, mine.accountId, mine) === 'rising'
    const { accountId, round, places, placeKinds, ticketHex } = mine
    const claim: PlaceClaim = {
      ...{ kind: 'take', round, atMs: ctx.clock(), signUpId, requestId: 'approve', places, placeKinds, ticketHex },
    }
    if (!isTaken) {
      if (session.taken + places > session.capacity)
        return refuse('SESSION_FULL', { left: Math.max(0, session.capacity - session.taken) })
      if (!(await grantPlaces(ctx, { accountId, session, seen, claim }))) continue
    }
    if (await finishRise(ctx, session, mine, verdict)) return { signUpId, status: 'confirmed' }
    // withdrawn in this very moment: nobody else would give the places back before the sweeper
    const standing = await readSignUp(ctx, signUpId)
    if (!isTaken && standing?.status === 'cancelled') await undoClaim(ctx, mine.sessionId, accountId, claim)
  }
  return refuse('BUSY')
}
