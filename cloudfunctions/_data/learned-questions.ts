// `qa_learned`, owner: publication. What answered questions asked, redacted and without the person, with the articles that the answers rest on.
import type { Ctx } from '../_kit/ctx'
import { THREADS, type ThreadRecord } from './threads'

const LEARNED = 'qa_learned'
const MOST = 1000

interface LearnedRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  /** Sealed under AAD `qa_learned/<_id>/text`. */
  readonly textSealed: string
  readonly citations: readonly { readonly law: string; readonly article: string }[]
  readonly atMs: number
}

const idOf = (ctx: Ctx, threadId: string): string => ctx.crypto.id('learned', threadId)
const place = (learnedId: string): string => `${LEARNED}/${learnedId}/text`

export interface Learned {
  readonly text: string
  readonly citations: LearnedRecord['citations']
}

/** Keeps what a thread teaches, once. One write. */
export const insertLearned = (ctx: Ctx, threadId: string, { text, citations }: Learned) => {
  const _id = idOf(ctx, threadId)
  const record: LearnedRecord = { _id, textSealed: ctx.crypto.seal(text, place(_id)), citations, atMs: ctx.clock() }
  return ctx.store.insert(LEARNED, record)
}

/** What was learned, newest first, at most 1,000. One read. */
export const listLearned = async (ctx: Ctx): Promise<(Learned & { readonly learnedId: string })[]> => {
  const rows = await ctx.store.find<LearnedRecord>(
    LEARNED,
    { atMs: { gt: 0 } },
    { orderBy: [['atMs', 'desc']], limit: MOST },
  )
  return rows.map(({ _id, textSealed, citations }) => ({
    learnedId: _id,
    text: ctx.crypto.open(textSealed, place(_id)),
    citations,
  }))
}

/** Forgets what a thread taught. One write. */
export const removeLearned = (ctx: Ctx, threadId: string): Promise<number> =>
  ctx.store.remove(LEARNED, { _id: idOf(ctx, threadId) })

/** Answered threads whose last word fell after a moment, oldest first, at most 1,000. One read. */
export const listAnsweredSince = (ctx: Ctx, sinceMs: number): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { outcome: 'answered', lastAtMs: { gte: sinceMs } },
    { orderBy: [['lastAtMs', 'asc']], limit: MOST },
  )
