import type { aid } from '../../src/contract/aid'
import { ruleProblems } from '../../src/domain/aid/check-rules'
import { insertRuleset, listRulesetsOf, type RulesetRecord, updateDraft } from '../_data/aid-rules'
import { type Handler, refuse } from '../_kit/ctx'
import { readEditor, rulesetCard } from './rulesets'

/**
 * Keeps the next version's draft, or changes it: 3 round trips. RULES_WRONG names the first problem in `details`;
 * CHANGED_ELSEWHERE where the draft moved on. The same requestId is answered the same.
 */
export const saveRules: Handler<typeof aid.saveRules> = async (
  ctx,
  { programmeId: known, version, programme, requestId },
) => {
  const person = await readEditor(ctx)
  if (!person) return refuse('FORBIDDEN')
  const [problem] = ruleProblems(programme.rules)
  if (problem)
    return refuse('RULES_WRONG', {
      kind: problem.kind,
      table: problem.table,
      where: problem.where,
      rows: problem.rows.map(String),
    })
  const { accountId } = person
  const programmeId = known ?? ctx.crypto.id('aid-programme', `${accountId}:${requestId}`)
  const versions = await listRulesetsOf(ctx, programmeId)
  if (known && versions.length === 0) return refuse('NOT_FOUND')
  const same = versions.find(one => one.requestId === requestId)
  if (same) return rulesetCard(same, accountId)
  const standing = versions.find(({ state }) => state === 'draft')
  const fields = { programme, savedBy: accountId, savedAtMs: ctx.clock(), requestId }
  if (standing) {
    if (!(standing.version === version && (await updateDraft(ctx, standing, fields))))
      return refuse('CHANGED_ELSEWHERE')
    return rulesetCard({ ...standing, ...fields, version: version + 1 }, accountId)
  }
  if (version !== 0) return refuse('CHANGED_ELSEWHERE')
  const number = Math.max(0, ...versions.map(one => one.number)) + 1
  const made: RulesetRecord = {
    _id: ctx.crypto.id('aid-ruleset', `${programmeId}:${number}`),
    programmeId,
    number,
    version: 1,
    state: 'draft',
    fromDay: '',
    publishedBy: null,
    replay: null,
    ...fields,
  }
  return (await insertRuleset(ctx, made)) === 'inserted' ? rulesetCard(made, accountId) : refuse('CHANGED_ELSEWHERE')
}
