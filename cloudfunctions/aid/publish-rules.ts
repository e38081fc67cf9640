import type { aid } from '../../src/contract/aid'
import { dayOf } from '../../src/domain/day'
import { listRulesetsOf, publishDraft, readRuleset } from '../_data/aid-rules'
import { type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { replay } from './replay'
import { readEditor, rulesetCard } from './rulesets'

const DAY_MS = 86_400_000

/**
 * A second person puts a draft in force from a day on, tomorrow at the earliest (a programme's first version from
 * today): replays the last 120 cases and keeps how many would come out otherwise. Refuses OWN_RULES, TOO_EARLY,
 * CHANGED_ELSEWHERE, NOT_DRAFT.
 */
export const publishRules: Handler<typeof aid.publishRules> = async (ctx, { rulesetId, version, fromDay }) => {
  const [person, one] = await Promise.all([readEditor(ctx), readRuleset(ctx, rulesetId)])
  if (!person) return refuse('FORBIDDEN')
  if (!one) return refuse('NOT_FOUND')
  const { accountId } = person
  if (one.state === 'published')
    return one.publishedBy === accountId && one.fromDay === fromDay ? rulesetCard(one, accountId) : refuse('NOT_DRAFT')
  if (one.savedBy === accountId) return refuse('OWN_RULES')
  if (one.version !== version) return refuse('CHANGED_ELSEWHERE')
  const first = (await listRulesetsOf(ctx, one.programmeId)).every(({ state }) => state === 'draft')
  const earliest = dayOf(ctx.clock() + (first ? 0 : DAY_MS))
  if (fromDay < earliest) return refuse('TOO_EARLY', { earliest })
  const { cases, changed } = first ? { cases: 0, changed: 0 } : await replay(ctx, one)
  const published = { state: 'published' as const, fromDay, publishedBy: accountId, replay: { cases, changed } }
  const { head, row } = nextAudit(
    ctx,
    { kind: 'aidRules', id: rulesetId, head: null },
    { what: 'aid.rulesPublished', byAccountId: accountId, refs: { fromDay, cases, changed } },
  )
  const written = await ctx.store.transaction(async tx => {
    const now = await publishDraft(tx, one, { ...published, audit: head })
    if (now) await insertAudit(tx, row)
    return now
  })
  return written ? rulesetCard({ ...one, ...published, version: version + 1 }, accountId) : refuse('CHANGED_ELSEWHERE')
}
