import { dayOf } from '../../src/domain/day'
import { type Absence, absenceOf, HAND_OVER_WORDS } from '../../src/domain/qa/threads/absence'
import type { ThreadState } from '../../src/domain/qa/threads/words'
import { isWorkday, type WorkCalendar } from '../../src/domain/workdays'
import { countOpenByHolder, listOpenOf } from '../_data/thread-lists'
import { THREADS, type ThreadRecord, updateThread } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold, type Told } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { type Desk, headsOf, readDesk, takeNext } from './answerers'
import { endOfficeTodos, officeTold } from './tell-office'
import { sealedMessage } from './thread-text'

/**
 * Gives on what people hold who are on leave today or answer no more: to the colleague who was named, else by turns, else
 * to nobody, and then the heads are told. Clocks and moves are not touched; the asker reads that another person goes on.
 * Begun again it goes on. One aggregate; where somebody is away 3 reads more and some 8 round trips a thread.
 */
export const handOver = async (ctx: Ctx, untilMs: number, of?: string): Promise<number> => {
  const holders = [...(await countOpenByHolder(ctx, 'assigneeId')).keys()].filter(one => of === undefined || one === of)
  if (holders.length === 0) return 0
  const desk = await readDesk(ctx)
  const today = dayOf(ctx.clock())
  const absent = holders.flatMap(accountId => {
    const leave = desk.away.get(accountId)
    const answers = desk.people.some(one => one.accountId === accountId)
    const absence = absenceOf({ answers, leaves: leave ? [leave] : [] }, today)
    return absence ? [{ accountId, absence }] : []
  })
  if (absent.length === 0) return 0
  const calendar = await readCalendar(ctx)
  let given = 0
  for (const { accountId, absence } of absent) {
    // on a day off nobody's turn comes: it stays until the next working day
    if (absence.reason !== 'ended' && absence.toAccountId === null && !isWorkday(calendar, today)) continue
    given += await giveOn(ctx, { desk, calendar, absence, accountId, untilMs })
  }
  return given
}

interface Giving {
  readonly desk: Desk
  readonly calendar: WorkCalendar
  readonly absence: Absence
  readonly accountId: string
  readonly untilMs: number
}

/** Page after page; what another write came before waits for the next firing. */
const giveOn = async (ctx: Ctx, giving: Giving): Promise<number> => {
  let given = 0
  for (;;) {
    let moved = 0
    for (const thread of await listOpenOf(ctx, giving.accountId, 'assigneeId')) {
      if (ctx.clock() > giving.untilMs) return given
      if (await giveOne(ctx, thread, giving)) moved += 1
    }
    if (moved === 0) return given
    given += moved
  }
}

const giveOne = async (ctx: Ctx, thread: ThreadRecord, giving: Giving): Promise<boolean> => {
  const { desk, absence, accountId } = giving
  const now = { assigneeId: await takerOf(ctx, thread, giving), hand: thread.hand + 1 }
  const message = sealedMessage(await openVault(ctx, thread._id), thread._id, {
    ...{ messageId: ctx.crypto.id('thread-message', `${thread._id}:hand:${now.hand}`), from: 'event' },
    ...{ event: 'handedOver', text: HAND_OVER_WORDS[absence.reason], atMs: ctx.clock(), byAccountId: accountId },
  })
  const state: ThreadState =
    thread.state === 'waitingWorker' ? 'waitingWorker' : now.assigneeId === null ? 'queued' : 'assigned'
  const asker: Told = {
    kind: 'qa.handedOver',
    toAccountId: thread.accountId,
    key: `${thread._id}:${now.hand}`,
    params: { threadId: thread._id },
  }
  const change = {
    ...{ ...now, state, messages: { push: [message] }, officeUnread: true, drafting: null },
    ...embedTold(ctx, [asker, ...officeTold(desk, { ...thread, ...now, dangerIds: [] })]),
  }
  if (!(await updateThread(ctx, thread, change))) return false
  await deliver(ctx, { collection: THREADS, id: thread._id })
  await endOfficeTodos(ctx, thread)
  return true
}

/** The named colleague where they are here; of what was taken up another head; else whose turn it is. */
const takerOf = async (ctx: Ctx, thread: ThreadRecord, { desk, calendar, absence, accountId }: Giving) => {
  const except = [accountId, thread.accountId]
  const isHere = (one: string) =>
    !except.includes(one) && !desk.away.has(one) && desk.people.some(person => person.accountId === one)
  if (absence.toAccountId !== null && isHere(absence.toAccountId)) return absence.toAccountId
  const { queueId, level } = thread
  if (level > 0) return headsOf(desk, queueId).find(isHere) ?? headsOf(desk, 'district').find(isHere) ?? null
  return takeNext(ctx, desk, { queueId, calendar, except })
}
