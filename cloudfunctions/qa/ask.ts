import type { qa } from '../../src/contract/qa'
import { saysSomething } from '../../src/domain/qa/plain-form'
import { likeness, SAME_FROM } from '../../src/domain/qa/threads/similar'
import { isOver } from '../../src/domain/qa/threads/step'
import { readPerson } from '../_data/accounts'
import { listThreadsOf, type ThreadRecord, threadIdOf } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'
import { underLimit } from '../_services/rate-limit'
import { openVaults } from '../_services/vault'
import { checkWords, takeFiles } from './check-words'
import { FIRST_MESSAGE, openThread } from './open-thread'
import { messagePlace } from './thread-text'

const DAY_MS = 86_400_000
const MOST_A_DAY = 10
/** Enough to find the one that is asked again. */
const COMPARED = 5

/** Puts a question to the union: checked, then as `openThread`; the same requestId answers the first thread. A wish to publish is a consent of its own. Refuses NOTHING_SAID, TOO_OFTEN, SAME_OPEN, TEXT_CHANGED, WORDS_REFUSED, FILES_WRONG. */
export const ask: Handler<typeof qa.ask> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const { accountId } = person
  const threadId = threadIdOf(ctx, accountId, input.requestId)
  const mine = await listThreadsOf(ctx, accountId)
  const known = mine.find(({ _id }) => _id === threadId)
  if (known) return answerOf(known)
  if (!saysSomething(input.text)) return refuse('NOTHING_SAID')
  const same = input.anyway ? null : await sameOpen(ctx, mine, input.text)
  if (same) return refuse('SAME_OPEN', { threadId: same })
  if (!(await underLimit(ctx, { what: 'qa-ask', accountId, most: MOST_A_DAY, windowMs: DAY_MS })))
    return refuse('TOO_OFTEN')

  if (input.publishConsent !== undefined && input.kind === 'question') {
    const consents = [{ kind: 'qa.publish' as const, version: input.publishConsent, about: threadId }]
    if (await giveConsents(ctx, { accountId, consents })) return refuse('TEXT_CHANGED')
  }
  const { text, fileIds, disputeOn = null, publishConsent, ...rest } = input
  const wantsPublic = publishConsent !== undefined && input.kind === 'question'
  const words = { threadId, messageId: FIRST_MESSAGE, text, kind: 'qa.thread' as const }
  const checked = await checkWords(ctx, words)
  if (checked === 'refused') return refuse('WORDS_REFUSED')
  const files = await takeFiles(ctx, { ...words, accountId, fileIds })
  if (files === 'gone') return refuse('FILES_WRONG')
  return answerOf(
    await openThread(ctx, {
      ...rest,
      ...checked,
      threadId,
      person,
      text,
      disputeOn,
      wantsPublic,
      files,
      linkedId: null,
    }),
  )
}

const answerOf = ({ _id, nextDueAtMs, danger, nearlyBarred }: ThreadRecord) => ({
  threadId: _id,
  dueAtMs: nextDueAtMs,
  danger: danger !== null,
  nearlyBarred,
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
