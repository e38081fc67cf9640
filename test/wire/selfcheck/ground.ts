import { _, db } from './sdk'

/** The three collections of the check; their indexes are in fixture/db.schema.json. */
export const ground = db.collection('selfcheck')
export const unique = db.collection('selfcheck_unique')
export const other = db.collection('selfcheck_other')

/** Empties a collection and fills it anew. */
export const given = async (docs: object[], collection = ground) => {
  await collection.where({ _id: _.exists(true) }).remove()
  if (docs.length > 0) await collection.add({ data: docs })
}

/** The document as it is now, without its `_id`. */
export const now = async (id: string, collection = ground) => {
  const { data } = await collection.doc(id).get()
  if (!data) return null
  const { _id, ...rest } = data
  return rest
}

/** The ids a query finds, in order of `_id`. */
export const ids = async (query: object) =>
  (await ground.where(query).orderBy('_id', 'asc').get()).data.map(doc => doc['_id'])
