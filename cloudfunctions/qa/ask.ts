import type { qa } from '../../src/contract/qa'
import { pseudonymOf } from '../../src/domain/qa/threads/pseudonym'
import { likeness, SAME_FROM } from '../../src/domain/qa/threads/similar'
import { askedStanding, isOver, nextDueMs } from '../../src/domain/qa/threads/step'
import { dangerOf } from '../../src/domain/qa/threads/urgency'
import { readPerson } from '../_data/accounts'
import { insertThread, listThreadsOf, type ThreadRecord, threadIdOf } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { giveConsents } from '../_services/consents'
import { underLimit } from '../_services/rate-limit'
import { insertVault, newVault, openVault, openVaults } from '../_services/vault'
import { messagePlace, sealedExcerpt, sealedMessage } from './thread-text'

const DAY_MS = 86_400_000
const MOST_A_DAY = 10
/** Enough to find the one that is asked again. */
const COMPARED = 5

/** Puts a question to the union. 3 reads and 3 writes; the same requestId answers the first thread. A wish to publish is a consent of its own. Refuses TOO_OFTEN, SAME_OPEN, TEXT_CHANGED. */
export const ask: Handler<typeof qa.ask> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const { accountId, card } = person
  const threadId = threadIdOf(ctx, accountId, input.requestId)
  const mine = await listThreadsOf(ctx, accountId)
  const known = mine.find(({ _id }) => _id === threadId)
  if (known) return answerOf(known)
  const same = input.anyway ? null : await sameOpen(ctx, mine, input.text)
  if (same) return refuse('SAME_OPEN', { threadId: same })
  if (!(await underLimit(ctx, { what: 'qa-ask', accountId, most: MOST_A_DAY, windowMs: DAY_MS })))
    return refuse('TOO_OFTEN')

  if (input.publishConsent !== undefined && input.kind === 'question') {
    const consents = [{ kind: 'qa.publish' as const, version: input.publishConsent, about: threadId }]
    if (await giveConsents(ctx, { accountId, consents })) return refuse('TEXT_CHANGED')
  }
  const nowMs = ctx.clock()
  const danger = dangerOf(input.text)
  const calendar = await readCalendar(ctx)
  const standing = askedStanding({ calendar, nowMs }, danger ? 'urgent' : 'usual', input.kind)
  await insertVault(ctx.store, newVault(ctx, threadId))
  const vault = await openVault(ctx, threadId)
  const first = { messageId: '0', from: 'worker' as const, text: input.text, atMs: nowMs, byAccountId: accountId }
  const thread: ThreadRecord = {
    _id: threadId,
    accountId,
    kind: input.kind,
    visibility: 'requesterOnly',
    pseudonym: input.anonymous ? pseudonymOf(ctx.crypto.id('pseudonym', threadId)) : null,
    nameMasked: input.anonymous ? '' : (card?.nameMasked ?? ''),
    unionName: input.anonymous ? '' : (card?.unionName ?? ''),
    category: input.category,
    state: standing.state,
    outcome: null,
    danger,
    assigneeId: null,
    messages: [sealedMessage(vault, threadId, first)],
    excerptSealed: sealedExcerpt(ctx, threadId, input.text),
    clocks: standing.clocks,
    nextDueAtMs: nextDueMs(standing.clocks),
    reopenUntilMs: null,
    version: 1,
    askedAtMs: nowMs,
    lastAtMs: nowMs,
    unread: false,
    told: null,
    wantsPublic: input.publishConsent !== undefined && input.kind === 'question',
    firstAnswerMinutes: null,
    shownIds: input.shownIds,
    openedIds: input.openedIds,
  }
  await insertThread(ctx, thread)
  return answerOf(thread)
}

const answerOf = ({ _id, nextDueAtMs, danger }: ThreadRecord) => ({
  threadId: _id,
  dueAtMs: nextDueAtMs,
  danger: danger !== null,
})

/** An open question of mine that says as good as the same, null where there is none. */
const sameOpen = async (ctx: Ctx, mine: readonly ThreadRecord[], text: string): Promise<string | null> => {
  const open = mine.filter(({ state }) => !isOver(state)).slice(0, COMPARED)
  if (open.length === 0) return null
  const vaults = await openVaults(
    ctx,
    open.map(({ _id }) => _id),
  )
  const alike = open.find(({ _id, messages: [first] }) => {
    const vault = vaults.get(_id)
    return (
      vault && first && likeness(vault.open(first.textSealed, messagePlace(_id, first.messageId)), text) >= SAME_FROM
    )
  })
  return alike?._id ?? null
}
