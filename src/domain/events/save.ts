import { type DoorPolicy, policyFits } from '../checkin/policy'
import type { RefusalDetails } from '../refusal'
import { type EligibilityRule, rulesFit } from './eligibility'
import type { EDIT_REFUSALS } from './refusals'
import type { EventState, PlaceKind, SessionMode } from './words'

/** A session as the editor sends it. */
export interface SessionDraft {
  readonly sessionId?: string | undefined
  readonly title: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly signUpOpensAtMs: number
  readonly signUpClosesAtMs: number
  readonly cancelUntilMs: number
  readonly mode: SessionMode
  readonly capacity: number
  readonly maxPlaces: number
  readonly allowed: readonly PlaceKind[]
  readonly waitlist?: boolean | undefined
  readonly takeLeft?: boolean | undefined
  readonly numberName?: string | undefined
  readonly doorOpensMinutesBefore: number
  readonly doorClosesMinutesAfter: number
  readonly doors: readonly { readonly doorId: string; readonly name: string }[]
  /** Absent: the plain one. */
  readonly doorPolicy?: DoorPolicy | undefined
}

export interface SaveAsked {
  /** What the event asks of people; absent: nothing beyond the union. */
  readonly rules?: readonly EligibilityRule[]
  readonly sessions: readonly SessionDraft[]
  /** The version that the editor read, 0 for a new event. */
  readonly read: number
  readonly standing: {
    readonly state: EventState
    readonly version: number
    readonly sessions: readonly {
      readonly sessionId: string
      readonly taken: number
      readonly hasSignUps: boolean
      /** Absent: as it is sent. */
      readonly mode?: SessionMode
    }[]
  } | null
}

export type SaveDecision =
  | { readonly ok: true; readonly removed: readonly string[] }
  | {
      readonly ok: false
      readonly code: (typeof EDIT_REFUSALS)[number] | 'BAD_INPUT'
      readonly details?: RefusalDetails
    }

/** Whether a draft may stand as it is sent; names the sessions that go. Past times are allowed: history is recorded too. Pure. */
export const decideSave = ({ rules = [], sessions, read, standing }: SaveAsked): SaveDecision => {
  if (standing?.state === 'cancelled') return { ok: false, code: 'EVENT_CANCELLED' }
  if ((standing?.version ?? 0) !== read) return { ok: false, code: 'VERSION_CONFLICT' }
  if (!rulesFit(rules)) return { ok: false, code: 'BAD_INPUT', details: { fields: ['rules'] } }
  const known = new Map((standing?.sessions ?? []).map(session => [session.sessionId, session]))
  const kept = sessions.flatMap(session => session.sessionId ?? [])
  if (new Set(kept).size !== kept.length || kept.some(sessionId => !known.has(sessionId)))
    return { ok: false, code: 'BAD_INPUT', details: { fields: ['sessions'] } }
  for (const [index, session] of sessions.entries()) {
    const before = known.get(session.sessionId ?? '')
    if (before?.hasSignUps && (before.mode ?? session.mode) !== session.mode)
      return { ok: false, code: 'MODE_IN_USE', details: { session: index } }
    const no = sessionRefusal(session, before?.taken ?? 0)
    if (no) return { ok: false, code: no.code, details: { session: index, ...no.details } }
  }
  const removed = [...known.values()].filter(session => !kept.includes(session.sessionId))
  if (removed.some(session => session.hasSignUps || session.taken > 0)) return { ok: false, code: 'SESSION_IN_USE' }
  return { ok: true, removed: removed.map(session => session.sessionId) }
}

const sessionRefusal = (session: SessionDraft, taken: number) => {
  const reason = wrongTime(session)
  if (reason) return { code: 'TIMES_WRONG', details: { reason } } as const
  if (session.capacity < taken) return { code: 'CAPACITY_BELOW_TAKEN', details: { taken } } as const
  if (new Set(session.doors.map(door => door.doorId)).size !== session.doors.length)
    return { code: 'BAD_INPUT', details: { fields: ['sessions'] } } as const
  if (session.doorPolicy && !policyFits(session.doorPolicy, session.doors))
    return { code: 'BAD_INPUT', details: { fields: ['sessions.doorPolicy'] } } as const
  return null
}

const wrongTime = (session: SessionDraft): string | null => {
  if (session.endsAtMs <= session.startsAtMs) return 'ENDS_BEFORE_START'
  if (session.signUpClosesAtMs <= session.signUpOpensAtMs) return 'CLOSES_BEFORE_OPENING'
  if (session.signUpClosesAtMs > session.endsAtMs) return 'CLOSES_AFTER_END'
  return session.cancelUntilMs > session.endsAtMs ? 'CANCEL_AFTER_END' : null
}
