import type { aid } from '../../src/contract/aid'
import { ruleProblems } from '../../src/domain/aid/check-rules'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { type Person, readPerson } from '../_data/accounts'
import { listRulesets, type RulesetRecord, readRuleset } from '../_data/aid-rules'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'

const ROOT = { unionPath: [ROOT_UNION_ID] }

/** Who may look at the rules' desk: who writes them, and the auditor. */
const maySee = ({ actor }: Person): boolean => can(actor, 'aid.rules', ROOT) || can(actor, 'aid.audit', ROOT)

/** Whoever writes rules; null otherwise. One read. */
export const readEditor = async (ctx: Ctx): Promise<Person | null> => {
  const person = await readPerson(ctx)
  return person && can(person.actor, 'aid.rules', ROOT) ? person : null
}

/** A version as lists show it. */
export const rulesetCard = (one: RulesetRecord, accountId: string) => ({
  rulesetId: one._id,
  programmeId: one.programmeId,
  title: one.programme.title,
  kind: one.programme.kind,
  number: one.number,
  version: one.version,
  state: one.state,
  fromDay: one.fromDay === '' ? null : one.fromDay,
  savedAtMs: one.savedAtMs,
  isMine: one.savedBy === accountId,
  replay: one.replay,
})

/** All versions. 2 reads. */
export const rulesets: Handler<typeof aid.rulesets> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !maySee(person)) return refuse('FORBIDDEN')
  const all = await listRulesets(ctx)
  return {
    items: all
      .map(one => rulesetCard(one, person.accountId))
      .sort((a, b) => (a.programmeId < b.programmeId ? -1 : a.programmeId > b.programmeId ? 1 : b.number - a.number)),
    mayEdit: can(person.actor, 'aid.rules', ROOT),
  }
}

/** One version whole. 2 reads. */
export const ruleset: Handler<typeof aid.ruleset> = async (ctx, { rulesetId }) => {
  const [person, one] = await Promise.all([readPerson(ctx), readRuleset(ctx, rulesetId)])
  if (!person || !maySee(person)) return refuse('FORBIDDEN')
  if (!one) return refuse('NOT_FOUND')
  return { ...rulesetCard(one, person.accountId), programme: JSON.parse(JSON.stringify(one.programme)) }
}

/** What stands in the way of some rules; keeps nothing. One read. */
export const checkRules: Handler<typeof aid.checkRules> = async (ctx, { programme }) => {
  if (!(await readEditor(ctx))) return refuse('FORBIDDEN')
  return { problems: ruleProblems(programme.rules).map(one => ({ ...one, rows: [...one.rows] })) }
}
