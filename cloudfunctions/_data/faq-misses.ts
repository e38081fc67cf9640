// `faq_misses`, owner: qa. Questions that found nothing or were put to a person all the same, redacted and without the person.
import type { QaCategory } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'

const MISSES = 'faq_misses'

export interface FaqMissRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly text: string
  readonly what: 'nothing' | 'asked'
  readonly category: QaCategory | null
  readonly shownIds: readonly string[]
  readonly atMs: number
}

/** Keeps one miss a person, text and day; again changes nothing. One write. */
export const insertFaqMiss = (ctx: Ctx, key: { accountId: string; day: string }, miss: Omit<FaqMissRecord, '_id'>) =>
  ctx.store.insert(MISSES, {
    _id: ctx.crypto.id('faq-miss', `${key.accountId}:${key.day}:${miss.what}:${miss.text}`),
    ...miss,
  })

export interface Missed {
  readonly _id: string
  readonly nothing: number
  readonly asked: number
  readonly lastAtMs: number
}

/** Misses since a moment by their text, the most frequent first. One aggregate. */
export const listMissed = (ctx: Ctx, sinceMs: number, limit: number): Promise<Missed[]> =>
  ctx.store.aggregate<Missed>(MISSES, [
    { match: { atMs: { $gte: sinceMs } } },
    {
      group: {
        _id: '$text',
        nothing: { $sum: { $cond: [{ $eq: ['$what', 'nothing'] }, 1, 0] } },
        asked: { $sum: { $cond: [{ $eq: ['$what', 'asked'] }, 1, 0] } },
        times: { $sum: 1 },
        lastAtMs: { $max: '$atMs' },
      },
    },
    { sort: { times: -1, _id: 1 } },
    { limit },
  ])

/** Forgets misses from before a moment. One write. */
export const removeOldMisses = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(MISSES, { atMs: { lt: beforeMs } })
