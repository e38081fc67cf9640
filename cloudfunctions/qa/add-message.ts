import type { qa } from '../../src/contract/qa'
import { isPast, workerWrote } from '../../src/domain/qa/threads/step'
import { dangerOf } from '../../src/domain/qa/threads/urgency'
import { type Person, readPerson } from '../_data/accounts'
import { readThread, THREADS, type ThreadRecord, threadIdOf, updateThread } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import type { Change } from '../_kit/ports'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { readDesk } from './answerers'
import { checkWords, takeFiles } from './check-words'
import { FIRST_MESSAGE, openThread } from './open-thread'
import { officeTold } from './tell-office'
import { MOST_MESSAGES, paceOf, sealedMessage, standingChange } from './thread-text'

const LOOKS = 4

/**
 * Adds my words; the same requestId adds them once. A thread that is closed goes on as a new one, linked to it. 3 reads, a
 * check, 1 write, then the office's messages. Refuses THREAD_OVER, THREAD_FULL, WORDS_REFUSED, FILES_WRONG.
 */
export const addMessage: Handler<typeof qa.addMessage> = async (ctx, { threadId, text, fileIds = [], requestId }) => {
  const [person, seen] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || seen?.accountId !== person.accountId) return refuse('NOT_FOUND')
  const { accountId } = person
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${accountId}:${requestId}`)
  if (hasMessage(seen, messageId)) return { threadId, state: seen.state }
  const nextId = threadIdOf(ctx, accountId, `${threadId}:${requestId}`)
  const goesOn = isPast(seen, ctx.clock())
  const target = goesOn ? { threadId: nextId, messageId: FIRST_MESSAGE } : { threadId, messageId }
  if (goesOn) {
    const known = await readThread(ctx, nextId)
    if (known) return { threadId: nextId, state: known.state }
  }
  const checked = await checkWords(ctx, { ...target, text, kind: 'qa.thread' })
  if (checked === 'refused') return refuse('WORDS_REFUSED')
  const files = await takeFiles(ctx, { ...target, accountId, fileIds, kind: 'qa.thread' })
  if (files === 'gone') return refuse('FILES_WRONG')
  const words = { text, files, ...checked }
  if (goesOn) return goOn(ctx, { seen, person, threadId: nextId, words })

  for (let look = 0; look < LOOKS; look++) {
    const thread = look === 0 ? seen : await readThread(ctx, threadId)
    if (!thread) return refuse('NOT_FOUND')
    if (hasMessage(thread, messageId)) return { threadId, state: thread.state }
    if (thread.messages.length >= MOST_MESSAGES) return refuse('THREAD_FULL')
    const at = { calendar: await readCalendar(ctx), nowMs: ctx.clock() }
    const wrote = workerWrote(thread, { ...at, pace: paceOf(thread) })
    if (!wrote) return refuse('THREAD_OVER')
    const standing = thread.assigneeId === null ? { ...wrote, state: 'queued' as const } : wrote
    const vault = await openVault(ctx, threadId)
    const message = sealedMessage(vault, threadId, {
      ...{ messageId, from: 'worker', atMs: at.nowMs, byAccountId: accountId },
      ...words,
    })
    const danger = dangerOf(text)
    const told = await toldOf(ctx, thread, danger ? messageId : null)
    const change = {
      ...standingChange(standing, at),
      messages: { push: [message] },
      danger: danger ?? thread.danger,
      ...(danger && { dangerIds: { push: [messageId] } }),
      ...(!thread.open && { hand: { inc: 1 } }),
      ...(words.heldId !== null && { held: true }),
      officeUnread: true,
      lastAtMs: at.nowMs,
      ...told,
    }
    if (!(await updateThread(ctx, thread, change))) continue
    if (told) await deliver(ctx, { collection: THREADS, id: threadId })
    return { threadId, state: standing.state }
  }
  return refuse('BUSY')
}

const hasMessage = ({ messages }: ThreadRecord, messageId: string): boolean =>
  messages.some(message => message.messageId === messageId)

interface GoingOn {
  readonly seen: ThreadRecord
  readonly person: Person
  readonly threadId: string
  readonly words: Pick<Parameters<typeof openThread>[1], 'text' | 'files' | 'heldId'>
}

/** A new thread that names the old one, as anonymous as that was. */
const goOn = async (ctx: Ctx, { seen, person, threadId, words }: GoingOn) => {
  const { category, kind = 'question', pseudonym, _id: linkedId } = seen
  const rest = { disputeOn: null, shownIds: [], openedIds: [], anonymous: pseudonym !== null, linkedId }
  const { state } = await openThread(ctx, { threadId, person, category, kind, wantsPublic: false, ...words, ...rest })
  return { threadId, state }
}

/** Whoever holds it hears of a word that opened it again, and of danger; the heads where nobody holds it. 2 reads, none for any other word. */
const toldOf = async (ctx: Ctx, thread: ThreadRecord, dangerId: string | null): Promise<Change | null> => {
  if (thread.open && dangerId === null) return null
  const now = { ...thread, hand: thread.hand + (thread.open ? 0 : 1), dangerIds: dangerId ? [dangerId] : [] }
  return embedTold(ctx, officeTold(await readDesk(ctx), now))
}
