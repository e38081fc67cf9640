import type { Deadline } from '../workdays'
import type { CaseFacts, Check } from './case'
import type { OutcomeKind } from './help'
import type { Part } from './words'

/** What staff may do to a case beside money and visits; texts are sealed before they come here. */
export type Act =
  | {
      readonly command:
        | 'accept'
        | 'waiveVisit'
        | 'borrow'
        | 'declareConflict'
        | 'hold'
        | 'unhold'
        | 'logCall'
        | 'publishNotice'
    }
  | {
      readonly command: 'askCorrection'
      readonly items: readonly string[]
      readonly code: string
      readonly textSealed: string
    }
  | {
      readonly command: 'recordCheck'
      readonly source: string
      readonly result: Check['result']
      readonly authorisation: string
    }
  | { readonly command: 'resolveFlag'; readonly flagId: string }
  | { readonly command: 'propose'; readonly amountFen: number }
  | { readonly command: 'reject'; readonly code: string; readonly clause: string; readonly textSealed: string }
  | {
      readonly command: 'decideObjection'
      readonly objectionId: string
      readonly uphold: boolean
      readonly code: string
      readonly clause: string
      readonly textSealed: string
    }
  | { readonly command: 'decideAppeal'; readonly reopen: boolean }
  | {
      readonly command: 'followUp'
      readonly how: 'visit' | 'phone'
      readonly stillInHardship: boolean
      readonly textSealed: string
    }
  | { readonly command: 'recordOutcome'; readonly kind: OutcomeKind; readonly textSealed: string }
  | { readonly command: 'categorise'; readonly key: string; readonly label: string; readonly number: number }

export interface ActWorld {
  readonly accountId: string
  readonly part: Part
  readonly nowMs: number
  /** The end of the n-th full working day from now; not assured where a year has no calendar. */
  readonly due: (workdays: number) => Deadline
}

type ActCode =
  | 'CHECKS_MISSING'
  | 'VISIT_MISSING'
  | 'FLAGS_OPEN'
  | 'AMOUNT_WRONG'
  | 'NO_CALENDAR'
  | 'NOT_NEW'
  | 'NOTICE_OPEN'
  | 'OUTCOME_MISSING'
  | 'NOT_FOUND'

export type ActDecision =
  | {
      readonly ok: true
      readonly change: Partial<CaseFacts>
      readonly frees?: true
      /** The household's place is taken again: refused where another case has it. */
      readonly retakes?: true
    }
  | { readonly ok: false; readonly code: ActCode }

/** Working days of each desk; source: the design's table of transitions. */
export const DUE = {
  accept: 5,
  verify: 10,
  correction: 10,
  level: 5,
  notice: 5,
  appeal: 15,
  decideAppeal: 15,
  emergency: 20,
} as const

export const yes = (change: Partial<CaseFacts>): ActDecision => ({ ok: true, change })
export const no = (code: ActCode): ActDecision => ({ ok: false, code })
