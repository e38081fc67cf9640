// `meeting_standings`, `meeting_blocks`, `meeting_avoid`, `meeting_reports`, owner: matchmaking. What outlives an evening, and why.
import type { Ctx } from '../_kit/ctx'
import type { ReportRecord, StandingRecord } from './meeting-records'

const STANDINGS = 'meeting_standings'
const BLOCKS = 'meeting_blocks'
const AVOID = 'meeting_avoid'
const REPORTS = 'meeting_reports'
/** A session is counted once; nobody sits in more than so many that are still being counted. */
const COUNTED_KEPT = 40

const standingIdOf = (ctx: Ctx, memberId: string): string => ctx.crypto.id('meeting-standing', memberId)

/** Standings by member; who has none missed nothing. One read. */
export const readStandings = async (
  ctx: Ctx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, StandingRecord>> => {
  if (memberIds.length === 0) return new Map()
  const ids = new Map(memberIds.map(memberId => [standingIdOf(ctx, memberId), memberId]))
  const found = await ctx.store.find<StandingRecord>(STANDINGS, { _id: { in: [...ids.keys()] } }, { limit: 1000 })
  return new Map(found.map(standing => [ids.get(standing._id) ?? '', standing]))
}

/** What an evening does to a standing: a place sets missed draws to none, an evening without a match counts as two, another miss adds one, a no-show pauses. */
export type StandingStep = 'placed' | 'unmatched' | 'missed' | 'sat_out' | 'no_show'

/** Counts a session into a member's standing, once whatever the number of calls. At most 2 writes. */
export const countStanding = async (
  ctx: Ctx,
  memberId: string,
  { sessionId, step }: { readonly sessionId: string; readonly step: StandingStep },
): Promise<void> => {
  const _id = standingIdOf(ctx, memberId)
  await ctx.store.insert(STANDINGS, { _id, missed: 0, paused: 0, noShowAtMs: null, counted: [] })
  const key = `${sessionId}:${step}`
  const counted = { push: [key], keepLast: COUNTED_KEPT } as const
  const change = {
    placed: { missed: 0 },
    unmatched: { missed: { inc: 2 } },
    missed: { missed: { inc: 1 } },
    sat_out: { paused: 0 },
    no_show: { missed: 0, paused: 1, noShowAtMs: ctx.clock() },
  }[step]
  await ctx.store.update(STANDINGS, { _id, counted: { neq: key } }, { ...change, counted })
}

/** Ends the pause of whoever missed an evening before this moment: one list was sealed without them. One write. */
export const endPauses = (ctx: Ctx, missedBeforeMs: number): Promise<number> =>
  ctx.store.update(STANDINGS, { noShowAtMs: { gt: 0, lt: missedBeforeMs }, paused: { gt: 0 } }, { paused: 0 })

/** Ends the memory of no-shows before this moment. One write. */
export const forgetNoShows = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.update(STANDINGS, { noShowAtMs: { gt: 0, lt: beforeMs } }, { noShowAtMs: null, paused: 0 })

/** Two members who are never seated together again; which of them asked is not kept. One write. */
export const blockMembers = async (ctx: Ctx, a: string, b: string): Promise<void> => {
  const [first, second] = a < b ? [a, b] : [b, a]
  await ctx.store.insert(BLOCKS, { _id: ctx.crypto.id('meeting-block', `${first}:${second}`), first, second })
}

/** Blocked pairs among these members. One read. */
export const listBlocks = async (ctx: Ctx, memberIds: readonly string[]) => {
  if (memberIds.length === 0) return []
  const all = new Set(memberIds)
  const found = await ctx.store.find<{ _id: string; first: string; second: string }>(
    BLOCKS,
    { first: { in: memberIds } },
    { limit: 1000 },
  )
  return found.filter(one => all.has(one.second))
}

export interface AvoidRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly blinds: readonly string[]
  readonly peopleSealed: string
}

const avoidIdOf = (ctx: Ctx, memberId: string): string => ctx.crypto.id('meeting-avoid', memberId)

export const readAvoid = (ctx: Ctx, memberId: string): Promise<AvoidRecord | null> =>
  ctx.store.get<AvoidRecord>(AVOID, avoidIdOf(ctx, memberId))

/** The lists of these members, by member. One read. */
export const listAvoid = async (ctx: Ctx, memberIds: readonly string[]): Promise<ReadonlyMap<string, AvoidRecord>> => {
  if (memberIds.length === 0) return new Map()
  const ids = new Map(memberIds.map(memberId => [avoidIdOf(ctx, memberId), memberId]))
  const found = await ctx.store.find<AvoidRecord>(AVOID, { _id: { in: [...ids.keys()] } }, { limit: 1000 })
  return new Map(found.map(one => [ids.get(one._id) ?? '', one]))
}

export const avoidPlace = (ctx: Ctx, memberId: string): string => `${AVOID}/${avoidIdOf(ctx, memberId)}/people`

export const putAvoid = (ctx: Ctx, memberId: string, fields: Omit<AvoidRecord, '_id'>): Promise<void> =>
  ctx.store.put(AVOID, { _id: avoidIdOf(ctx, memberId), blinds: fields.blinds, peopleSealed: fields.peopleSealed })

/** A report; 'exists' where this request made it. One write. */
export const insertReport = (ctx: Ctx, report: ReportRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(REPORTS, report)

/** Reports, those that wait first, at most 50. One read. */
export const listReports = (ctx: Ctx): Promise<ReportRecord[]> =>
  ctx.store.find<ReportRecord>(
    REPORTS,
    { atMs: { gt: 0 } },
    {
      orderBy: [
        ['answered', 'asc'],
        ['atMs', 'asc'],
      ],
      limit: 50,
    },
  )

/** Where a report's words are sealed. No round trip. */
export const reportPlace = (reportId: string): string => `${REPORTS}/${reportId}/words`

/** What somebody reported, newest first, at most 50. One read. */
export const listReportsBy = (ctx: Ctx, accountId: string): Promise<ReportRecord[]> =>
  ctx.store.find<ReportRecord>(REPORTS, { byAccountId: accountId }, { orderBy: [['atMs', 'desc']], limit: 50 })

export const answerOpenReport = async (
  ctx: Ctx,
  reportId: string,
  fields: { readonly answerSealed: string; readonly answeredBy: string },
): Promise<boolean> =>
  (await ctx.store.update(REPORTS, { _id: reportId, answered: false }, { ...fields, answered: true })) === 1

export const readReport = (ctx: Ctx, reportId: string): Promise<ReportRecord | null> =>
  ctx.store.get<ReportRecord>(REPORTS, reportId)

/** Reports by session that wait. One read. */
export const listOpenReports = (ctx: Ctx): Promise<Pick<ReportRecord, '_id' | 'sessionId'>[]> =>
  ctx.store.find(REPORTS, { answered: false }, { fields: ['_id', 'sessionId'], limit: 1000 })

export const removeReports = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(REPORTS, { atMs: { gt: 0, lt: beforeMs } })

/** Removes the private list and the standing of a member who goes. Two writes. */
export const removePrivate = async (ctx: Ctx, memberId: string): Promise<void> => {
  await ctx.store.remove(AVOID, { _id: avoidIdOf(ctx, memberId) })
  await ctx.store.remove(STANDINGS, { _id: standingIdOf(ctx, memberId) })
}
