import type { qa } from '../../src/contract/qa'
import { CONSENTS } from '../../src/domain/consents'
import { dayOf } from '../../src/domain/day'
import type { QueueId } from '../../src/domain/qa/threads/route'
import { isOver, legalClocks } from '../../src/domain/qa/threads/step'
import { readPerson } from '../_data/accounts'
import { consentIdOf, endConsent } from '../_data/consents'
import { readThread, THREADS, updateThread } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { giveConsents } from '../_services/consents'
import { closeTodo, deliver, embedTold, tellMany } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { headsOf, readDesk } from './answerers'
import { readLawyers, takeLawyer } from './lawyers'
import { mayAnswer } from './may-answer'
import { lawyerTold } from './tell-office'
import { sealedMessage, standingChange } from './thread-text'

/** Shows a thread of mine to the lawyer on duty whose turn it is, never its asker. The first answer then takes two working days. 5 reads, 2 writes, then the messages. Refuses NO_LAWYER, of which the heads hear, and as `reply`. */
export const askLawyer: Handler<typeof qa.askLawyer> = async (ctx, { threadId, version }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  if (thread.assigneeId !== person.accountId) return refuse('NOT_YOURS')
  if (isOver(thread.state)) return refuse('THREAD_OVER')
  if (thread.lawyerId !== null) return { version: thread.version }
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  const [lawyers, calendar] = await Promise.all([readLawyers(ctx), readCalendar(ctx)])
  const lawyerId = await takeLawyer(ctx, lawyers, { calendar, except: [thread.accountId] })
  if (lawyerId === null) {
    await tellNoLawyer(ctx, thread.queueId)
    return refuse('NO_LAWYER')
  }
  const at = { calendar, nowMs: ctx.clock() }
  const message = sealedMessage(await openVault(ctx, threadId), threadId, {
    ...{ messageId: ctx.crypto.id('thread-message', `${threadId}:lawyer:${version}`), from: 'event', event: 'lawyer' },
    ...{ text: '', atMs: at.nowMs, byAccountId: person.accountId },
  })
  const params = { threadId }
  const change = {
    ...standingChange({ ...thread, clocks: legalClocks(at.calendar, thread.clocks) }, at),
    messages: { push: [message] },
    lawyerId,
    unread: true,
    ...embedTold(ctx, [
      { kind: 'qa.lawyerAsked', toAccountId: thread.accountId, key: threadId, params },
      lawyerTold(threadId, lawyerId),
    ]),
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await deliver(ctx, { collection: THREADS, id: threadId })
  return { version: version + 1 }
}

/** The heads of the queue plan the lawyers: they hear of it once a day. */
const tellNoLawyer = async (ctx: Ctx, queueId: QueueId): Promise<void> => {
  const heads = headsOf(await readDesk(ctx), queueId)
  const told = { kind: 'qa.noLawyer' as const, key: dayOf(ctx.clock()), params: {} }
  await tellMany(
    ctx,
    heads.map(toAccountId => ({ ...told, toAccountId })),
  )
}

/** My yes or no to the lawyer; again changes nothing. 1 read, 2 writes. NOT_FOUND where nobody asked. */
export const answerLawyer: Handler<typeof qa.answerLawyer> = async (ctx, { threadId, agree, version }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !thread || thread.accountId !== person.accountId || thread.lawyerId === null)
    return refuse('NOT_FOUND')
  const { accountId } = person
  // a no is kept as a consent that was taken back at once: it is not asked again
  const refused = await giveConsents(ctx, { accountId, consents: [{ kind: 'qa.lawyer', version, about: threadId }] })
  if (refused) return refuse(refused)
  const consentVersion = CONSENTS['qa.lawyer'].version
  if (!agree)
    await endConsent(ctx, { _id: consentIdOf(ctx, accountId, 'qa.lawyer', threadId), version: consentVersion })
  await closeTodo(ctx, { kind: 'qa.lawyerAsked', toAccountId: accountId, key: threadId })
  return { lawyer: agree ? 'given' : 'taken' }
}
