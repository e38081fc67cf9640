// `meeting_pairs`, owner: matchmaking. A pair exists only from the reveal on.
import type { PairState } from '../../src/domain/matchmaking/words'
import type { Ctx } from '../_kit/ctx'
import type { Change, Where } from '../_kit/ports'
import type { PairRecord } from './meeting-records'

const PAIRS = 'meeting_pairs'

export const pairIdOf = (ctx: Ctx, a: string, b: string): string =>
  ctx.crypto.id('meeting-pair', a < b ? `${a}:${b}` : `${b}:${a}`)

export const readPair = (ctx: Ctx, pairId: string): Promise<PairRecord | null> =>
  ctx.store.get<PairRecord>(PAIRS, pairId)

/** Makes the pairs of a reveal; those that stand stay. One write a pair, 10 at a time. */
export const insertPairs = async (ctx: Ctx, pairs: readonly PairRecord[]): Promise<void> => {
  for (let at = 0; at < pairs.length; at += 10)
    await Promise.all(pairs.slice(at, at + 10).map(pair => ctx.store.insert(PAIRS, pair)))
}

/** The pairs of one application: two reads. */
export const listPairsOf = async (ctx: Ctx, applicationId: string): Promise<PairRecord[]> =>
  (
    await Promise.all([
      ctx.store.find<PairRecord>(PAIRS, { a: applicationId }, { limit: 100 }),
      ctx.store.find<PairRecord>(PAIRS, { b: applicationId }, { limit: 100 }),
    ])
  ).flat()

/** Pairs of a session in a state, at most 1,000. One read. */
export const listPairs = (ctx: Ctx, sessionId: string, state: PairState): Promise<PairRecord[]> =>
  ctx.store.find<PairRecord>(PAIRS, { sessionId, state }, { limit: 1000 })

/** Mutual pairs whose 72 hours are over. One write. */
export const lapsePairs = (ctx: Ctx, nowMs: number): Promise<number> =>
  ctx.store.update(PAIRS, { state: 'mutual', lapsesAtMs: { gt: 0, lte: nowMs } }, { state: 'lapsed' })

/** One conditional change of one pair. One write. */
export const changePair = async (ctx: Ctx, pairId: string, when: Where, change: Change): Promise<boolean> =>
  (await ctx.store.update(PAIRS, { _id: pairId, ...when }, change)) === 1

export const removePairs = (ctx: Ctx, sessionId: string): Promise<number> => ctx.store.remove(PAIRS, { sessionId })

/** Takes back a person's consent in every pair of a session: the hand-over's own condition fails from here. Two writes. */
export const endPairConsents = async (ctx: Ctx, accountId: string, sessionId: string): Promise<void> => {
  await ctx.store.update(PAIRS, { sessionId, accountA: accountId }, { consentAAtMs: null })
  await ctx.store.update(PAIRS, { sessionId, accountB: accountId }, { consentBAtMs: null })
}

/** All pairs of a session, at most 1,000. One read. */
export const listPairsOfSession = (ctx: Ctx, sessionId: string): Promise<PairRecord[]> =>
  ctx.store.find<PairRecord>(PAIRS, { sessionId }, { limit: 1000 })

/** Removes every pair of one application. Two writes. */
export const removePairsOf = async (ctx: Ctx, applicationId: string): Promise<void> => {
  await ctx.store.remove(PAIRS, { a: applicationId })
  await ctx.store.remove(PAIRS, { b: applicationId })
}
