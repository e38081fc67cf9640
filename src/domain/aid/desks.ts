import type { CaseState } from './words'

/** Where a case waits; one word a case, so that a queue is one look into an index. */
export const DESKS = [
  'intake',
  'l1',
  'street',
  'l2',
  'l3',
  'finance',
  'bank',
  'followUp',
  'member',
  'appeal',
  'none',
] as const
export type Desk = (typeof DESKS)[number]

const DESK_OF: Readonly<Record<CaseState, Desk>> = {
  draft: 'none',
  submitted: 'intake',
  verifying: 'intake',
  l1: 'l1',
  street: 'street',
  l2: 'l2',
  l3: 'l3',
  notice: 'l2',
  objection: 'l2',
  payable: 'finance',
  paying: 'bank',
  payfail: 'member',
  paid: 'followUp',
  follow: 'followUp',
  closed: 'none',
  correction: 'member',
  held: 'l2',
  rejected: 'none',
  appeal: 'appeal',
  upheld: 'none',
  withdrawn: 'none',
  revoked: 'none',
  expired: 'none',
}

/** The desk of a state; a borrowed first level, or street, waits at the district. Pure. */
export const deskOf = (state: CaseState, borrow = false): Desk =>
  borrow && (state === 'l1' || state === 'street') ? 'l2' : DESK_OF[state]
