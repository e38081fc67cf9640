// `aid_rulesets`, owner: aid. Each version of a programme's rules; a published one is never changed again.
import type { Programme } from '../../src/domain/aid/programme'
import type { AuditHead } from '../../src/domain/audit'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { changeOf } from './aid-cases'

const RULESETS = 'aid_rulesets'

export interface RulesetRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly programmeId: string
  /** 1, 2, … within the programme. */
  readonly number: number
  readonly version: number
  readonly state: 'draft' | 'published'
  /** `YYYY-MM-DD`; empty for drafts. */
  readonly fromDay: string
  readonly programme: Programme
  readonly savedBy: string
  readonly savedAtMs: number
  readonly requestId: string
  readonly publishedBy: string | null
  readonly audit?: AuditHead
  readonly replay: { readonly cases: number; readonly changed: number } | null
}

/** One version, null where missing. One read. */
export const readRuleset = (ctx: Ctx, rulesetId: string): Promise<RulesetRecord | null> =>
  ctx.store.get<RulesetRecord>(RULESETS, rulesetId)

/** Everything that was ever saved, drafts too. One read, at most 200. */
export const listRulesets = (ctx: Ctx): Promise<RulesetRecord[]> =>
  ctx.store.find<RulesetRecord>(RULESETS, { number: { gt: 0 } }, { limit: 200 })

/** A programme's versions. One read, at most 100. */
export const listRulesetsOf = (ctx: Ctx, programmeId: string): Promise<RulesetRecord[]> =>
  ctx.store.find<RulesetRecord>(RULESETS, { programmeId }, { limit: 100 })

/** The version in force on a day: the latest published one that has begun. Pure. */
export const inForce = (rulesets: readonly RulesetRecord[], day: string): RulesetRecord | null =>
  rulesets
    .filter(({ state, fromDay }) => state === 'published' && fromDay <= day)
    .reduce<RulesetRecord | null>((best, one) => (best && best.number > one.number ? best : one), null)

/** One write; 'exists' where this version was begun by somebody else. */
export const insertRuleset = (ctx: Ctx, ruleset: RulesetRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(RULESETS, ruleset)

/** Changes a draft of this version; false where it was changed or published meanwhile. One write. */
export const updateDraft = async (
  ctx: Ctx,
  { _id, version }: Pick<RulesetRecord, '_id' | 'version'>,
  fields: Partial<RulesetRecord>,
): Promise<boolean> =>
  (await ctx.store.update(
    RULESETS,
    { _id, version, state: 'draft' },
    { ...changeOf(fields), version: version + 1 },
  )) === 1

/** Puts a draft of this version in force, in a transaction; false where it moved on. A read and a write. */
export const publishDraft = async (
  tx: Tx,
  { _id, version }: Pick<RulesetRecord, '_id' | 'version'>,
  fields: Partial<RulesetRecord>,
): Promise<boolean> => {
  const now = await tx.get<RulesetRecord>(RULESETS, _id)
  if (now?.state !== 'draft' || now.version !== version) return false
  await tx.update(RULESETS, _id, { ...changeOf(fields), version: version + 1 })
  return true
}
