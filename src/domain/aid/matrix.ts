import type { CaseState, Part } from './words'

/** Who may do it and from where; guards narrow further, nothing widens it. */
export interface Transition {
  readonly from: readonly CaseState[]
  readonly by: readonly Part[]
}

/** Every state in which a case is still on its way to money. */
const OPEN = ['submitted', 'verifying', 'l1', 'street', 'l2', 'l3', 'notice', 'objection', 'correction'] as const
const HANDLED = ['submitted', 'verifying', 'l1', 'street', 'l2'] as const
const HANDLERS = ['intake', 'l1', 'street', 'l2'] as const
/** An emergency is verified behind its money; for other cases the guards shut these. */
const BEHIND = ['payable', 'paying', 'payfail', 'paid', 'follow'] as const

/** The command table of a case as data: command → from where, by whom. Source: the design's states and transitions. */
export const MATRIX = {
  save: { from: ['draft', 'correction'], by: ['member', 'agent'] },
  submit: { from: ['draft'], by: ['member', 'agent'] },
  resubmit: { from: ['correction'], by: ['member', 'agent'] },
  withdraw: { from: ['draft', ...OPEN, 'held', 'appeal'], by: ['member', 'agent'] },
  appeal: { from: ['rejected', 'revoked'], by: ['member', 'agent'] },
  fixAccount: { from: ['payfail'], by: ['member', 'agent', 'intake'] },
  // an emergency's notice follows its money
  object: { from: ['notice', 'objection', 'paid', 'follow'], by: ['anyone'] },
  accept: { from: ['submitted'], by: ['intake'] },
  askCorrection: { from: HANDLED, by: HANDLERS },
  logCall: { from: ['correction'], by: HANDLERS },
  recordCheck: { from: ['verifying', ...BEHIND], by: ['intake'] },
  recordVisit: { from: ['verifying', ...BEHIND], by: ['visitor'] },
  confirmVisit: { from: ['verifying', ...BEHIND], by: ['visitor'] },
  waiveVisit: { from: ['verifying', ...BEHIND], by: ['l2'] },
  resolveFlag: { from: ['submitted', 'verifying'], by: ['intake', 'l2'] },
  borrow: { from: ['submitted', 'verifying', 'l1', 'street'], by: ['l2'] },
  categorise: { from: ['verifying', 'l1', 'street', 'l2', 'paid', 'follow'], by: ['intake', 'l2'] },
  declareConflict: {
    from: [...OPEN, 'payable', 'appeal'],
    by: ['intake', 'visitor', 'l1', 'street', 'l2', 'l3', 'maker', 'checker'],
  },
  propose: { from: ['verifying'], by: ['intake'] },
  approve: { from: ['l1', 'street', 'l2', 'l3'], by: ['l1', 'street', 'l2', 'l3'] },
  reject: { from: ['submitted', 'verifying', 'l1', 'street', 'l2', 'l3'], by: ['intake', 'l1', 'street', 'l2', 'l3'] },
  publishNotice: { from: ['notice', 'paid', 'follow'], by: ['l2'] },
  decideObjection: { from: ['objection', 'paid', 'follow'], by: ['l2', 'l3'] },
  finishNotice: { from: ['notice', 'paid', 'follow'], by: ['l2', 'system'] },
  emergency: { from: ['submitted', 'verifying', 'l1', 'l2'], by: ['l2', 'l3'] },
  hold: { from: [...OPEN, 'payable'], by: ['l2', 'auditor'] },
  unhold: { from: ['held'], by: ['l2', 'auditor'] },
  draw: { from: ['payable'], by: ['maker'] },
  undraw: { from: ['paying'], by: ['maker'] },
  bankResult: { from: ['paying'], by: ['maker', 'checker'] },
  revoke: { from: ['payable', 'paid', 'follow', 'closed'], by: ['l3', 'auditor'] },
  recover: { from: ['revoked', 'appeal', 'upheld'], by: ['checker'] },
  nextInstalment: { from: ['paid', 'follow'], by: ['l2'] },
  recordOutcome: { from: ['verifying', 'l2', 'follow', 'paid'], by: ['intake', 'l2'] },
  followUp: { from: ['paid', 'follow'], by: ['intake', 'l2'] },
  decideAppeal: { from: ['appeal'], by: ['l2', 'l3', 'auditor'] },
  expire: { from: ['draft', 'correction'], by: ['system'] },
} as const satisfies Readonly<Record<string, Transition>>

export type Command = keyof typeof MATRIX

/** Commands that may be given; the order is the table's. */
export const COMMANDS = Object.keys(MATRIX).filter((key): key is Command => key in MATRIX)

/** Whether this part may give this command in this state. Pure look-up. */
export const isAllowed = (command: Command, state: CaseState, part: Part): boolean => {
  const { from, by }: Transition = MATRIX[command]
  return from.includes(state) && by.includes(part)
}
