// Messages that ride in the document whose change they tell of, until they are moved to the inbox; any collection.
import type { Ctx } from '../_kit/ctx'
import type { Doc } from '../_kit/ports'

/** One message as it was told. */
export interface EmbeddedTold {
  readonly kind: string
  readonly toAccountId: string
  readonly key: string
  readonly paramsSealed: string
  readonly atMs: number
}

export type WithOutbox = Doc & {
  readonly outbox?: readonly EmbeddedTold[]
  /** Changes with each telling, so that a later one is not emptied with an earlier one. */
  readonly outboxMark?: string | null
}

const FIELDS = ['outbox', 'outboxMark'] as const

/** One document's messages that wait. One read. */
export const readEmbedded = (ctx: Ctx, collection: string, id: string): Promise<WithOutbox | null> =>
  ctx.store.get<WithOutbox>(collection, id, FIELDS)

/** Documents whose messages wait, at most 50; the collection needs an index on `outboxSinceMs`. One read. */
export const listEmbedded = (ctx: Ctx, collection: string): Promise<WithOutbox[]> =>
  ctx.store.find<WithOutbox>(collection, { outboxSinceMs: { gt: 0 } }, { fields: FIELDS, limit: 50 })

/** Empties a document's messages after they were moved, unless more came meanwhile. One write. */
export const emptyEmbedded = (ctx: Ctx, collection: string, { _id, outboxMark }: WithOutbox): Promise<number> =>
  ctx.store.update(
    collection,
    { _id, outboxMark: outboxMark ?? null },
    { outbox: [], outboxMark: null, outboxSinceMs: null },
  )
