import type { RefusalDetails } from '../refusal'
import { CLAIM_FRESH_MS, type Claim, claimFate, type HeldSignUp, type TakeClaim } from './claim'
import { isEligible } from './eligibility'
import { type PlaceAsked, type PlaceRules, placesRefusal } from './places'
import type { SIGN_UP_REFUSALS } from './refusals'
import { type SignUpWindow, windowRefusal } from './sign-up-window'
import type { SignUpStatus } from './words'

interface SignUpSession extends SignUpWindow, PlaceRules {
  readonly capacity: number
  readonly taken: number
  readonly onlyUnionIds: readonly string[]
}

/** My sign-up as it stands, with the requests that it remembers. */
export interface MySignUp extends HeldSignUp {
  readonly places: number
  readonly requests: readonly { readonly requestId: string; readonly places: number }[]
}

export interface SignUpAsked {
  readonly session: SignUpSession
  readonly claim: Claim | null
  readonly mine: MySignUp | null
  readonly accountId: string
  readonly unionPath: readonly string[]
  readonly places: readonly PlaceAsked[]
  readonly requestId: string
  readonly nowMs: number
}

export type SignUpDecision =
  /** Answered already. `remember`: this request is another tap, which its own retry has to find again. */
  | { readonly kind: 'same'; readonly status: SignUpStatus; readonly places: number; readonly remember: boolean }
  /** A claim of an earlier tap has no sign-up yet: write it. `refresh`: the sweeper may be about to take it. */
  | { readonly kind: 'finish'; readonly claim: TakeClaim; readonly refresh: boolean }
  /** Places taken twice by one member through two accounts: give this claim's back, then look again. */
  | { readonly kind: 'drop'; readonly claim: TakeClaim }
  /** An earlier cancel died half-way: give its places back, then look again. */
  | { readonly kind: 'release' }
  | { readonly kind: 'take'; readonly round: number }
  | { readonly kind: 'refuse'; readonly code: (typeof SIGN_UP_REFUSALS)[number]; readonly details?: RefusalDetails }

/** What one tap on 报名 leads to. What was accepted before wins over every rule that would refuse it now. Pure. */
export const decideSignUp = (asked: SignUpAsked): SignUpDecision => {
  const { mine, claim, nowMs } = asked
  const accepted = mine?.requests.find(request => request.requestId === asked.requestId)
  if (accepted) return { kind: 'same', status: 'confirmed', places: accepted.places, remember: false }
  const fate = claim && claimFate(claim, asked.accountId, mine)
  if (claim?.kind === 'take' && fate === 'surplus') return { kind: 'drop', claim }
  if (mine && mine.status !== 'cancelled')
    return { kind: 'same', status: mine.status, places: mine.places, remember: true }
  if (claim?.kind === 'take' && fate === 'unfinished')
    return { kind: 'finish', claim, refresh: nowMs - claim.atMs >= CLAIM_FRESH_MS }
  if (mine?.releasing) return { kind: 'release' }
  return refusalOf(asked) ?? { kind: 'take', round: (mine?.round ?? 0) + 1 }
}

const refusalOf = ({ session, unionPath, places, nowMs }: SignUpAsked): SignUpDecision | null => {
  const closed = windowRefusal(session, nowMs)
  if (closed === 'NOT_OPEN_YET')
    return { kind: 'refuse', code: closed, details: { opensAtMs: session.signUpOpensAtMs } }
  if (closed) return { kind: 'refuse', code: closed }
  if (!isEligible(session.onlyUnionIds, unionPath))
    return { kind: 'refuse', code: 'NOT_ELIGIBLE', details: { reason: 'OTHER_UNION' } }
  const notAllowed = placesRefusal(places, session)
  if (notAllowed) return { kind: 'refuse', ...notAllowed }
  const left = Math.max(0, session.capacity - session.taken)
  if (left === 0) return { kind: 'refuse', code: 'SESSION_FULL' }
  return places.length > left ? { kind: 'refuse', code: 'NOT_ENOUGH_PLACES', details: { left } } : null
}
