import type { PlaceKind, SignUpStatus } from './words'

/**
 * What one account did to a session last, kept inside the session so that the count and the claim are one write.
 * `take`: places were taken and the sign-up of this round follows, or, where it stands and waits, becomes confirmed.
 * `wait`: the round stands in the session's line, without places, and its sign-up follows. `give`: this round's places
 * or its stand in the line were given back; the mark stays until no function that saw the round unreleased can be alive,
 * so that nobody gives them back twice.
 */
export type Claim = PlaceClaim | GiveMark

interface GiveMark {
  readonly kind: 'give'
  readonly round: number
  readonly atMs: number
  readonly signUpId: string
}

/** Carries all that the sign-up needs, so that any later tap, or nobody, may finish what a killed function began. */
export interface PlaceClaim {
  readonly kind: 'take' | 'wait'
  readonly round: number
  readonly atMs: number
  readonly signUpId: string
  readonly requestId: string
  readonly places: number
  readonly placeKinds: readonly PlaceKind[]
  readonly ticketHex: string
}

/** What a claim is held against: the member's sign-up in that session, null where there never was one. */
export interface HeldSignUp {
  readonly accountId: string
  readonly status: SignUpStatus
  readonly round: number
  readonly releasing: boolean
  readonly releasedAtMs: number | null
}

/** No function lives longer than 60 s; after two minutes whoever wrote a claim, or read one, is gone. */
export const CLAIM_SETTLES_MS = 120_000
/** A claim younger than this is finished as it stands: the finisher (20 s at most) ends well before the sweeper may take it. */
export const CLAIM_FRESH_MS = 60_000

export type ClaimFate =
  /** Its sign-up stands, or is being released: the claim is only a mark. */
  | 'made'
  /** Places are taken for a sign-up that still says it waits: whoever comes first confirms it, nobody takes them back. */
  | 'rising'
  /** The sign-up is missing: a tap finishes it, later the sweeper gives back what the claim took. */
  | 'unfinished'
  /** Another claim of the same member won the round: the places are to be given back. */
  | 'surplus'
  /** A mark of places given back whose sign-up is not told so yet. */
  | 'giving'
  | 'given'

/** How a claim of `accountId` stands against the member's sign-up. Pure and total. */
export const claimFate = (claim: Claim, accountId: string, held: HeldSignUp | null): ClaimFate => {
  if (claim.kind === 'give')
    return held?.releasing && held.round === claim.round && held.accountId === accountId ? 'giving' : 'given'
  if (held === null || held.round < claim.round) return 'unfinished'
  if (held.round > claim.round || held.accountId !== accountId) return 'surplus'
  if (held.status === 'cancelled') return held.releasing ? 'made' : 'surplus'
  return claim.kind === 'take' && held.status !== 'confirmed' ? 'rising' : 'made'
}

/** Whether the sweeper may take a claim away: nobody alive can still act on what it says. */
export const isSettled = (claim: Claim, held: HeldSignUp | null, nowMs: number): boolean =>
  nowMs - Math.max(claim.atMs, claim.kind === 'give' ? (held?.releasedAtMs ?? 0) : 0) > CLAIM_SETTLES_MS
