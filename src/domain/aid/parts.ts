import { type Action, type Actor, can } from '../can'
import type { Desk } from './desks'
import type { Part } from './words'

interface Housed {
  readonly unionPath: readonly string[]
  readonly borrow: boolean
}

/** Which action makes which part of a case, by its whole path of unions. */
const PARTS_BY_ACTION: readonly (readonly [Action, readonly Part[]])[] = [
  ['aid.intake', ['intake', 'visitor']],
  ['aid.l2', ['l2']],
  ['aid.l3', ['l3']],
  ['aid.make', ['maker']],
  ['aid.check', ['checker']],
  ['aid.audit', ['auditor']],
]

/**
 * The staff parts somebody could play in a case: a chair approves at the first level for the own union, as the street's for
 * unions below; the district may visit where a small unit borrows its people. Pure.
 */
export const staffParts = (actor: Actor, { unionPath, borrow }: Housed): readonly Part[] => [
  ...(can(actor, 'aid.l1', { unionPath: unionPath.slice(-1) }) ? (['l1'] as const) : []),
  ...(can(actor, 'aid.street', { unionPath: unionPath.slice(0, -1) }) ? (['street'] as const) : []),
  ...PARTS_BY_ACTION.flatMap(([action, parts]) => (can(actor, action, { unionPath }) ? parts : [])),
  ...(borrow && can(actor, 'aid.l2', { unionPath }) ? (['visitor'] as const) : []),
]

/** Whether a union has one between itself and the district, whose chair reads its cases where the programme asks for it. Pure. */
export const hasStreet = (unionPath: readonly string[]): boolean => unionPath.length > 2

/** All parts, the applicant's own side first. Pure. */
export const partsOf = (
  actor: Actor,
  one: Housed & {
    readonly applicantAccountId: string | null
    readonly agentAccountId: string | null
  },
): readonly Part[] => [
  ...(one.applicantAccountId === actor.accountId ? (['member'] as const) : []),
  ...(one.agentAccountId === actor.accountId ? (['agent'] as const) : []),
  ...staffParts(actor, one),
]

/** Whose desk is whose; finance and the bank have pages of their own. */
export const DESK_ACTIONS: readonly (readonly [Desk, Action])[] = [
  ['intake', 'aid.intake'],
  ['l1', 'aid.l1'],
  ['street', 'aid.street'],
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
