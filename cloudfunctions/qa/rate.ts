import type { qa } from '../../src/contract/qa'
import { isOver, reopened } from '../../src/domain/qa/threads/step'
import { LOW_STARS } from '../../src/domain/qa/threads/words'
import { accountIdOf } from '../_data/accounts'
import { readThread, THREADS, type ThreadRecord, updateThread } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold, type Told } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { headsOf, readDesk } from './answerers'
import { checkWords } from './check-words'
import { officeTold } from './tell-office'
import { mayRate, paceOf, ratingPlace, standingChange } from './thread-text'

/** Stars and a word for what the office did, to be changed for seven days; a low one opens the thread again for a head who is not the same person. 1 read, 1 write as a rule. Refuses RATING_CLOSED, WORDS_REFUSED. */
export const rate: Handler<typeof qa.rate> = async (ctx, { threadId, stars, comment }) => {
  const thread = await readThread(ctx, threadId)
  if (!ctx.openid || !thread || thread.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  if (!mayRate(thread, ctx.clock())) return refuse('RATING_CLOSED')
  const checked =
    comment === '' ? null : await checkWords(ctx, { threadId, messageId: 'rating', text: comment, kind: 'qa.thread' })
  if (checked === 'refused') return refuse('WORDS_REFUSED')
  const said =
    comment === '' ? {} : { ratingSealed: (await openVault(ctx, threadId)).seal(comment, ratingPlace(threadId)) }
  if (stars <= LOW_STARS && isOver(thread.state)) return bringBack(ctx, thread, { stars, ...said })
  if (thread.stars === stars && comment === '') return { stars, state: thread.state }
  return (await updateThread(ctx, thread, { stars, ...said })) ? { stars, state: thread.state } : refuse('BUSY')
}

const bringBack = async (ctx: Ctx, thread: ThreadRecord, rating: { stars: number; ratingSealed?: string }) => {
  const [calendar, desk] = await Promise.all([readCalendar(ctx), readDesk(ctx)])
  const at = { calendar, nowMs: ctx.clock() }
  const heads = [...headsOf(desk, thread.queueId), ...headsOf(desk, 'district')].filter(one => one !== thread.accountId)
  const other = heads.find(one => one !== thread.resolvedBy)
  const assigneeId = other ?? null
  const state = assigneeId === null ? ('queued' as const) : ('assigned' as const)
  const hand = thread.hand + 1
  const key = `${thread._id}:${hand}`
  const params = { threadId: thread._id }
  const change = {
    ...standingChange({ ...reopened({ ...at, pace: paceOf(thread) }), state }, at),
    ...rating,
    ...{ assigneeId, hand, level: Math.max(1, thread.level), officeUnread: true, lastAtMs: at.nowMs },
    ...embedTold(ctx, [
      ...[...new Set(heads)].map((toAccountId): Told => ({ kind: 'qa.lowRated', toAccountId, key, params })),
      ...officeTold(desk, { ...thread, assigneeId, hand, dangerIds: [] }),
    ]),
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('BUSY')
  await deliver(ctx, { collection: THREADS, id: thread._id })
  return { stars: rating.stars, state }
}
