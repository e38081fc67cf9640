// `qa_desk`, owner: qa. How questions are shared out: one document of rules, one for each person who answers and for each lawyer.
import type { Leave } from '../../src/domain/qa/threads/absence'
import { FIRST_RULES, type QueueId, type RouteRule } from '../../src/domain/qa/threads/route'
import type { Ctx } from '../_kit/ctx'

const DESK = 'qa_desk'
const RULES_ID = 'rules'
const CALENDAR_ID = 'calendar'
const MOST = 200

export interface RulesRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly kind: 'rules'
  readonly version: number
  readonly rules: readonly RouteRule[]
}

/** `duty`: who answers for the office; `lawyer`: who is shown a question. */
export type Roster = 'duty' | 'lawyer'
const MARKS: Readonly<Record<Roster, string>> = { duty: '', lawyer: 'lawyer.' }

export const dutyIdOf = (kind: Roster, accountId: string): string => `${MARKS[kind]}${accountId}`
export const dutyHolderOf = ({ _id, kind }: Pick<DutyRecord, '_id' | 'kind'>): string => _id.slice(MARKS[kind].length)

export interface DutyRecord extends Readonly<Record<string, unknown>> {
  /** The person's account; a lawyer's with a mark before it, since one person may be both. */
  readonly _id: string
  readonly kind: Roster
  readonly version: number
  readonly queues: readonly QueueId[]
  /** Open threads that are given to them at most. */
  readonly cap: number
  readonly weekdays: readonly number[]
  readonly leaves: readonly Leave[]
  readonly lastGivenAtMs: number
}

/** The rules in force, the product's own before a head wrote any. One read. */
export const readRules = async (ctx: Ctx): Promise<RulesRecord> =>
  (await ctx.store.get<RulesRecord>(DESK, RULES_ID)) ?? { _id: RULES_ID, kind: 'rules', version: 0, rules: FIRST_RULES }

/** Writes the rules over the version that was seen; false where another write came first. One write. */
export const writeRules = async (ctx: Ctx, seen: RulesRecord, rules: readonly RouteRule[]): Promise<boolean> => {
  const next = { ...seen, rules, version: seen.version + 1 }
  if (seen.version === 0) return (await ctx.store.insert(DESK, next)) === 'inserted'
  return (
    (await ctx.store.update(
      DESK,
      { _id: RULES_ID, version: seen.version },
      { rules: { set: rules }, version: next.version },
    )) === 1
  )
}

/** Everybody on a roster, at most 200. One read. */
export const listDuties = (ctx: Ctx, kind: Roster = 'duty'): Promise<DutyRecord[]> =>
  ctx.store.find<DutyRecord>(DESK, { kind }, { limit: MOST })

/** One person's place on the office's roster, null where there is none. One read. */
export const readDuty = (ctx: Ctx, accountId: string): Promise<DutyRecord | null> =>
  ctx.store.get<DutyRecord>(DESK, dutyIdOf('duty', accountId))

/** Writes one person's duty over the version that was seen, 0 for a new one; false where another write came first. One write. */
export const writeDuty = async (ctx: Ctx, duty: DutyRecord): Promise<boolean> => {
  const { _id, kind, version, queues, cap, weekdays, leaves } = duty
  if (version === 0) return (await ctx.store.insert(DESK, { ...duty, version: 1 })) === 'inserted'
  const change = { queues, cap, weekdays, leaves: { set: leaves }, version: version + 1 }
  return (await ctx.store.update(DESK, { _id, kind, version }, change)) === 1
}

/** Takes a person's turn; false where it was taken meanwhile. One conditional write. */
export const takeTurn = async (ctx: Ctx, { _id, kind, lastGivenAtMs }: DutyRecord): Promise<boolean> =>
  (await ctx.store.update(
    DESK,
    { _id, kind, lastGivenAtMs },
    { lastGivenAtMs: Math.max(ctx.clock(), lastGivenAtMs + 1) },
  )) === 1

/** Which calendar the deadlines were counted by, empty before the first time. One read. */
export const readCountedBy = async (ctx: Ctx): Promise<string> =>
  (await ctx.store.get<{ _id: string; mark: string }>(DESK, CALENDAR_ID))?.mark ?? ''

/** All deadlines are counted by this calendar now. One write. */
export const noteCountedBy = (ctx: Ctx, mark: string): Promise<void> =>
  ctx.store.put(DESK, { _id: CALENDAR_ID, kind: 'calendar', mark })
