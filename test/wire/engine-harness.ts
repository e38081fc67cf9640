import { EJSON } from 'bson'
import { createEngine, type Engine, type Schema } from '../../cloudfunctions/_local/engine/engine'
import { WireError } from '../../cloudfunctions/_local/engine/wire-error'

export type Json = Record<string, unknown>
export type Index = { name: string; keys: [string, 1 | -1][]; unique?: boolean }

/** Values as the SDK writes them: canonical EJSON. */
export const wire = (value: unknown): string => EJSON.stringify(value as object, { relaxed: false })

/** An engine with the requests of the wire around it; the clock stands at `clock.nowMs` and is moved by hand. */
export function openWire(collections: Record<string, Index[]>, file = ':memory:') {
  const clock = { nowMs: 1_700_000_000_000 }
  const schema: Schema = { collections: {} }
  for (const [name, indexes] of Object.entries(collections)) schema.collections[name] = { indexes }
  const engine = createEngine({ schema, file, nowMs: () => clock.nowMs })
  return { engine, clock, ...callsOf(engine) }
}

export function callsOf(engine: Engine) {
  const send = (action: string, params: Json) => engine.execute(`database.${action}`, params)
  const listOf = (answer: Json) => ((answer.data as Json).list as string[]).map(text => EJSON.parse(text) as Json)

  return {
    send,
    insert: async (collectionName: string, docs: Json[], transactionId?: string) =>
      ((await send('insertDocument', { collectionName, data: docs.map(wire), transactionId })).data as Json)
        .insertedIds as unknown[],
    doc: async (collectionName: string, id: unknown, transactionId?: string) => {
      const answer = await send('getDocument', {
        collectionName,
        queryType: 'DOC',
        query: wire({ _id: id }),
        multi: false,
        transactionId,
      })
      return listOf(answer)[0]
    },
    find: async (
      collectionName: string,
      query: Json,
      more: { order?: Json; offset?: number; limit?: number; projection?: Json; transactionId?: string } = {},
    ) => {
      const { order, projection, ...rest } = more
      return listOf(
        await send('getDocument', {
          collectionName,
          queryType: 'WHERE',
          query: wire(query),
          limit: 1000,
          ...(order ? { order: wire(order) } : {}),
          ...(projection ? { projection: wire(projection) } : {}),
          ...rest,
        }),
      )
    },
    count: async (collectionName: string, query: Json) =>
      ((await send('calculateDocument', { collectionName, queryType: 'WHERE', query: wire(query) })).data as Json)
        .total as number,
    updateDoc: async (collectionName: string, id: unknown, data: Json, transactionId?: string) =>
      (
        await send('modifyDocument', {
          collectionName,
          queryType: 'DOC',
          query: wire({ _id: id }),
          multi: false,
          merge: true,
          upsert: false,
          data: wire(data),
          transactionId,
        })
      ).data as Json,
    setDoc: async (collectionName: string, id: unknown, data: Json, transactionId?: string) =>
      (
        await send('modifyDocument', {
          collectionName,
          queryType: 'DOC',
          query: wire({ _id: id }),
          multi: false,
          merge: false,
          upsert: true,
          data: wire(data),
          transactionId,
        })
      ).data as Json,
    updateWhere: async (collectionName: string, query: Json, data: Json, multi = true) =>
      (
        await send('modifyDocument', {
          collectionName,
          queryType: 'WHERE',
          query: wire(query),
          multi,
          merge: true,
          upsert: false,
          data: wire(data),
        })
      ).data as Json,
    removeDoc: async (collectionName: string, id: unknown, transactionId?: string) =>
      (
        (
          await send('removeDocument', {
            collectionName,
            queryType: 'DOC',
            query: wire({ _id: id }),
            multi: false,
            transactionId,
          })
        ).data as Json
      ).deleted as number,
    removeWhere: async (collectionName: string, query: Json) =>
      (
        (await send('removeDocument', { collectionName, queryType: 'WHERE', query: wire(query), multi: true }))
          .data as Json
      ).deleted as number,
    aggregate: async (collectionName: string, stages: [string, unknown][]) =>
      listOf(
        await send('aggregateDocuments', {
          collectionName,
          stages: stages.map(([stageKey, value]) => ({ stageKey, stageValue: wire(value) })),
        }),
      ),
    begin: async () => (await send('startTransaction', {})).transactionId as string,
    commit: (transactionId: string) => send('commitTransaction', { transactionId }),
    abort: (transactionId: string) => send('abortTransaction', { transactionId }),
  }
}

/** The refusal of a call that must be refused. */
export async function refusal(call: Promise<unknown>): Promise<WireError> {
  try {
    await call
  } catch (cause) {
    if (cause instanceof WireError) return cause
    throw cause
  }
  throw new Error('the call was accepted')
}
