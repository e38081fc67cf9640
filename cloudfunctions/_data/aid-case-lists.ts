// `aid_cases`, owner: aid. What jobs, replays and exports look for; a case's own reads and writes stand in aid-cases.ts.
import type { CaseState } from '../../src/domain/aid/words'
import type { AuditHead } from '../../src/domain/audit'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { type AidCaseRecord, CARD, CASES, changeOf } from './aid-cases'

/** Cases in a state whose moment has come, at most 50. One read. */
export const listDue = (ctx: Ctx, state: CaseState, untilMs: number): Promise<AidCaseRecord[]> =>
  ctx.store.find<AidCaseRecord>(
    CASES,
    { state, dueAtMs: { lte: untilMs } },
    { limit: 50, orderBy: [['dueAtMs', 'asc']] },
  )

/** Notices whose last day is over, before the money or behind an emergency's, at most 50. One read. */
export const listNoticesDue = (ctx: Ctx, untilMs: number): Promise<AidCaseRecord[]> =>
  ctx.store.find<AidCaseRecord>(
    CASES,
    { noticeOpen: true, dueAtMs: { lte: untilMs } },
    { limit: 50, orderBy: [['dueAtMs', 'asc']] },
  )

/** Cases in a state whose moment lies in a span, at most 200. One read. */
export const listDueBetween = (ctx: Ctx, state: CaseState, fromMs: number, untilMs: number): Promise<AidCaseRecord[]> =>
  ctx.store.find<AidCaseRecord>(
    CASES,
    { state, dueAtMs: { gte: fromMs, lte: untilMs } },
    { limit: 200, orderBy: [['dueAtMs', 'asc']] },
  )

/** Drafts that nobody touched since a moment, at most 50. One read. */
export const listStaleDrafts = (ctx: Ctx, beforeMs: number): Promise<AidCaseRecord[]> =>
  ctx.store.find<AidCaseRecord>(CASES, { state: 'draft', savedAtMs: { lt: beforeMs } }, { limit: 50 })

/** A draft given up with its account: older than any that is kept, so that the retention job empties it at its next run. */
const GIVEN_UP_MS = Date.UTC(2000, 0, 2)

/** A person's own drafts that are not given up. One count. */
export const countDraftsOfApplicant = (ctx: Ctx, applicantAccountId: string): Promise<number> =>
  ctx.store.count(CASES, { applicantAccountId, state: 'draft', savedAtMs: { gt: GIVEN_UP_MS } })

/** Gives a person's drafts up. One write. */
export const giveUpDraftsOf = (ctx: Ctx, applicantAccountId: string): Promise<number> =>
  ctx.store.update(
    CASES,
    { applicantAccountId, state: 'draft', savedAtMs: { gt: GIVEN_UP_MS } },
    { savedAtMs: GIVEN_UP_MS },
  )

/** Ended cases whose retention is over, at most 50. One read. */
export const listToShred = (ctx: Ctx, nowMs: number): Promise<AidCaseRecord[]> =>
  ctx.store.find<AidCaseRecord>(CASES, { shredAtMs: { gt: 0, lte: nowMs } }, { limit: 50 })

/** A household's cases, at most 100. One read. */
export const listOfHousehold = (ctx: Ctx, householdId: string): Promise<AidCaseRecord[]> =>
  ctx.store.find<AidCaseRecord>(CASES, { householdId }, { limit: 100, fields: ['_id', 'shreddedAtMs'] })

/** Counts a reminder of this very correction. One write. */
export const markReminded = (
  ctx: Ctx,
  { caseId, askedAtMs, reminders }: { caseId: string; askedAtMs: number; reminders: number },
): Promise<number> =>
  ctx.store.update(
    CASES,
    { _id: caseId, 'asked.atMs': askedAtMs, 'asked.reminders': { lt: reminders } },
    { 'asked.reminders': reminders },
  )

/** Empties what is about people; state, sums and chain stay. False where the case moved meanwhile. A read and a write. */
export const wipeCase = async (
  tx: Tx,
  { _id, version }: Pick<AidCaseRecord, '_id' | 'version'>,
  { audit, shreddedAtMs }: { audit: AuditHead; shreddedAtMs: number },
): Promise<boolean> => {
  const now = await tx.get<AidCaseRecord>(CASES, _id)
  if (!now || now.version !== version || now.shreddedAtMs) return false
  const nobody = { applicantAccountId: null, agentAccountId: null, relatedAccountIds: [], conflictAccountIds: [] }
  const typed = {
    contentSealed: '',
    evidence: [],
    behalfFileIds: [],
    outcomes: [],
    followUps: [],
    visits: [],
    checks: [],
    flags: [],
    objections: [],
    appeals: [],
  }
  const named = { nameMasked: '*', cardTail: '', idBlinds: [], cardBlind: null, refusal: null, asked: null }
  await tx.update(
    CASES,
    _id,
    changeOf({
      ...nobody,
      ...typed,
      ...named,
      lastNoteSealed: '',
      audit,
      shreddedAtMs,
      shredAtMs: null,
      version: version + 1,
    }),
  )
  return true
}

/** Submitted cases of a programme for a replay, the newest 120. One aggregate with their sealed content. */
export const listForReplay = (ctx: Ctx, programmeId: string, limit: number): Promise<AidCaseRecord[]> =>
  ctx.store.aggregate<AidCaseRecord>(CASES, [
    { match: { programmeId, createdAtMs: { $gt: 0 } } },
    { sort: { createdAtMs: -1 } },
    { limit },
  ])

/** Cases created in a span, below some unions, for an export: 500 at most. One aggregate. */
export const listCreated = (
  ctx: Ctx,
  span: { unionId: string; fromMs: number; untilMs: number },
): Promise<AidCaseRecord[]> =>
  ctx.store.aggregate<AidCaseRecord>(CASES, [
    { match: { unionPath: span.unionId, createdAtMs: { $gte: span.fromMs, $lt: span.untilMs } } },
    { sort: { createdAtMs: 1 } },
    { limit: 500 },
    { project: CARD },
  ])
