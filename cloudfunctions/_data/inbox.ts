// `inbox`, owner: account. One message to one person; the row is the outbox too: `send` tells what became of WeChat's card.
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const INBOX = 'inbox'

/** What became of the subscribe message; `lost`: it was claimed and no answer is known, so it is never sent again. */
export type SendState = 'none' | 'waiting' | 'claimed' | 'sent' | 'refused' | 'lost' | 'given_up'

export interface MessageRecord extends Readonly<Record<string, unknown>> {
  /** id('message', kind:account:key): one message for ever, whatever is told again. */
  readonly _id: string
  /** Empty for a todo that was closed before it was told. */
  readonly accountId: string
  readonly kind: string
  /** kind:key, the same for everybody who is told of it. */
  readonly occasion: string
  /** JSON, sealed under AAD `inbox/<_id>/params`: an officer's words may name somebody. */
  readonly paramsSealed: string
  readonly atMs: number
  readonly unread: boolean
  readonly todo: boolean
  /** unread or todo: what the home page asks for. */
  readonly live: boolean
  readonly send: SendState
  /** While waiting: not before this; while claimed: since when. */
  readonly sendAtMs: number
  readonly tries: number
}

/** Within a transaction. */
export const inboxIn = (tx: Tx) => ({
  read: (messageId: string) => tx.get<MessageRecord>(INBOX, messageId),
  insert: (message: MessageRecord) => tx.insert(INBOX, message),
})

/** Those of these ids that exist. One read, at most 100 ids. */
export const listKnownMessages = async (ctx: Ctx, messageIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await ctx.store.find(INBOX, { _id: { in: messageIds } }, { fields: ['_id'], limit: 100 })
  return new Set(rows.map(row => row._id))
}

/** New messages in one write, at most 100; throws where one exists. */
export const insertMessages = (ctx: Ctx, messages: readonly MessageRecord[]): Promise<void> =>
  ctx.store.insertMany(INBOX, messages)

/** One new message; 'exists' where it was told before. One write. */
export const insertMessage = (ctx: Ctx, message: MessageRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(INBOX, message)

/** A person's messages, newest first. One aggregate. */
export const listMessages = (
  ctx: Ctx,
  { accountId, after, limit }: { accountId: string; after?: Position | undefined; limit: number },
): Promise<MessageRecord[]> =>
  ctx.store.aggregate<MessageRecord>(INBOX, [
    {
      match: {
        accountId,
        ...(after ? { $or: [{ atMs: { $lt: after.at } }, { atMs: after.at, _id: { $lt: after.id } }] } : {}),
      },
    },
    { sort: { atMs: -1, _id: -1 } },
    { limit },
  ])

/** What is unread or waits for a person, newest first, at most 100. One read. */
export const listLiveMessages = (ctx: Ctx, accountId: string): Promise<MessageRecord[]> =>
  ctx.store.find<MessageRecord>(INBOX, { accountId, live: true }, { orderBy: [['atMs', 'desc']], limit: 100 })

/** Marks a person's messages as read, all of them without ids; a todo stays on the home page. 2 writes in one round trip. */
export const markRead = async (ctx: Ctx, accountId: string, messageIds: readonly string[] | null): Promise<number> => {
  const mine = { accountId, live: true, unread: true, ...(messageIds ? { _id: { in: messageIds } } : {}) }
  const counts = await Promise.all([
    ctx.store.update(INBOX, { ...mine, todo: false }, { unread: false, live: false }),
    ctx.store.update(INBOX, { ...mine, todo: true }, { unread: false }),
  ])
  return counts.reduce((sum, one) => sum + one, 0)
}

/** Ends one person's todo; false where there is none open. One write. */
export const closeMessage = async (ctx: Ctx, messageId: string): Promise<boolean> =>
  (await ctx.store.update(INBOX, { _id: messageId }, { todo: false, unread: false, live: false })) === 1

/** The occasions of a kind that somebody still has as a todo, at most 1,000. One read. */
export const listOpenOccasions = async (ctx: Ctx, kind: string): Promise<readonly string[]> => {
  const where = { kind, todo: true }
  const rows = await ctx.store.find<MessageRecord>(INBOX, where, { fields: ['occasion'], limit: 1000 })
  return [...new Set(rows.map(row => row.occasion))]
}

/** Ends todos for everybody who was told of these occasions. One write. */
export const closeOccasions = (ctx: Ctx, occasions: readonly string[]): Promise<number> =>
  ctx.store.update(INBOX, { occasion: { in: occasions }, todo: true }, { todo: false, unread: false, live: false })

/** Messages whose card is due, oldest first, at most 100. One read. */
export const listDueMessages = (ctx: Ctx, nowMs: number): Promise<MessageRecord[]> =>
  ctx.store.find<MessageRecord>(
    INBOX,
    { send: 'waiting', sendAtMs: { lte: nowMs } },
    { orderBy: [['sendAtMs', 'asc']], limit: 100 },
  )

/** Takes a card up before it is sent; false where another run did. One write. */
export const claimSend = async (ctx: Ctx, messageId: string): Promise<boolean> =>
  (await ctx.store.update(
    INBOX,
    { _id: messageId, send: 'waiting' },
    { send: 'claimed', sendAtMs: ctx.clock(), tries: { inc: 1 } },
  )) === 1

/** What became of cards that this run claimed, or that nobody can be sent. One write. */
export const endSends = (
  ctx: Ctx,
  messageIds: readonly string[],
  { from, to, sendAtMs }: { from: SendState; to: SendState; sendAtMs: number },
): Promise<number> => ctx.store.update(INBOX, { _id: { in: messageIds }, send: from }, { send: to, sendAtMs })

/** Gives up cards that were claimed before a moment and never ended: their sender died. One write. */
export const loseOldClaims = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.update(INBOX, { send: 'claimed', sendAtMs: { lt: beforeMs } }, { send: 'lost' })

/** Removes messages from before a moment. One write. */
export const removeOldMessages = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(INBOX, { atMs: { lt: beforeMs } })

/** How many messages a person has. One count. */
export const countMessagesOf = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.count(INBOX, { accountId })

/** Removes a person's messages. One write. */
export const removeMessagesOf = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.remove(INBOX, { accountId })
