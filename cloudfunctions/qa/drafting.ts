import type { qa } from '../../src/contract/qa'
import { noteThread } from '../_data/threads'
import { type Handler, Refused } from '../_kit/ctx'
import { readAsStaff } from './readers'

/** Says that I write; colleagues who open the thread see it for two minutes. 2 reads, 1 write. */
export const drafting: Handler<typeof qa.drafting> = async (ctx, { threadId }) => {
  const read = await readAsStaff(ctx, threadId)
  if (read instanceof Refused) return read
  const { person, thread } = read
  const nameMasked = person.card?.nameMasked ?? ''
  await noteThread(ctx, thread, { drafting: { set: { accountId: person.accountId, nameMasked, atMs: ctx.clock() } } })
  return {}
}
