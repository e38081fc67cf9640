import type { qa } from '../../src/contract/qa'
import { readPerson } from '../_data/accounts'
import { readThread } from '../_data/threads'
import { type Handler, Refused, refuse } from '../_kit/ctx'
import { serveFile } from '../_services/files'
import { fileOwnerOf } from './check-words'
import { readAsStaff } from './readers'
import { mayReadFile } from './thread-view'

const REASONS = { asker: '查看答复附件', staff: '办理提问' }

/** A piece of a file of a thread that I may read: its asker, the office, its lawyer once the asker agreed; another's is logged. 5 round trips. */
export const threadFile: Handler<typeof qa.threadFile> = async (ctx, { threadId, fileId, piece }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !thread) return refuse('NOT_FOUND')
  const isAsker = thread.accountId === person.accountId
  const staff = isAsker ? null : await readAsStaff(ctx, threadId)
  if (staff instanceof Refused) return refuse('NOT_FOUND')
  const message = await mayReadFile(ctx, thread, fileId, staff?.reader ?? 'asker')
  if (!message) return refuse('NOT_FOUND')
  const [grant = null] = person.actor.roles
  const served = await serveFile(ctx, {
    fileId,
    piece,
    viewer: {
      accountId: person.accountId,
      nameMasked: person.card?.nameMasked ?? '*',
      role: grant?.role ?? null,
      unionId: grant?.unionId ?? null,
    },
    reason: isAsker ? REASONS.asker : REASONS.staff,
    owner: fileOwnerOf(threadId, message.messageId),
  })
  return served ?? refuse('NOT_FOUND')
}
