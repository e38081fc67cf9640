import { type Answered, openQuestions, type Question, questionsAt } from '../checkin/questions'
import type { RefusalDetails } from '../refusal'
import { CLAIM_FRESH_MS, type Claim, claimFate, type HeldSignUp, type PlaceClaim } from './claim'
import { type EligibilityRule, eligibilityRefusal, type HistoryLine } from './eligibility'
import { MOST_WAITING } from './line'
import type { DrawState } from './lottery'
import { type PlaceAsked, type PlaceRules, placesRefusal } from './places'
import type { SIGN_UP_REFUSALS } from './refusals'
import { type SignUpWindow, windowRefusal } from './sign-up-window'
import type { SessionMode, SignUpStatus } from './words'

interface SignUpSession extends SignUpWindow, PlaceRules {
  readonly capacity: number
  readonly taken: number
  readonly brand: string
  readonly onlyUnionIds: readonly string[]
  readonly mode: SessionMode
  /** Absent in sessions saved before there were such: none. */
  readonly rules?: readonly EligibilityRule[]
  readonly questions: readonly Question[]
  readonly waitlist?: boolean
  readonly takeLeft?: boolean
  /** Sign-ups that stand in the line. */
  readonly waiting?: number
  readonly draw?: DrawState
}

/** My sign-up as it stands, with the requests that it remembers. */
export interface MySignUp extends HeldSignUp {
  readonly places: number
  readonly requests: readonly {
    readonly requestId: string
    readonly places: number
    /** As it was answered; absent: confirmed. */
    readonly status?: SignUpStatus
  }[]
}

export interface SignUpAsked {
  readonly session: SignUpSession
  readonly claim: Claim | null
  readonly mine: MySignUp | null
  readonly accountId: string
  readonly unionPath: readonly string[]
  readonly places: readonly PlaceAsked[]
  /** The person would rather wait than go without. */
  readonly wait: boolean
  readonly declaresWoman: boolean
  readonly answers: readonly Answered[]
  /** Null where no rule asks for it. */
  readonly history: readonly HistoryLine[] | null
  readonly requestId: string
  readonly nowMs: number
}

export type SignUpDecision =
  /** Answered already. `remember`: this request is another tap, which its own retry has to find again. */
  | { readonly kind: 'same'; readonly status: SignUpStatus; readonly places: number; readonly remember: boolean }
  /** A claim of an earlier tap has no sign-up yet: write it. `refresh`: the sweeper may be about to take it. */
  | { readonly kind: 'finish'; readonly claim: PlaceClaim; readonly refresh: boolean }
  /** Places taken twice by one member through two accounts: give this claim's back, then look again. */
  | { readonly kind: 'drop'; readonly claim: PlaceClaim }
  /** An earlier cancel died half-way: give its places back, then look again. */
  | { readonly kind: 'release' }
  /** So many of the places asked for, in their order: all, or what is left where the event gives that. */
  | { readonly kind: 'take'; readonly round: number; readonly places: number }
  /** A stand at the end of the session's line. */
  | { readonly kind: 'wait'; readonly round: number }
  /** Waits for the desk or for the draw; holds nothing, so that only the sign-up is written. */
  | { readonly kind: 'apply'; readonly round: number; readonly status: 'pending' | 'in_draw' }
  | { readonly kind: 'refuse'; readonly code: (typeof SIGN_UP_REFUSALS)[number]; readonly details?: RefusalDetails }

/** What one tap on 报名 leads to. What was accepted before wins over every rule that would refuse it now. Pure. */
export const decideSignUp = (asked: SignUpAsked): SignUpDecision => {
  const { mine, claim, nowMs } = asked
  const accepted = mine?.requests.find(request => request.requestId === asked.requestId)
  if (accepted)
    return { kind: 'same', status: accepted.status ?? 'confirmed', places: accepted.places, remember: false }
  const fate = claim && claimFate(claim, asked.accountId, mine)
  if (claim && claim.kind !== 'give' && fate === 'surplus') return { kind: 'drop', claim }
  if (mine && mine.status !== 'cancelled')
    return { kind: 'same', status: mine.status, places: mine.places, remember: true }
  if (claim && claim.kind !== 'give' && fate === 'unfinished')
    return { kind: 'finish', claim, refresh: nowMs - claim.atMs >= CLAIM_FRESH_MS }
  if (mine?.releasing) return { kind: 'release' }
  return refusalOf(asked) ?? placesOf(asked, (mine?.round ?? 0) + 1)
}

const refusalOf = (asked: SignUpAsked): SignUpDecision | null => {
  const { session, places, declaresWoman, nowMs } = asked
  const closed = windowRefusal(session, nowMs)
  if (closed === 'NOT_OPEN_YET')
    return { kind: 'refuse', code: closed, details: { opensAtMs: session.signUpOpensAtMs } }
  if (closed) return { kind: 'refuse', code: closed }
  // a list that is sealed takes nobody, whatever the editor did to the hours
  if (session.mode === 'lottery' && (session.draw ?? 'open') !== 'open')
    return { kind: 'refuse', code: 'SIGN_UP_CLOSED' }
  const rules = session.rules ?? []
  const refused = eligibilityRefusal({ ...session, ...asked, rules, form: { declaresWoman, places } })
  if (refused) return { kind: 'refuse', code: 'NOT_ELIGIBLE', details: { ...refused } }
  const notAllowed = placesRefusal(places, session)
  if (notAllowed) return { kind: 'refuse', ...notAllowed }
  const open = openQuestions(questionsAt(session.questions, 'sign_up'), [], asked.answers)
  const questionIds = open.map(question => question.questionId)
  return open.length > 0 ? { kind: 'refuse', code: 'ANSWERS_NEEDED', details: { questionIds } } : null
}

/** Nobody who comes now takes a place before those who wait. */
const placesOf = ({ session, places, wait }: SignUpAsked, round: number): SignUpDecision => {
  if (session.mode !== 'first_come')
    return { kind: 'apply', round, status: session.mode === 'approval' ? 'pending' : 'in_draw' }
  const { waiting = 0, waitlist = false, takeLeft = false } = session
  const left = waiting > 0 ? 0 : Math.max(0, session.capacity - session.taken)
  if (places.length <= left) return { kind: 'take', round, places: places.length }
  if (takeLeft && left > 0) return { kind: 'take', round, places: left }
  if (waitlist && wait) return waiting < MOST_WAITING ? { kind: 'wait', round } : { kind: 'refuse', code: 'LINE_FULL' }
  const canWait = waitlist ? { canWait: true } : {}
  if (left === 0) return { kind: 'refuse', code: 'SESSION_FULL', ...(waitlist && { details: canWait }) }
  return { kind: 'refuse', code: 'NOT_ENOUGH_PLACES', details: { left, ...canWait } }
}
