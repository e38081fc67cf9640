import { listOfHousehold, listStaleDrafts, listToShred, wipeCase } from '../_data/aid-case-lists'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { Ctx } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { removeFiles } from '../_services/files'
import { shredVault } from '../_services/vault'
import { moveCase } from './move-case'

const DAY_MS = 86_400_000
/** A draft that nobody touched goes after this. Source: the design, privacy. */
const DRAFT_LIFE_MS = 90 * DAY_MS

/** Closes old drafts, and destroys what ended cases still hold once their time is over: files, fields, then the household's key with its last case. */
export const endRetention = async (ctx: Ctx, untilMs: number): Promise<{ drafts: number; shredded: number }> => {
  let [drafts, shredded] = [0, 0]
  for (const one of await listStaleDrafts(ctx, ctx.clock() - DRAFT_LIFE_MS)) {
    if (ctx.clock() > untilMs) break
    const moved = await moveCase(ctx, {
      caseId: one._id,
      command: 'expire',
      actor: null,
      version: one.version,
      requestId: null,
      decide: () => ({ fields: { state: 'expired', dueAtMs: null } }),
    })
    if (moved.ok) drafts += 1
  }
  for (const one of await listToShred(ctx, ctx.clock())) {
    if (ctx.clock() > untilMs) break
    await shredCase(ctx, one)
    shredded += 1
  }
  return { drafts, shredded }
}

/** Files first, then the fields with an event of the chain; the sums in the ledger stay. Begun again it goes on. */
const shredCase = async (ctx: Ctx, one: AidCaseRecord): Promise<void> => {
  const files = [...one.evidence, ...one.visits, { fileIds: one.behalfFileIds ?? [] }].flatMap(({ fileIds }) => fileIds)
  if (files.length > 0) await removeFiles(ctx, files)
  const others = (await listOfHousehold(ctx, one.householdId)).filter(
    other => other._id !== one._id && !other.shreddedAtMs,
  )
  if (others.length === 0) await shredVault(ctx, one.householdId)
  await ctx.store.transaction(async tx => {
    const { head, row } = nextAudit(
      ctx,
      { kind: 'aidCase', id: one._id, head: one.audit },
      { what: 'aid.shredded', byAccountId: null, refs: { files: files.length, key: others.length === 0 } },
    )
    if (await wipeCase(tx, one, { audit: head, shreddedAtMs: ctx.clock() })) await insertAudit(tx, row)
  })
}
