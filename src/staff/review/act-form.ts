import type { aid } from '../../contract/aid'
import type { Input } from '../../contract/define'
import { CHECK_RESULTS } from '../../domain/aid/case'
import { OUTCOME_KINDS, type OutcomeKind } from '../../domain/aid/help'
import type { Command } from '../../domain/aid/matrix'
import { typedFen, yuanText } from '../../domain/aid/money'
import type { Review } from './shapes'

export type Act = Input<typeof aid.act>['act']

/** What a command asks before it is given. */
export type ActField =
  | 'reason'
  | 'text'
  | 'items'
  | 'code'
  | 'clause'
  | 'amount'
  | 'source'
  | 'authorisation'
  | 'result'
  | 'flag'
  | 'objection'
  | 'yes'
  | 'how'
  | 'still'
  | 'category'
  | 'outcome'

/** Commands given here, in the order in which they are offered; the first that is allowed is the page's main action. */
export const FIELDS_OF = {
  accept: [],
  propose: ['amount'],
  approve: ['amount'],
  decideObjection: ['objection', 'yes', 'code', 'clause', 'text'],
  decideAppeal: ['yes', 'reason'],
  publishNotice: [],
  finishNotice: [],
  followUp: ['how', 'still', 'reason'],
  unhold: ['reason'],
  recordCheck: ['source', 'result', 'authorisation'],
  resolveFlag: ['flag', 'reason'],
  categorise: ['category'],
  recordOutcome: ['outcome', 'text'],
  askCorrection: ['items', 'code', 'text'],
  logCall: ['reason'],
  waiveVisit: ['reason'],
  borrow: ['reason'],
  nextInstalment: ['amount', 'reason'],
  emergency: ['amount', 'reason'],
  hold: ['reason'],
  declareConflict: ['reason'],
  reject: ['code', 'clause', 'text'],
  revoke: ['reason'],
} as const satisfies Partial<Record<Command, readonly ActField[]>>

export type GivenCommand = keyof typeof FIELDS_OF

export const GIVEN = Object.keys(FIELDS_OF).filter((key): key is GivenCommand => key in FIELDS_OF)

export interface ActValues {
  readonly reason: string
  readonly text: string
  readonly items: string
  readonly code: string
  readonly clause: string
  readonly amount: string
  readonly source: string
  readonly authorisation: string
  readonly result: (typeof CHECK_RESULTS)[number]
  readonly flag: string
  readonly objection: string
  readonly yes: 'yes' | 'no'
  readonly how: 'visit' | 'phone'
  readonly still: 'yes' | 'no'
  readonly category: string
  readonly outcome: OutcomeKind
}

/** What the form begins with: the sum that the rules or the level before named, the first reason, the first open entry. */
export const firstValues = (one: Review): ActValues => {
  const suggested = one.amountFen > 0 ? one.amountFen : (one.decision.amountFen ?? 0)
  return {
    ...{ reason: '', text: '', items: '', clause: '', source: '', authorisation: '' },
    ...{ result: CHECK_RESULTS[0], yes: 'no', how: 'phone', still: 'yes' },
    code: one.reasons[0]?.code ?? 'R1',
    amount: suggested > 0 ? yuanText(suggested).replace(/,|\.00$/g, '') : '',
    category: one.category?.key ?? one.suggestedCategory ?? '',
    outcome: OUTCOME_KINDS[0],
    flag: one.flags.find(({ resolved }) => !resolved)?.flagId ?? '',
    objection: one.objections.find(({ decision }) => decision === null)?.objectionId ?? '',
  }
}

/** The command as it is sent; null while something is missing. */
export const actOf = (command: GivenCommand, values: ActValues): Act | null => {
  const { reason, text, code, clause } = values
  const amountFen = typedFen(values.amount)
  const missing = FIELDS_OF[command].some(field => {
    if (field === 'amount') return amountFen === null || amountFen === 0
    if (field === 'category') return values.category === ''
    if (field === 'items' || field === 'source' || field === 'clause' || field === 'authorisation' || field === 'code')
      return values[field].trim() === ''
    return (field === 'reason' || field === 'text') && values[field].trim().length < 2
  })
  if (missing) return null
  const fen = amountFen ?? 0
  switch (command) {
    case 'accept':
    case 'publishNotice':
    case 'finishNotice':
      return { command }
    case 'waiveVisit':
    case 'borrow':
    case 'declareConflict':
    case 'hold':
    case 'unhold':
    case 'logCall':
    case 'revoke':
      return { command, reason }
    case 'askCorrection':
      return { command, items: itemsOf(values.items), code, text }
    case 'recordCheck':
      return { command, source: values.source, result: values.result, authorisation: values.authorisation }
    case 'resolveFlag':
      return { command, flagId: values.flag, reason }
    case 'categorise':
      return { command, category: values.category }
    case 'recordOutcome':
      return { command, kind: values.outcome, text }
    case 'propose':
    case 'approve':
      return { command, amountFen: fen }
    case 'reject':
      return { command, code, clause, text }
    case 'decideObjection':
      return { command, objectionId: values.objection, uphold: values.yes === 'yes', code, clause, text }
    case 'decideAppeal':
      return { command, reopen: values.yes === 'yes', reason }
    case 'emergency':
    case 'nextInstalment':
      return { command, amountFen: fen, reason }
    case 'followUp':
      return { command, how: values.how, stillInHardship: values.still === 'yes', reason }
  }
}

/** One thing more or less to be put right. Pure. */
export const withItem = (typed: string, item: string, picked: boolean): string =>
  [...itemsOf(typed).filter(one => one !== item), ...(picked ? [item] : [])].join('、')

export const itemsOf = (typed: string): string[] =>
  typed
    .split(/[、,，;；\n]/)
    .map(item => item.trim())
    .filter(item => item !== '')
    .slice(0, 12)
