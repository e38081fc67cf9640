import type { Doc, FindOptions, Stage, Store, Tx, Where } from '../_kit/ports'
import { changeOf, whereOf } from './operators'
import { type Aggregate, type Query, sdk, type Transaction } from './sdk'

const db = sdk.database({ throwOnNotFound: false })
const _ = db.command

const textOf = (error: unknown): string => {
  const parts = error as { code?: unknown; errMsg?: unknown; message?: unknown } | null
  return `${parts?.code ?? ''} ${parts?.errMsg ?? ''} ${parts?.message ?? ''}`
}
/** Told by text, never by code: the server's code for a taken key is not in the SDK's map. */
const isTaken = (error: unknown): boolean => /E11000|DATABASE_DUPLICATE_WRITE/.test(textOf(error))
const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TransactionBusy|DATABASE_TRANSACTION_CONFLICT/.test(textOf(error))

const projection = (fields: readonly string[]) => Object.fromEntries(fields.map(field => [field, true]))

const query = (collection: string, where: Where, options: FindOptions = {}): Query => {
  let q: Query = db.collection(collection)
  if (Object.keys(where).length > 0) q = q.where(whereOf(_, where))
  for (const [field, direction] of options.orderBy ?? []) q = q.orderBy(field, direction)
  if (options.skip) q = q.skip(options.skip)
  if (options.fields) q = q.field(projection(options.fields))
  return q.limit(options.limit ?? 100)
}

/** The first refused attempt of 12 waits up to 20 ms, the later ones up to 640 ms: at most about 5 s in all. */
const pause = (attempt: number) =>
  new Promise<void>(resolve => setTimeout(resolve, Math.random() * 20 * 2 ** Math.min(attempt, 5)))

const txOf = (tx: Transaction): Tx => ({
  get: async <T extends Doc>(collection: string, id: string) =>
    ((await tx.collection(collection).doc(id).get()).data ?? null) as T | null,
  insert: async (collection, doc) => {
    await tx.collection(collection).add({ data: doc })
  },
  put: async (collection, { _id, ...data }) => {
    await tx.collection(collection).doc(_id).set({ data })
  },
  update: async (collection, id, change) =>
    (
      await tx
        .collection(collection)
        .doc(id)
        .update({ data: changeOf(_, change) })
    ).stats.updated,
  remove: async (collection, id) => (await tx.collection(collection).doc(id).remove()).stats.removed,
})

/** The document database over the SDK. */
export const store: Store = {
  get: async <T extends Doc>(collection: string, id: string, fields?: readonly string[]) => {
    const ref = db.collection(collection).doc(id)
    return ((await (fields ? ref.field(projection(fields)) : ref).get()).data ?? null) as T | null
  },
  find: async <T extends Doc>(collection: string, where: Where, options?: FindOptions) =>
    (await query(collection, where, options).get()).data as T[],
  count: async (collection, where) => (await db.collection(collection).where(whereOf(_, where)).count()).total,
  insert: async (collection, doc) => {
    try {
      await db.collection(collection).add({ data: doc })
      return 'inserted'
    } catch (error) {
      if (isTaken(error)) return 'exists'
      throw error
    }
  },
  insertMany: async (collection, docs) => {
    if (docs.length > 0) await db.collection(collection).add({ data: docs })
  },
  update: async (collection, where, change) =>
    (
      await db
        .collection(collection)
        .where(whereOf(_, where))
        .update({ data: changeOf(_, change) })
    ).stats.updated,
  put: async (collection, { _id, ...data }) => {
    await db.collection(collection).doc(_id).set({ data })
  },
  remove: async (collection, where) =>
    (await db.collection(collection).where(whereOf(_, where)).remove()).stats.removed,
  aggregate: async <T>(collection: string, stages: readonly Stage[]) => {
    let pipeline: Aggregate = db.collection(collection).aggregate()
    for (const stage of stages) {
      for (const [name, value] of Object.entries(stage)) {
        const step = pipeline[name]
        if (!step) throw new TypeError(`no aggregation stage ${name}`)
        pipeline = step.call(pipeline, value)
      }
    }
    return (await pipeline.end()).list as T[]
  },
  transaction: async work => {
    for (let attempt = 0; ; attempt++) {
      try {
        // 0: the SDK's own retry looks at a code that real conflicts do not carry
        return await db.runTransaction(tx => work(txOf(tx)), 0)
      } catch (error) {
        if (attempt >= 11 || !isConflict(error)) throw error
        await pause(attempt)
      }
    }
  },
}
