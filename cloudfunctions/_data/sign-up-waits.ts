// `sign_ups`, owner: events. Applications, the line's end, absences and what the desk says to them.
import type { ExcuseState } from '../../src/domain/events/excuse'
import type { Ctx } from '../_kit/ctx'
import type { SignUpRecord } from './records'
import { SESSIONS } from './sessions'

const SIGN_UPS = 'sign_ups'
/** What one look of the desk's todos covers. */
const MOST_WAITS = 500

type Verdict = NonNullable<SignUpRecord['verdict']>

/** Confirms a sign-up whose places are taken; false where it no longer waits. One write. */
export const confirmRisen = async (
  ctx: Ctx,
  { _id, round, status, drawn }: SignUpRecord,
  verdict: Verdict | null,
): Promise<boolean> => {
  const change = { ...(verdict && { verdict: { set: verdict } }), ...(drawn && { drawn: 'won' }) }
  return (
    (await ctx.store.update(
      SIGN_UPS,
      { _id, round, status },
      { status: 'confirmed', givenAtMs: ctx.clock(), ...change },
    )) === 1
  )
}

/** Ends an application with the desk's reason; false where it no longer waits. One write. */
export const rejectSignUp = async (ctx: Ctx, { _id, round }: SignUpRecord, verdict: Verdict): Promise<boolean> =>
  (await ctx.store.update(
    SIGN_UPS,
    { _id, round, status: 'pending' },
    { status: 'cancelled', verdict: { set: verdict } },
  )) === 1

/** Lays an explanation with the desk, unless it has answered. One write. */
export const writeExcuse = async (ctx: Ctx, signUpId: string, textSealed: string): Promise<boolean> => {
  const excuse = { state: 'asked', textSealed, atMs: ctx.clock() }
  const where = { _id: signUpId, status: 'confirmed', used: 0, 'excuse.state': { nin: ['lifted', 'kept'] } }
  return (await ctx.store.update(SIGN_UPS, where, { excuse: { set: excuse } })) === 1
}

/** Answers an explanation; false where none waits. One write. */
export const answerExcuse = async (
  ctx: Ctx,
  signUpId: string,
  answer: { readonly state: Exclude<ExcuseState, 'asked'>; readonly by: string },
): Promise<boolean> =>
  (await ctx.store.update(
    SIGN_UPS,
    { _id: signUpId, 'excuse.state': 'asked' },
    { 'excuse.state': answer.state, 'excuse.by': answer.by },
  )) === 1

/** Explanations of a session that wait, or were answered, at most 200. One read. */
export const listExcused = (ctx: Ctx, sessionId: string): Promise<SignUpRecord[]> =>
  ctx.store.find<SignUpRecord>(
    SIGN_UPS,
    { sessionId, 'excuse.state': { in: ['asked', 'lifted', 'kept'] } },
    { limit: 200 },
  )

export type PastSignUp = Pick<SignUpRecord, '_id' | 'sessionId' | 'status' | 'used' | 'excuse'> & {
  readonly session: readonly {
    readonly brand: string
    readonly eventTitle: string
    readonly eventState: string
    readonly startsAtMs: number
    readonly endsAtMs: number
  }[]
}

/** A member's sign-ups that start after a moment, with what rules ask of their sessions, newest first, at most 200. One aggregate. */
export const listHistory = (ctx: Ctx, memberId: string, sinceMs: number): Promise<PastSignUp[]> =>
  ctx.store.aggregate<PastSignUp>(SIGN_UPS, [
    { match: { memberId, startsAtMs: { $gt: sinceMs }, status: { $ne: 'cancelled' } } },
    { sort: { startsAtMs: -1 } },
    { limit: 200 },
    { project: { status: 1, used: 1, excuse: 1, sessionId: 1 } },
    { lookup: { from: SESSIONS, localField: 'sessionId', foreignField: '_id', as: 'session' } },
    {
      project: {
        status: 1,
        used: 1,
        excuse: 1,
        sessionId: 1,
        'session.brand': 1,
        'session.eventTitle': 1,
        'session.eventState': 1,
        'session.startsAtMs': 1,
        'session.endsAtMs': 1,
      },
    },
  ])

/** Those of these sessions whose door admitted anybody: where nobody was scanned, nobody stayed away. One aggregate. */
export const listScanned = async (ctx: Ctx, sessionIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (sessionIds.length === 0) return new Set()
  const rows = await ctx.store.aggregate<{ _id: string }>(SIGN_UPS, [
    { match: { sessionId: { $in: sessionIds }, status: 'confirmed', used: { $gt: 0 } } },
    { group: { _id: '$sessionId' } },
    { limit: 200 },
  ])
  return new Set(rows.map(row => row._id))
}

export interface SessionCounts {
  /** Places that have entered. */
  readonly entered: number
  /** Applications that wait for the desk. */
  readonly pending: number
  /** Sign-ups in a lottery's list. */
  readonly inDraw: number
  /** Explanations that wait for the desk. */
  readonly excuses: number
}

const one = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })

/** What the desk counts of sessions. One aggregate over their sign-ups. */
export const countBySession = async (
  ctx: Ctx,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, SessionCounts>> => {
  if (sessionIds.length === 0) return new Map()
  const rows = await ctx.store.aggregate<SessionCounts & { _id: string }>(SIGN_UPS, [
    { match: { sessionId: { $in: sessionIds } } },
    {
      group: {
        _id: '$sessionId',
        entered: { $sum: { $cond: [{ $eq: ['$status', 'confirmed'] }, '$used', 0] } },
        pending: one({ $eq: ['$status', 'pending'] }),
        inDraw: one({ $eq: ['$status', 'in_draw'] }),
        excuses: one({ $eq: ['$excuse.state', 'asked'] }),
      },
    },
    { limit: 1500 },
  ])
  return new Map(rows.map(({ _id, ...counts }) => [_id, counts]))
}

export type DeskWait = Pick<SignUpRecord, '_id' | 'sessionId' | 'accountId' | 'status'>

/** Applications and explanations that wait for a desk, the oldest first, at most 500 of each. 2 reads in one round trip by indexes of their own. */
export const listDeskWaits = async (ctx: Ctx): Promise<readonly DeskWait[]> => {
  const fields = ['sessionId', 'accountId', 'status']
  const [pending, excuses] = await Promise.all([
    ctx.store.find<DeskWait>(
      SIGN_UPS,
      { status: 'pending' },
      { fields, orderBy: [['signedUpAtMs', 'asc']], limit: MOST_WAITS },
    ),
    ctx.store.find<DeskWait>(
      SIGN_UPS,
      { 'excuse.state': 'asked' },
      { fields, orderBy: [['excuse.atMs', 'asc']], limit: MOST_WAITS },
    ),
  ])
  return [...pending, ...excuses]
}
