import { MOST_WAITING } from './line'
import type { DrawState } from './lottery'
import { windowRefusal } from './sign-up-window'
import type { EventState, SessionMode, SignUpStatus } from './words'

/** What a page knows of a session; the contract's session card fits. */
export interface BarSession {
  readonly eventState: EventState
  readonly endsAtMs: number
  readonly signUpOpensAtMs: number
  readonly signUpClosesAtMs: number
  readonly capacity: number
  readonly taken: number
  /** Absent, like the three after it, in cards kept by an earlier version: first-come without a line. */
  readonly mode?: SessionMode
  readonly waitlist?: boolean
  readonly waiting?: number
  readonly draw?: DrawState
  /** Sign-ups in a lottery's list, where they were counted. */
  readonly inDraw?: number
  readonly myStatus: SignUpStatus | null
}

/** What a page knows of the person looking, as the event's answer gives it. */
interface BarPerson {
  readonly whyNot: { readonly reason: 'NOT_BOUND' | 'OTHER_UNION' | 'BRAND_LIMIT' | 'COOL_DOWN' } | null
}

export type SignUpBar =
  /** I hold places: the one action is to show the code. */
  | { readonly action: 'ticket' }
  /** `take` gives places at once, up to `left`; `wait` a stand in the line; `apply` waits for the desk, `draw` for the draw. */
  | { readonly action: 'sign_up'; readonly how: 'take'; readonly left: number }
  | { readonly action: 'sign_up'; readonly how: 'wait' | 'apply' | 'draw' }
  /** A guest binds the membership first. */
  | { readonly action: 'bind' }
  | {
      readonly action: 'none'
      readonly why:
        | 'ENDED'
        | 'EVENT_CANCELLED'
        | 'NOT_PUBLISHED'
        | 'NOT_OPEN_YET'
        | 'SIGN_UP_CLOSED'
        | 'NOT_ELIGIBLE'
        | 'SESSION_FULL'
        | 'WAITING'
    }

/** The one action of a session's page or row and, where there is none, why. Agrees with decideSignUp. Pure. */
export const signUpBar = (session: BarSession, person: BarPerson, nowMs: number): SignUpBar => {
  if (session.eventState === 'cancelled') return { action: 'none', why: 'EVENT_CANCELLED' }
  if (nowMs >= session.endsAtMs) return { action: 'none', why: 'ENDED' }
  if (session.myStatus === 'confirmed') return { action: 'ticket' }
  if (session.myStatus !== null && session.myStatus !== 'cancelled') return { action: 'none', why: 'WAITING' }
  const closed = windowRefusal(session, nowMs)
  if (closed) return { action: 'none', why: closed }
  if (session.mode === 'lottery' && (session.draw ?? 'open') !== 'open')
    return { action: 'none', why: 'SIGN_UP_CLOSED' }
  const reason = person.whyNot?.reason
  if (reason && reason !== 'NOT_BOUND') return { action: 'none', why: 'NOT_ELIGIBLE' }
  const open = openWay(session)
  if (open === null) return { action: 'none', why: 'SESSION_FULL' }
  return reason === 'NOT_BOUND' ? { action: 'bind' } : { action: 'sign_up', ...open }
}

const openWay = ({ mode = 'first_come', capacity, taken, waitlist = false, waiting = 0 }: BarSession) => {
  if (mode !== 'first_come') return { how: mode === 'approval' ? 'apply' : 'draw' } as const
  const left = waiting > 0 ? 0 : Math.max(0, capacity - taken)
  if (left > 0) return { how: 'take', left } as const
  return waitlist && waiting < MOST_WAITING ? ({ how: 'wait' } as const) : null
}
