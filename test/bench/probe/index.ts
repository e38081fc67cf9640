import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const db = cloud.database()

type Asked = { collection: string; documentId: string } | { naive: { sessionId: string; capacity: number } }

/**
 * What the SDK itself costs: one atomic update of one document, through a function that does nothing else. `naive` is
 * the sign-up as it is often written, count then insert, to show what it sells; it lives in benches alone.
 */
export const main = async (event: Asked) =>
  'naive' in event
    ? countThenInsert(event.naive)
    : db
        .collection(event.collection)
        .where({ _id: event.documentId })
        .update({ data: { bench: db.command.inc(1) } })

const countThenInsert = async ({ sessionId, capacity }: { sessionId: string; capacity: number }) => {
  const sold = db.collection('walk_ins').where({ sessionId })
  const { total } = (await sold.count()) as { total: number }
  if (total >= capacity) return { ok: false }
  await db.collection('walk_ins').add({ data: { sessionId } })
  return { ok: true }
}
