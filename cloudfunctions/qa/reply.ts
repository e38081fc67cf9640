import type { qa } from '../../src/contract/qa'
import { sendRefusal } from '../../src/domain/qa/threads/canned'
import { type At, isOver, staffWrote } from '../../src/domain/qa/threads/step'
import { workMinutesBetween } from '../../src/domain/workdays'
import { countUse, readCanned } from '../_data/canned-answers'
import { THREADS, type ThreadRecord, updateThread } from '../_data/threads'
import { type Ctx, type Handler, Refused, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { checkWords, takeFiles } from './check-words'
import { citeNow } from './cite'
import { readAsStaff } from './readers'
import { endLawyerTodos, endOfficeTodos } from './tell-office'
import { MOST_MESSAGES, sealedMessage, standingChange } from './thread-text'

/**
 * Answers, asks back or notes in a thread of mine, a colleague's may be noted in; the same requestId does it once. An
 * answer is checked first: where it is held the asker is told, and the clocks stop, once a person lets it pass. 4 reads, a
 * check, 1 write, then the messages. Refuses what STAFF_REFUSALS names.
 */
export const reply: Handler<typeof qa.reply> = async (ctx, input) => {
  const { threadId, version, text, kind, requestId } = input
  const read = await readAsStaff(ctx, threadId)
  if (read instanceof Refused) return read
  const { person, thread, reader } = read
  const { accountId } = person
  const isNote = kind === 'note'
  const isOffice = reader === 'office'
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${accountId}:${requestId}`)
  const known = thread.messages.find(message => message.messageId === messageId)
  if (known) return { version: thread.version, state: thread.state, held: Boolean(known.heldId) }
  if (isOffice && thread.assigneeId !== accountId && !isNote) return refuse('NOT_YOURS')
  if (isOver(thread.state)) return refuse('THREAD_OVER')
  if (thread.messages.length >= MOST_MESSAGES) return refuse('THREAD_FULL')
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  const canned = input.cannedId === null ? null : await readCanned(ctx, input.cannedId)
  if (input.cannedId !== null && !canned?.on) return refuse('CANNED_GONE')
  const citations = await citeNow(ctx, isNote ? [] : [...input.citations, ...(canned?.citations ?? [])])
  if (citations === 'unknown') return refuse('UNKNOWN_ARTICLE')
  const refused = isNote ? null : sendRefusal(text, citations)
  if (refused) return refuse(refused)
  const asked = { threadId, messageId, accountId, text, kind: 'qa.answer' as const }
  const checked = isNote ? { heldId: null } : await checkWords(ctx, asked)
  if (checked === 'refused') return refuse('WORDS_REFUSED')
  const files = await takeFiles(ctx, { ...asked, fileIds: input.fileIds })
  if (files === 'gone') return refuse('FILES_WRONG')

  const at = { calendar: await readCalendar(ctx), nowMs: ctx.clock() }
  const asksBack = kind === 'askBack'
  const message = sealedMessage(await openVault(ctx, threadId), threadId, {
    ...{
      messageId,
      from: isNote ? 'note' : isOffice ? 'staff' : 'lawyer',
      text,
      atMs: at.nowMs,
      byAccountId: accountId,
    },
    ...{ ...checked, asksBack, files, citations: distinct(citations), cannedId: canned?._id ?? null },
  })
  const said = { messages: { push: [message] }, drafting: null, lastAtMs: at.nowMs }
  const next = version + 1
  if (isNote || checked.heldId !== null) {
    const change = isNote ? { messages: said.messages } : { ...said, held: true }
    if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
    return { version: next, state: thread.state, held: !isNote }
  }
  const standing = staffWrote(thread, at, asksBack)
  const told = answerTold(ctx, thread, { asksBack, key: `${threadId}:${next}` })
  const change = {
    ...standingChange(standing, at),
    ...said,
    ...firstAnswer(thread, at),
    officeUnread: false,
    doneHand: thread.hand,
    ...told,
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await deliver(ctx, { collection: THREADS, id: threadId })
  await endOfficeTodos(ctx, thread)
  if (!isOffice) await endLawyerTodos(ctx, thread, false)
  if (canned) await countUse(ctx, canned._id)
  return { version: next, state: standing.state, held: false }
}

/** How long the first answer took, in working minutes. */
export const firstAnswer = ({ firstAnswerMinutes, askedAtMs }: ThreadRecord, { calendar, nowMs }: At) => ({
  firstAnswerMinutes: firstAnswerMinutes ?? workMinutesBetween(calendar, askedAtMs, nowMs).minutes,
})

/** What tells the asker of an answer, within the thread's own write. */
export const answerTold = (ctx: Ctx, thread: ThreadRecord, { asksBack, key }: { asksBack: boolean; key: string }) => {
  const told = { kind: asksBack ? ('qa.askedBack' as const) : ('qa.answered' as const), key }
  const params = { threadId: thread._id }
  return {
    unread: true,
    told: { set: told },
    ...embedTold(ctx, [{ ...told, toAccountId: thread.accountId, params }]),
  }
}

const distinct = <T extends { readonly law: string; readonly article: string }>(
  citations: readonly T[],
): readonly T[] =>
  citations.filter(
    (one, i) => citations.findIndex(({ law, article }) => law === one.law && article === one.article) === i,
  )
