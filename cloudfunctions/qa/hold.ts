import type { qa } from '../../src/contract/qa'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { type Person, readPerson } from '../_data/accounts'
import { holdIn, listHolds } from '../_data/thread-hold'
import { readThread, type ThreadRecord } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { tellIn } from '../_services/outbox'
import { openVault, openVaults, type Vault } from '../_services/vault'
import { checkWords } from './check-words'
import { holdPlace, sealedMessage } from './thread-text'

const DISTRICT = { unionPath: [ROOT_UNION_ID] }

/** Keeps a thread beyond its time: the head of the answerers knows whether its dispute still runs. 3 reads, a check, about 8 round trips in one transaction. Refuses NOTHING_LEFT, WORDS_REFUSED. */
export const hold: Handler<typeof qa.hold> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person || !can(person.actor, 'thread.hold', DISTRICT)) return refuse('FORBIDDEN')
  return change(ctx, { ...input, person, on: true })
}

/** Lifts a hold: a head, or who keeps the district's privacy, lest it stand without a ground. As `hold`. */
export const release: Handler<typeof qa.release> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person || !can(person.actor, 'thread.holds', DISTRICT)) return refuse('FORBIDDEN')
  return change(ctx, { ...input, person, on: false })
}

/** Everything on hold, with who set it, since when and why; nothing of the words. 3 reads. */
export const holds: Handler<typeof qa.holds> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !can(person.actor, 'thread.holds', DISTRICT)) return refuse('FORBIDDEN')
  const threads = await listHolds(ctx)
  const vaults = await openVaults(
    ctx,
    threads.map(({ _id }) => _id),
  )
  return {
    items: threads.flatMap(thread => {
      const { _id: threadId, kind = 'question', category, askedAtMs, lastAtMs } = thread
      const vault = vaults.get(threadId)
      const standing = vault && holdOf(thread, vault)
      return standing ? [{ threadId, kind, category, askedAtMs, lastAtMs, ...standing }] : []
    }),
  }
}

/** A hold as the office reads it, null where there is none. */
export const holdOf = ({ _id, hold: kept }: Pick<ThreadRecord, '_id' | 'hold'>, vault: Vault) =>
  kept ? { sinceMs: kept.atMs, byName: kept.nameMasked, reason: vault.open(kept.reasonSealed, holdPlace(_id)) } : null

interface Changing {
  readonly threadId: string
  readonly reason: string
  readonly requestId: string
  readonly person: Person
  readonly on: boolean
}

/** The hold, its event beside the words, the audit event and the asker's message in one transaction. */
const change = async (ctx: Ctx, { threadId, reason, requestId, person, on }: Changing) => {
  const seen = await readThread(ctx, threadId)
  if (!seen || seen.accountId === '') return refuse('NOT_FOUND')
  const { accountId: byAccountId } = person
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${byAccountId}:${requestId}`)
  const checked = await checkWords(ctx, { threadId, messageId, text: reason, kind: 'qa.answer' })
  if (checked === 'refused' || checked.heldId !== null) return refuse('WORDS_REFUSED')
  const vault = await openVault(ctx, threadId)
  const atMs = ctx.clock()
  const message = sealedMessage(vault, threadId, {
    ...{ messageId, from: 'event', event: on ? 'onHold' : 'offHold', text: reason, atMs, byAccountId },
  })
  const nameMasked = person.card?.nameMasked ?? ''
  const next = on ? { atMs, byAccountId, nameMasked, reasonSealed: vault.seal(reason, holdPlace(threadId)) } : null
  const after = await ctx.store.transaction(async tx => {
    const threads = holdIn(tx)
    const thread = await threads.read(threadId)
    if (!thread || thread.accountId === '') return 'NOT_FOUND' as const
    const standing = thread.holdAtMs ?? null
    const isDone = (standing !== null) === on || thread.messages.some(one => one.messageId === messageId)
    if (isDone) return { onHoldSinceMs: standing }
    if (thread.purged === 'copy') return 'NOTHING_LEFT' as const
    const note = nextAudit(
      ctx,
      { kind: 'thread', id: threadId, head: thread.audit },
      { what: on ? 'thread.hold' : 'thread.release', byAccountId },
    )
    await insertAudit(tx, note.row)
    await threads.write(thread, { hold: next, message, audit: note.head })
    const key = `${threadId}:${thread.version}`
    const kind = on ? ('qa.onHold' as const) : ('qa.offHold' as const)
    await tellIn(tx, ctx, [{ kind, toAccountId: thread.accountId, key, params: { threadId } }])
    return { onHoldSinceMs: next?.atMs ?? null }
  })
  return typeof after === 'string' ? refuse(after) : after
}
