import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const db = cloud.database()

/** What the SDK itself costs: one atomic update of one document, through a function that does nothing else. */
export const main = async (event: { collection: string; documentId: string }) =>
  db
    .collection(event.collection)
    .where({ _id: event.documentId })
    .update({ data: { bench: db.command.inc(1) } })
