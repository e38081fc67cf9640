// `aid_cases`, owner: aid. One application from its draft to the closed file; everything typed lies sealed under the household's vault.
import type { CaseFacts } from '../../src/domain/aid/case'
import { type Desk, deskOf } from '../../src/domain/aid/desks'
import { shredAtMs } from '../../src/domain/aid/retention'
import type { AidKind, CaseState } from '../../src/domain/aid/words'
import type { AuditHead } from '../../src/domain/audit'
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx, Where } from '../_kit/ports'

export const CASES = 'aid_cases'

export interface AidCaseRecord extends CaseFacts, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly version: number
  readonly receiptNo: string
  readonly desk: Desk
  readonly programmeId: string
  readonly rulesetId: string
  readonly rulesVersion: number
  readonly title: string
  readonly kind: AidKind
  readonly period: string
  readonly unionId: string
  readonly unionPath: readonly string[]
  readonly unionName: string
  /** Also the vault's id. */
  readonly householdId: string
  readonly nameMasked: string
  readonly cardTail: string
  readonly step: string
  /** JSON of what was typed, sealed under AAD `aid_cases/<_id>/content`. */
  readonly contentSealed: string
  readonly evidence: readonly { readonly materialKey: string; readonly fileIds: readonly string[] }[]
  /** The signed paper of an officer who filed for somebody; absent in cases of before. */
  readonly behalfFileIds?: readonly string[]
  /** Digest of the facts as submitted: with it and the rules' version the decision can be told again. */
  readonly inputsHash: string
  readonly idBlinds: readonly string[]
  readonly cardBlind: string | null
  readonly fundLineId: string | null
  /** The last free text of staff, sealed; earlier ones stand where they belong. */
  readonly lastNoteSealed?: string
  readonly noticeOpen: boolean
  readonly savedAtMs: number
  readonly submittedAtMs: number | null
  readonly createdAtMs: number
  /** Every state with its moment, from the submission on. */
  readonly history: readonly { readonly state: CaseState; readonly atMs: number }[]
  /** Accepted requests, newest last, at most 10: a late retry is answered the same. */
  readonly requests: readonly { readonly requestId: string; readonly version: number }[]
  readonly audit: AuditHead | null
  /** When an ended case is to be emptied, null while it is alive; absent in drafts. */
  readonly shredAtMs?: number | null
  readonly shreddedAtMs?: number
}

/** What a content is sealed for. */
export const contentPlace = (caseId: string): string => `${CASES}/${caseId}/content`

const REQUESTS_KEPT = 10

/** One case, null where missing. One read. */
export const readCase = (ctx: Ctx, caseId: string): Promise<AidCaseRecord | null> =>
  ctx.store.get<AidCaseRecord>(CASES, caseId)

/** Cases of these ids in no order. One read, at most 1,000. */
export const listCases = (ctx: Ctx, caseIds: readonly string[]): Promise<AidCaseRecord[]> =>
  caseIds.length === 0
    ? Promise.resolve([])
    : ctx.store.find<AidCaseRecord>(CASES, { _id: { in: [...new Set(caseIds)] } }, { limit: 1000 })

/** 'exists' where the draft was begun before. One write. */
export const insertCase = (ctx: Ctx, one: AidCaseRecord): Promise<'inserted' | 'exists'> => ctx.store.insert(CASES, one)

/** Keeps what was typed into a case of this version; false where it was changed meanwhile. One write. */
export const saveContent = async (
  ctx: Ctx,
  { _id, version }: Pick<AidCaseRecord, '_id' | 'version'>,
  {
    requestId,
    ...fields
  }: Pick<AidCaseRecord, 'contentSealed' | 'contentHash' | 'step' | 'savedAtMs'> & { readonly requestId: string },
): Promise<boolean> =>
  (await ctx.store.update(
    CASES,
    { _id, version, state: { in: ['draft', 'correction'] } },
    {
      ...fields,
      version: version + 1,
      requests: { push: [{ requestId, version: version + 1 }], keepLast: REQUESTS_KEPT },
    },
  )) === 1

/** Puts other files to a case of this version; false where it was changed meanwhile. One write. */
export const saveEvidence = async (
  ctx: Ctx,
  { _id, version }: Pick<AidCaseRecord, '_id' | 'version'>,
  fields: Pick<AidCaseRecord, 'evidence' | 'contentHash'>,
): Promise<boolean> =>
  (await ctx.store.update(
    CASES,
    { _id, version, state: { in: ['draft', 'correction'] } },
    { ...changeOf(fields), version: version + 1 },
  )) === 1

/** Objects are replaced whole, not merged. */
export const changeOf = (fields: Readonly<Record<string, unknown>>): Change => {
  const change: Record<string, Change[string]> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      change[key] = value
    else change[key] = Array.isArray(value) ? [...value] : { set: value }
  }
  return change
}

/** Within a transaction. */
export const casesIn = (tx: Tx) => ({
  read: (caseId: string) => tx.get<AidCaseRecord>(CASES, caseId),
  /** A new head of the chain where nothing else changed. One write. */
  keepHead: (caseId: string, audit: AuditHead) => tx.update(CASES, caseId, { audit: { set: audit } }),
  /** Writes a step of a case: version, desk and history follow by themselves. One write. */
  move: (
    one: AidCaseRecord,
    fields: Partial<AidCaseRecord>,
    { nowMs, requestId }: { readonly nowMs: number; readonly requestId: string | null },
  ): Promise<number> => {
    const state = fields.state ?? one.state
    const version = one.version + 1
    return tx.update(CASES, one._id, {
      ...changeOf(fields),
      version,
      desk: deskOf(state, fields.borrow ?? one.borrow),
      ...(state === one.state ? {} : { shredAtMs: shredAtMs(state, nowMs) }),
      ...(state === one.state ? {} : { history: { push: [{ state, atMs: nowMs }] } }),
      ...(requestId === null ? {} : { requests: { push: [{ requestId, version }], keepLast: REQUESTS_KEPT } }),
    })
  },
})

const after = (field: string, at: Position | undefined, direction: '$lt' | '$gt') =>
  at ? { $or: [{ [field]: { [direction]: at.at } }, { [field]: at.at, _id: { [direction]: at.id } }] } : {}

/** What a list needs; nothing sealed. */
export const CARD = {
  contentSealed: 0,
  decision: 0,
  audit: 0,
  outbox: 0,
  history: 0,
  requests: 0,
  objections: 0,
} as const

/** One desk's cases below some unions by deadline. One aggregate of `limit` documents by one index, however many cases there are. */
export const listDesk = (
  ctx: Ctx,
  asked: { desk: Desk; unionIds: readonly string[]; after: Position | undefined; limit: number },
): Promise<AidCaseRecord[]> => {
  const [only, ...others] = asked.unionIds
  const unionPath = others.length === 0 ? only : { $in: asked.unionIds }
  return ctx.store.aggregate<AidCaseRecord>(CASES, [
    { match: { desk: asked.desk, unionPath, ...after('dueAtMs', asked.after, '$gt') } },
    { sort: { dueAtMs: 1, _id: 1 } },
    { limit: asked.limit },
    { project: CARD },
  ])
}

/** Cases of an applicant or an agent, newest first. One aggregate. */
export const listMyCases = (
  ctx: Ctx,
  by: 'applicantAccountId' | 'agentAccountId',
  asked: { accountId: string; after: Position | undefined; limit: number },
): Promise<AidCaseRecord[]> =>
  ctx.store.aggregate<AidCaseRecord>(CASES, [
    { match: { [by]: asked.accountId, ...after('createdAtMs', asked.after, '$lt') } },
    { sort: { createdAtMs: -1, _id: -1 } },
    { limit: asked.limit },
    { project: CARD },
  ])

/** Cases on public notice, the newest first. One aggregate. */
export const listNotices = (ctx: Ctx, at: Position | undefined, limit: number): Promise<AidCaseRecord[]> =>
  ctx.store.aggregate<AidCaseRecord>(CASES, [
    { match: { noticeOpen: true, ...after('createdAtMs', at, '$lt') } },
    { sort: { createdAtMs: -1, _id: -1 } },
    { limit },
    { project: CARD },
  ])

/** Other cases with one of these blind indexes. One read each of at most 50. */
export const listSame = async (
  ctx: Ctx,
  by: { idBlinds: readonly string[]; cardBlinds: readonly string[] },
): Promise<{ byId: AidCaseRecord[]; byCard: AidCaseRecord[] }> => {
  const find = (where: Where) =>
    ctx.store.find<AidCaseRecord>(CASES, where, {
      limit: 50,
      fields: ['_id', 'state', 'householdId', 'programmeId', 'period'],
    })
  const [byId, byCard] = await Promise.all([
    by.idBlinds.length === 0 ? [] : find({ idBlinds: { in: by.idBlinds } }),
    by.cardBlinds.length === 0 ? [] : find({ cardBlind: { in: by.cardBlinds } }),
  ])
  return { byId, byCard }
}
