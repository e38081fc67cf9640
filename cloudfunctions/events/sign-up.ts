import type { Parsed } from '../../src/contract/define'
import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { toHex } from '../../src/domain/codes'
import type { PlaceClaim } from '../../src/domain/events/claim'
import { decideSignUp } from '../../src/domain/events/sign-up'
import { joinLine, renewClaim, takePlaces, undoClaim } from '../_data/session-claims'
import { readForSignUp, rememberRequest, signUpIdOf } from '../_data/sign-ups'
import { type Ctx, type Handler, Refused, refuse } from '../_kit/ctx'
import { holdBrand, letGo, type OwnHold, readPast } from './brand-hold'
import { promote } from './promote'
import { releasePlaces } from './release-places'
import { type Holder, recordOf, writeSignUp } from './sign-up-record'

/** A claim that fails was met by another tap, an edit or the last place: each look decides anew. */
const LOOKS = 8
/** Decisions that make a new sign-up. */
const CLAIMS: readonly string[] = ['apply', 'take', 'wait']

/**
 * Signs up: 3 database operations in 3 round trips (load, claim, sign-up), 2 for an application or a draw, which hold
 * nothing yet, 4 into a line, 1 where the answer is no or was given before under this requestId, 2 for another tap of
 * somebody signed up; one read more where a rule looks at the member's past, one more and two writes where it counts
 * the brand's sign-ups, so that taps in two sessions at once stay within the limit.
 *
 * The claim is one conditional update of the session, which counts the places, or lengthens the line, and keeps who did;
 * the sign-up follows under an id that follows from session and member. Killed in between, the next tap of this member
 * finishes it from the claim, and without one the sweeper gives back what was claimed after two minutes.
 */
export const signUp: Handler<typeof events.signUp> = async (ctx, input) => {
  const held: Held = { own: null }
  const reply = await attempt(ctx, input, held)
  // what is still on its way may yet be finished by another tap: its hold ends by itself
  const isOnItsWay = reply instanceof Refused && reply.code === 'BUSY'
  if (held.own && !isOnItsWay) await letGo(ctx, held.own)
  return reply
}

/** What an attempt holds of a brand's limit. */
interface Held {
  own: OwnHold | null
}

type Answer = ReturnType<Handler<typeof events.signUp>>

const attempt = async (ctx: Ctx, input: Parsed<typeof events.signUp>, held: Held): Answer => {
  const { sessionId, places, requestId, wait, answers } = input
  if (!ctx.openid) return refuse('NOT_BOUND')
  let unwritten = false
  for (let look = 0; look < LOOKS; look++) {
    const { person, session, claim, mine } = await readForSignUp(ctx, ctx.openid, sessionId)
    const { accountId, actor, card } = person
    if (!card) return refuse('NOT_BOUND')
    if (!session) return refuse('NOT_FOUND')
    if (session.eventState === 'draft' && !can(actor, 'event.desk', { unionPath: session.organiserPath }))
      return refuse('NOT_FOUND')
    const signUpId = signUpIdOf(ctx, sessionId, card.memberId)
    // this identity was bound to another member minutes ago: that one's claim is the sweeper's to end
    if (claim && claim.signUpId !== signUpId) return refuse('BUSY')
    const nowMs = ctx.clock()
    const questions = session.doorPolicy?.questions ?? []
    const { history, turn } = await readPast(ctx, card.memberId, session)
    const declaresWoman = input.declares.includes('women')
    const decision = decideSignUp({
      ...{ session: { ...session, questions }, claim, mine, accountId, unionPath: card.unionPath },
      ...{ places, wait, declaresWoman, answers, history, requestId, nowMs },
    })
    if (turn !== undefined && !held.own && CLAIMS.includes(decision.kind)) {
      held.own = await holdBrand(ctx, card.memberId, { session, turn })
      if (!held.own) continue
    }
    const holder: Holder = { session, card, accountId, mine, answers }
    const claimed = (kind: PlaceClaim['kind'], round: number, many: number): PlaceClaim => ({
      ...{ kind, round, atMs: nowMs, signUpId, requestId, places: many },
      placeKinds: places.slice(0, many).map(place => place.kind),
      ticketHex: newTicketHex(ctx),
    })
    switch (decision.kind) {
      case 'refuse':
        return refuse(decision.code, decision.details)
      case 'same':
        if (mine && decision.remember && !(await rememberRequest(ctx, mine, requestId))) break
        return { signUpId, status: decision.status, places: decision.places }
      case 'release':
        if (mine) await releasePlaces(ctx, mine)
        break
      case 'drop':
        await undoClaim(ctx, sessionId, accountId, decision.claim)
        break
      case 'finish': {
        // still missing after an own try: its ticket number is another's, so the claim takes a new one
        const renew: boolean = decision.refresh || unwritten
        const renewed = { ...decision.claim, atMs: nowMs, ticketHex: newTicketHex(ctx) }
        if (renew && !(await renewClaim(ctx, sessionId, accountId, { seen: decision.claim, renewed }))) break
        unwritten = !(await writeSignUp(ctx, recordOf(ctx, holder, renew ? renewed : decision.claim)))
        break
      }
      case 'apply': {
        const record = recordOf(ctx, holder, claimed('wait', decision.round, places.length), decision.status)
        if (await writeSignUp(ctx, record)) return { signUpId, status: decision.status, places: places.length }
        break
      }
      case 'take': {
        const taken = claimed('take', decision.round, decision.places)
        if (!(await takePlaces(ctx, { accountId, session, seen: claim, claim: taken, nowMs }))) break
        if (await writeSignUp(ctx, recordOf(ctx, holder, taken)))
          return { signUpId, status: 'confirmed', places: taken.places }
        unwritten = true
        break
      }
      case 'wait': {
        const stand = claimed('wait', decision.round, places.length)
        if (!(await joinLine(ctx, { accountId, session, seen: claim, claim: stand, nowMs }))) break
        if (await writeSignUp(ctx, recordOf(ctx, holder, stand))) {
          // places may have come free since they were counted; whoever rises by it is told as all are
          await promote(ctx, sessionId)
          return { signUpId, status: 'waitlisted', places: stand.places }
        }
        unwritten = true
      }
    }
  }
  return refuse('BUSY')
}

const newTicketHex = (ctx: Ctx): string => toHex(ctx.crypto.randomBytes(5))
