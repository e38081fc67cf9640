import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { toHex } from '../../src/domain/codes'
import type { TakeClaim } from '../../src/domain/events/claim'
import { decideSignUp } from '../../src/domain/events/sign-up'
import type { MemberCard, SignUpRecord } from '../_data/records'
import { renewClaim, takePlaces, undoClaim } from '../_data/session-claims'
import type { SessionRow } from '../_data/sessions'
import { insertSignUp, readForSignUp, rememberRequest, renewSignUp, signUpIdOf } from '../_data/sign-ups'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { releasePlaces } from './release-places'

/** A claim that fails was met by another tap, an edit or the last place: each look decides anew. */
const LOOKS = 8

/**
 * Takes places in a first-come session: 3 database operations in 3 round trips (load, claim, sign-up), 1 where the
 * answer is no or was given before under this requestId, 2 for another tap of somebody signed up.
 *
 * The claim is one conditional update of the session, which counts the places and keeps who took them; the sign-up
 * follows under an id that follows from session and member. Killed in between, the next tap of this member finishes it
 * from the claim, and without one the sweeper gives the places back after two minutes.
 */
export const signUp: Handler<typeof events.signUp> = async (ctx, { sessionId, places, requestId }) => {
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
    const asked = { session, claim, mine, accountId, unionPath: card.unionPath, places, requestId, nowMs }
    const decision = decideSignUp(asked)
    const holder: Holder = { session, card, accountId, mine }
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
        unwritten = !(await writeSignUp(ctx, recordOf(holder, renew ? renewed : decision.claim)))
        break
      }
      case 'take': {
        const taken: TakeClaim = {
          kind: 'take',
          round: decision.round,
          atMs: nowMs,
          signUpId,
          requestId,
          places: places.length,
          placeKinds: places.map(place => place.kind),
          ticketHex: newTicketHex(ctx),
        }
        if (!(await takePlaces(ctx, { accountId, session, seen: claim, claim: taken, nowMs }))) break
        if (await writeSignUp(ctx, recordOf(holder, taken)))
          return { signUpId, status: 'confirmed', places: places.length }
        unwritten = true
      }
    }
  }
  return refuse('BUSY')
}

interface Holder {
  readonly session: SessionRow
  readonly card: MemberCard
  readonly accountId: string
  readonly mine: SignUpRecord | null
}

const newTicketHex = (ctx: Ctx): string => toHex(ctx.crypto.randomBytes(5))

const writeSignUp = async (ctx: Ctx, record: SignUpRecord): Promise<boolean> =>
  record.round === 1 ? (await insertSignUp(ctx, record)) === 'inserted' : renewSignUp(ctx, record)

/** The sign-up that a claim stands for; a new round has a new ticket and a higher issue, so that old codes are dead. */
const recordOf = ({ session, card, accountId, mine }: Holder, claim: TakeClaim): SignUpRecord => ({
  _id: claim.signUpId,
  sessionId: session._id,
  eventId: session.eventId,
  accountId,
  memberId: card.memberId,
  status: 'confirmed',
  places: claim.places,
  placeKinds: claim.placeKinds,
  guardianConsentAtMs: claim.placeKinds.includes('child') ? claim.atMs : null,
  used: 0,
  entries: [],
  ticketHex: claim.ticketHex,
  ...(mine && { formerTickets: [...(mine.formerTickets ?? []), mine.ticketHex] }),
  issue: (mine?.issue ?? 0) + 1,
  round: claim.round,
  releasing: false,
  releasedAtMs: null,
  blocked: false,
  nameMasked: card.nameMasked,
  nameGrams: card.nameGrams,
  phoneTailBlind: card.phoneTailBlind,
  unionName: card.unionName,
  unionPath: card.unionPath,
  startsAtMs: session.startsAtMs,
  signedUpAtMs: claim.atMs,
  requests: [{ requestId: claim.requestId, places: claim.places }],
})
