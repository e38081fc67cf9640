import type { CaseFacts, Hand } from './case'
import { type Command, isAllowed } from './matrix'
import { CASE_STATES, type Part, REVOKED } from './words'

/** Parts that are one level of a case: who received it may also visit; all others stand alone (invariant I3). */
const LEVEL_OF: Readonly<Record<Part, string>> = {
  member: 'own',
  agent: 'own',
  intake: 'verify',
  visitor: 'verify',
  l1: 'l1',
  street: 'street',
  l2: 'l2',
  l3: 'l3',
  maker: 'maker',
  checker: 'checker',
  auditor: 'auditor',
  admin: 'admin',
  anyone: 'anyone',
  system: 'system',
}

export type GuardRefusal = 'FORBIDDEN_SELF' | 'CONFLICT_DECLARED' | 'ACTED_BEFORE'

type Owned = Pick<
  CaseFacts,
  'applicantAccountId' | 'agentAccountId' | 'relatedAccountIds' | 'conflictAccountIds' | 'hands'
>

/** Why somebody may not act on a case as staff, null where they may: never an own, a household's or an agented case, never at two levels. Pure. */
export const segregationRefusal = (one: Owned, { accountId, part }: Hand): GuardRefusal | null => {
  const own = [one.applicantAccountId, one.agentAccountId, ...one.relatedAccountIds]
  if (own.includes(accountId)) return 'FORBIDDEN_SELF'
  if (one.conflictAccountIds.includes(accountId)) return 'CONFLICT_DECLARED'
  const before = one.hands.filter(hand => hand.accountId === accountId)
  return before.some(hand => LEVEL_OF[hand.part] !== LEVEL_OF[part]) ? 'ACTED_BEFORE' : null
}

/** Whether somebody never acted on a case in any part: who investigates an objection or decides an appeal. Pure. */
export const isNewTo = ({ hands }: Pick<CaseFacts, 'hands'>, accountId: string): boolean =>
  hands.every(hand => hand.accountId !== accountId)

/** Remembers a hand once. Pure. */
export const withHand = (hands: readonly Hand[], hand: Hand): readonly Hand[] =>
  hands.some(one => one.accountId === hand.accountId && one.part === hand.part) ? hands : [...hands, hand]

/** Which part approves in a level; where a small unit borrows its people, whoever stands above reads it instead. */
const approverParts = (one: Pick<CaseFacts, 'state' | 'borrow'>): readonly Part[] => {
  if (one.state === 'l1') return one.borrow ? ['street', 'l2', 'l3'] : ['l1']
  if (one.state === 'street') return one.borrow ? ['street', 'l2', 'l3'] : ['street']
  return one.state === 'l2' ? ['l2'] : one.state === 'l3' ? ['l3'] : []
}

/** Refusing belongs to whoever may approve there; before the levels, to the intake. */
const actingParts = (command: Command, one: Pick<CaseFacts, 'state' | 'borrow'>): readonly Part[] | null => {
  if (command === 'approve') return approverParts(one)
  if (command !== 'reject' && command !== 'askCorrection') return null
  return one.state === 'submitted' || one.state === 'verifying' ? ['intake', 'l2'] : approverParts(one)
}

export type Acting =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly code: 'FORBIDDEN' | 'WRONG_STATE' | GuardRefusal }

/** In which part somebody with these parts gives a command; where none fits, why not. Pure. */
export const actingPart = (
  one: CaseFacts,
  { command, accountId, parts }: { command: Command; accountId: string; parts: readonly Part[] },
): Acting => {
  const could = isLate(one, command) ? [] : parts.filter(part => isAllowed(command, one.state, part))
  if (could.length === 0) {
    const elsewhere = parts.some(part => CASE_STATES.some(state => isAllowed(command, state, part)))
    return { ok: false, code: elsewhere ? 'WRONG_STATE' : 'FORBIDDEN' }
  }
  const special = actingParts(command, one)
  const tried = could.map(part => {
    // a level is acted at as that level, whoever is borrowed for it
    const as = command === 'approve' && (one.state === 'l1' || one.state === 'street') ? one.state : part
    const refusal = FREE.has(as) ? null : segregationRefusal(one, { accountId, part: as })
    return { as, fits: !special || special.includes(part), refusal }
  })
  const chosen = tried.find(({ fits, refusal }) => fits && refusal === null)
  if (chosen) return { ok: true, part: chosen.as }
  const barred = tried.find(({ fits, refusal }) => refusal !== null && (fits || refusal !== 'ACTED_BEFORE'))
  return { ok: false, code: barred?.refusal ?? 'FORBIDDEN' }
}

/** Commands that verify: behind the money they belong to emergencies alone. */
const VERIFYING = new Set<Command>(['recordCheck', 'recordVisit', 'confirmVisit', 'waiveVisit'])

const isLate = (one: Timed, command: Command): boolean =>
  (command === 'withdraw' && isPastWithdrawal(one)) ||
  (VERIFYING.has(command) && one.state !== 'verifying' && !one.emergency?.confirmed)

type Timed = Pick<CaseFacts, 'state' | 'emergency' | 'heldFrom' | 'refusal'>

/** A case that was to be paid, or whose money is out, is not taken back from its hold or its appeal. Pure. */
const isPastWithdrawal = ({ state, heldFrom, refusal }: Timed): boolean =>
  (state === 'held' && heldFrom === 'payable') || (state === 'appeal' && refusal?.code === REVOKED)

/** Whether the applicant's own side may give this command now. Pure. */
export const mayOwn = (one: Timed, command: Command, parts: readonly Part[]): boolean =>
  !isLate(one, command) && parts.some(part => isAllowed(command, one.state, part))

/** The applicant's own side and the public are not bound by segregation. */
const FREE = new Set<Part>(['member', 'agent', 'anyone', 'system'])
