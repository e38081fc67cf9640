// Messages. The in-app inbox is the true channel and is written with the change itself; WeChat's card follows within a
// minute by the timer of `account` (send-messages.ts), so that nobody's request waits for WeChat.
import { type MessageKind, wordsOf } from '../../src/domain/messages/kinds'
import type { MessageParams } from '../../src/domain/messages/words'
import { type EmbeddedTold, emptyEmbedded, listEmbedded, readEmbedded, type WithOutbox } from '../_data/embedded'
import {
  closeMessage,
  closeOccasions,
  inboxIn,
  insertMessage,
  insertMessages,
  listKnownMessages,
  listLiveMessages,
  listOpenOccasions,
  type MessageRecord,
} from '../_data/inbox'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'

/** One message to one person. `key` is the occasion: the same kind, person and key are one message for ever. */
export interface Told {
  readonly kind: MessageKind
  readonly toAccountId: string
  readonly key: string
  /** Ids, public titles and moments; no name, number or address of a person. Sealed at rest all the same. */
  readonly params: MessageParams
}

/** Written by one insert, well below a request's size limit. */
const AT_ONCE = 100
/** Rule of the home page: what waits stays one glance. */
const TODOS_SHOWN = 5

/** Tells within the change's own transaction: one read and one write a message; what was told before is left alone. Nothing else to call. */
export const tellIn = async (tx: Tx, ctx: Ctx, told: readonly Told[]): Promise<void> => {
  const messages = messagesOf(ctx, told)
  const inbox = inboxIn(tx)
  for (const message of messages) if (!(await inbox.read(message._id))) await inbox.insert(message)
}

/** Tells without a transaction, for jobs that are run again until they end: one read and one write for each 100 messages. Answers how many were new. */
export const tellMany = async (ctx: Ctx, told: readonly Told[]): Promise<number> =>
  insertNew(ctx, messagesOf(ctx, told))

/**
 * Tells within a change of one document: lay this beside the change's own fields, then call `deliver` after the write.
 * Killed in between, `sweepEmbedded` of the function's timer moves it. No round trip; the collection needs an index on
 * `outboxSinceMs`, and whole-document writes must carry the fields on.
 */
export const embedTold = (ctx: Ctx, told: readonly Told[]): Change => ({
  outbox: { push: told.map(one => embeddedOf(ctx, one)) },
  outboxMark: ctx.ids.random(),
  outboxSinceMs: ctx.clock(),
})

/** Moves what one document carries to the inbox, after its write: 4 round trips, never throws. */
export const deliver = async (ctx: Ctx, from: { readonly collection: string; readonly id: string }): Promise<void> => {
  try {
    const doc = await readEmbedded(ctx, from.collection, from.id)
    if (doc) await moveEmbedded(ctx, from.collection, doc)
  } catch {
    // the timer's sweep moves it
    ctx.log('messages_wait', { collection: from.collection })
  }
}

/** Moves what documents of a collection still carry, at most 50 of them: one read, and 3 round trips for each. For a function's jobs. */
export const sweepEmbedded = async (ctx: Ctx, collection: string): Promise<number> => {
  let moved = 0
  for (const doc of await listEmbedded(ctx, collection)) moved += await moveEmbedded(ctx, collection, doc)
  return moved
}

/**
 * Ends a todo: it leaves the home page and the red dot. For one person 1 write, 2 where it was not told yet (it then
 * never opens); without `toAccountId` for everybody who was told, 1 write.
 */
export const closeTodo = async (
  ctx: Ctx,
  { kind, toAccountId, key }: { readonly kind: MessageKind; readonly toAccountId?: string; readonly key: string },
): Promise<void> => {
  if (toAccountId === undefined) {
    await closeTodos(ctx, kind, [key])
    return
  }
  const [message] = messagesOf(ctx, [{ kind, toAccountId, key, params: {} }])
  if (!message || (await closeMessage(ctx, message._id))) return
  const closed: MessageRecord = { ...message, accountId: '', unread: false, todo: false, live: false, send: 'none' }
  if ((await insertMessage(ctx, closed)) === 'exists') await closeMessage(ctx, message._id)
}

/** Ends the todos of several occasions for everybody who was told of them. 1 write. */
export const closeTodos = (ctx: Ctx, kind: MessageKind, keys: readonly string[]): Promise<number> =>
  closeOccasions(
    ctx,
    keys.map(key => occasionOf(kind, key)),
  )

/** The keys of a kind that somebody still has as a todo, for a job that ends what was left over by a kill. One read. */
export const openTodoKeys = async (ctx: Ctx, kind: MessageKind): Promise<readonly string[]> =>
  (await listOpenOccasions(ctx, kind)).map(occasion => occasion.slice(kind.length + 1))

/** What the home page and the red dot show of a person's messages: unread at most 100, todos at most 5. One read. */
export const readWaiting = async (ctx: Ctx, accountId: string) => {
  const live = await listLiveMessages(ctx, accountId)
  const todos = live
    .filter(message => message.todo)
    .flatMap(message => {
      const opened = openMessage(ctx, message)
      return opened ? [{ messageId: message._id, title: opened.title, note: opened.text, link: opened.link }] : []
    })
  return { unread: live.filter(message => message.unread).length, todos: todos.slice(0, TODOS_SHOWN) }
}

/** What a message's page and card are worded from; null where this version does not know its kind. No round trip. */
export const openMessage = (ctx: Ctx, message: MessageRecord) => {
  const words = wordsOf(message.kind)
  if (!words) return null
  const params = parsed(ctx.crypto.open(message.paramsSealed, paramsPlace(message._id)))
  const link = words.link?.(params) ?? null
  return {
    title: words.title(params),
    text: words.text(params),
    brief: (words.brief ?? words.text)(params),
    template: words.template ?? null,
    link: link && { route: link.route, params: { ...link.params } },
  }
}

const occasionOf = (kind: string, key: string): string => `${kind}:${key}`

const messageIdOf = (ctx: Ctx, { kind, toAccountId, key }: Pick<EmbeddedTold, 'kind' | 'toAccountId' | 'key'>) =>
  ctx.crypto.id('message', `${kind}:${toAccountId}:${key}`)

const paramsPlace = (messageId: string): string => `inbox/${messageId}/params`

const embeddedOf = (ctx: Ctx, told: Told): EmbeddedTold => ({
  kind: told.kind,
  toAccountId: told.toAccountId,
  key: told.key,
  paramsSealed: ctx.crypto.seal(JSON.stringify(told.params), paramsPlace(messageIdOf(ctx, told))),
  atMs: ctx.clock(),
})

const messagesOf = (ctx: Ctx, told: readonly Told[]): readonly MessageRecord[] =>
  told.map(one => messageOf(ctx, embeddedOf(ctx, one)))

const messageOf = (ctx: Ctx, told: EmbeddedTold): MessageRecord => {
  const words = wordsOf(told.kind)
  return {
    _id: messageIdOf(ctx, told),
    accountId: told.toAccountId,
    kind: told.kind,
    occasion: occasionOf(told.kind, told.key),
    paramsSealed: told.paramsSealed,
    atMs: told.atMs,
    unread: true,
    todo: words?.todo === true,
    live: true,
    send: words?.template ? 'waiting' : 'none',
    sendAtMs: told.atMs,
    tries: 0,
  }
}

const moveEmbedded = async (ctx: Ctx, collection: string, doc: WithOutbox): Promise<number> => {
  const moved = await insertNew(
    ctx,
    (doc.outbox ?? []).map(one => messageOf(ctx, one)),
  )
  if (doc.outboxMark) await emptyEmbedded(ctx, collection, doc)
  return moved
}

const insertNew = async (ctx: Ctx, messages: readonly MessageRecord[]): Promise<number> => {
  let inserted = 0
  const each = [...new Map(messages.map(message => [message._id, message])).values()]
  for (let at = 0; at < each.length; at += AT_ONCE) {
    const part = each.slice(at, at + AT_ONCE)
    const known = await listKnownMessages(
      ctx,
      part.map(message => message._id),
    )
    const fresh = part.filter(message => !known.has(message._id))
    try {
      await insertMessages(ctx, fresh)
      inserted += fresh.length
    } catch {
      // another run told some of them meanwhile: which ones is not said
      for (const message of fresh) if ((await insertMessage(ctx, message)) === 'inserted') inserted += 1
    }
  }
  return inserted
}

const parsed = (json: string): MessageParams => JSON.parse(json)
