import { type Action, type Actor, can } from '../can'
import type { Desk } from './desks'
import type { Part } from './words'

/** Which action makes which part of a case. */
const PARTS_BY_ACTION: readonly (readonly [Action, readonly Part[]])[] = [
  ['aid.intake', ['intake', 'visitor']],
  ['aid.l1', ['l1']],
  ['aid.l2', ['l2']],
  ['aid.l3', ['l3']],
  ['aid.make', ['maker']],
  ['aid.check', ['checker']],
  ['aid.audit', ['auditor']],
]

/** The staff parts somebody could play in a case of this union. Pure. */
export const staffParts = (actor: Actor, unionPath: readonly string[]): readonly Part[] =>
  PARTS_BY_ACTION.flatMap(([action, parts]) => (can(actor, action, { unionPath }) ? parts : []))

/** All parts, the applicant's own side first. Pure. */
export const partsOf = (
  actor: Actor,
  one: {
    readonly unionPath: readonly string[]
    readonly applicantAccountId: string | null
    readonly agentAccountId: string | null
  },
): readonly Part[] => [
  ...(one.applicantAccountId === actor.accountId ? (['member'] as const) : []),
  ...(one.agentAccountId === actor.accountId ? (['agent'] as const) : []),
  ...staffParts(actor, one.unionPath),
]

/** Whose desk is whose; finance and the bank have pages of their own. */
export const DESK_ACTIONS: readonly (readonly [Desk, Action])[] = [
  ['intake', 'aid.intake'],
  ['l1', 'aid.l1'],
  ['l2', 'aid.l2'],
  ['street', 'aid.l2'],
  ['l3', 'aid.l3'],
  ['appeal', 'aid.l2'],
  ['appeal', 'aid.l3'],
  ['appeal', 'aid.audit'],
  ['followUp', 'aid.intake'],
  ['followUp', 'aid.l2'],
  ['followUp', 'aid.audit'],
  ['member', 'aid.intake'],
  ['member', 'aid.l2'],
]
