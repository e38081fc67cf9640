import { dayOf } from '../../src/domain/day'
import { absenceOf, HAND_OVER_WORDS } from '../../src/domain/qa/threads/absence'
import { countOpenByHolder, listOpenOf } from '../_data/thread-lists'
import { THREADS, type ThreadRecord, updateThread } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { closeTodo, deliver, embedTold } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { readLawyers, takeLawyer } from './lawyers'
import { lawyerTold } from './tell-office'
import { sealedMessage } from './thread-text'

const FOR_LAWYER = '值班律师'

/**
 * Shows what a lawyer has who is on leave or is none any more to the next one on duty; with none the office may ask again.
 * The asker's consent is of the thread and stays. One aggregate; where somebody is away 3 reads more and 7 round trips a thread.
 */
export const handOverCases = async (ctx: Ctx, untilMs: number): Promise<number> => {
  const holders = [...(await countOpenByHolder(ctx, 'lawyerId')).keys()]
  if (holders.length === 0) return 0
  const [lawyers, calendar] = await Promise.all([readLawyers(ctx), readCalendar(ctx)])
  const today = dayOf(ctx.clock())
  let given = 0
  for (const lawyerId of holders) {
    const leave = lawyers.away.get(lawyerId)
    const answers = lawyers.people.some(({ accountId }) => accountId === lawyerId)
    const absence = absenceOf({ answers, leaves: leave ? [leave] : [] }, today)
    if (absence === null) continue
    for (const thread of await listOpenOf(ctx, lawyerId, 'lawyerId')) {
      if (ctx.clock() > untilMs) return given
      const to = await takeLawyer(ctx, lawyers, { calendar, except: [lawyerId, thread.accountId] })
      if (await showTo(ctx, thread, { to, why: HAND_OVER_WORDS[absence.reason] })) given += 1
    }
  }
  return given
}

const showTo = async (ctx: Ctx, thread: ThreadRecord, { to, why }: { to: string | null; why: string }) => {
  const { _id: threadId, lawyerId } = thread
  const message = sealedMessage(await openVault(ctx, threadId), threadId, {
    ...{ messageId: ctx.crypto.id('thread-message', `${threadId}:lawyer:${thread.version}`), from: 'event' },
    ...{ event: 'handedOver', text: `${FOR_LAWYER}${why}`, atMs: ctx.clock(), byAccountId: lawyerId ?? '' },
  })
  const told = to === null ? {} : embedTold(ctx, [lawyerTold(threadId, to)])
  const change = { lawyerId: to, messages: { push: [message] }, officeUnread: true, ...told }
  if (!(await updateThread(ctx, thread, change))) return false
  if (to !== null) await deliver(ctx, { collection: THREADS, id: threadId })
  if (lawyerId !== null) await closeTodo(ctx, { kind: 'qa.lawyerCase', toAccountId: lawyerId, key: threadId })
  return true
}
