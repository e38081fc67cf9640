// Parts of the records of `sessions` and `sign_ups`, owner events: who waits, and what was said.
import type { ExcuseState } from '../../src/domain/events/excuse'
import type { DrawState } from '../../src/domain/events/lottery'
import type { SignUpStatus } from '../../src/domain/events/words'

/** How a session is given where it is full. */
export interface SessionLine {
  /** How far a lottery's draw has come; absent: `open`. */
  readonly draw?: DrawState
  /** The public number that will draw, in words; empty: the usual one. */
  readonly numberName?: string
  /** Who finds it full may stand in line. Absent, like the two after it, in sessions saved before: no. */
  readonly waitlist?: boolean
  /** Who asks for more places than are left is given those. */
  readonly takeLeft?: boolean
  /** The line, first come first, each stand as `lineWord`; only joining, rising and leaving write it, with `waiting`. */
  readonly line?: readonly string[]
  readonly waiting?: number
}

/** What a sign-up remembers of its holder's and the desk's words. */
export interface SignUpSaid {
  /** What a draw gave; absent where none was run. Who rose from the line afterwards won after all. */
  readonly drawn?: 'won' | 'lost'
  /** When places came that were not there at sign-up: risen, approved or drawn; absent where they were. */
  readonly givenAtMs?: number
  /** Accepted requests, newest last, at most 10: a late retry is answered the same. */
  readonly requests: readonly {
    readonly requestId: string
    readonly places: number
    /** As it was answered; absent: confirmed. */
    readonly status?: SignUpStatus
  }[]
  /** What was answered at sign-up, sealed under AAD `sign_ups/<signUpId>/signUpAnswers`. */
  readonly answersSealed?: string | null
  /** What the desk said to an application, the reason sealed under AAD `sign_ups/<signUpId>/verdict`. */
  readonly verdict?: {
    readonly approved: boolean
    readonly by: string
    readonly atMs: number
    readonly reasonSealed: string
  } | null
  /** Why the holder stayed away, and what the desk said to it, sealed under AAD `sign_ups/<signUpId>/excuse`. */
  readonly excuse?: {
    readonly state: ExcuseState
    readonly textSealed: string
    readonly atMs: number
    readonly by?: string
  }
  /** It stood in the line when it was cancelled: what goes back is the stand, or the places where it rose meanwhile. */
  readonly waited?: boolean
  /** Who blocked or freed it last and why, sealed under AAD `sign_ups/<signUpId>/block`. */
  readonly block?: { readonly by: string; readonly atMs: number; readonly reasonSealed: string }
  /** Questions of the door that were asked, and what was said, sealed under AAD `sign_ups/<signUpId>/answers`. */
  readonly doorAsked?: readonly string[]
  readonly doorAnswersSealed?: string
}
