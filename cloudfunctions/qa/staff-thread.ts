import type { qa } from '../../src/contract/qa'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { RESOLVE_MINUTES } from '../../src/domain/qa/threads/words'
import { listThreadsOf, noteThread, type ThreadRecord } from '../_data/threads'
import { type Ctx, type Handler, Refused } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { holdOf } from './hold'
import { lawyerAsker, rowOf } from './inbox'
import { movesOf } from './move'
import { isHead, lawyerConsent, readAsStaff } from './readers'
import { ratingPlace, threadCard } from './thread-text'
import { openedMessages } from './thread-view'

const DRAFTING_MS = 120_000

/** One thread for who answers, or for its lawyer. 5 reads as a rule, 1 write where its holder had not seen it. */
export const staffThread: Handler<typeof qa.staffThread> = async (ctx, { threadId }) => {
  const read = await readAsStaff(ctx, threadId)
  if (read instanceof Refused) return read
  const { person, thread, reader } = read
  const { accountId } = person
  const isOffice = reader === 'office'
  const [vault, lawyer, others] = await Promise.all([
    openVault(ctx, threadId),
    lawyerConsent(ctx, thread),
    isOffice ? othersOf(ctx, thread) : [],
  ])
  if (isOffice && thread.officeUnread && thread.assigneeId === accountId)
    await noteThread(ctx, thread, { officeUnread: false })
  const row = rowOf(ctx, thread, accountId)
  return {
    ...row,
    ...(!isOffice && lawyerAsker(ctx, threadId)),
    // a cut text may hold half a number, which no redaction knows
    excerpt: isOffice ? row.excerpt : '',
    outcome: thread.outcome,
    messages: await openedMessages(ctx, { vault, thread, reader }),
    version: thread.version,
    mayReadIdentity: thread.pseudonym !== null && can(person.actor, 'thread.identity', { unionPath: [ROOT_UNION_ID] }),
    reader,
    isHead: isHead(person),
    mayReturn: movesOf(thread).at(-1)?.event === 'moved',
    complex: thread.clocks.resolve?.minutes === RESOLVE_MINUTES.complex,
    lawyer,
    drafting: draftingOf(thread, accountId, ctx.clock()),
    stars: thread.stars ?? null,
    comment: isOffice && thread.ratingSealed ? vault.open(thread.ratingSealed, ratingPlace(threadId)) : '',
    linkedId: isOffice ? thread.linkedId : null,
    hold: isOffice ? holdOf(thread, vault) : null,
    others,
  }
}

const draftingOf = ({ drafting }: ThreadRecord, accountId: string, nowMs: number): string | null =>
  drafting && drafting.accountId !== accountId && nowMs - drafting.atMs < DRAFTING_MS ? drafting.nameMasked : null

/** Other open threads of the same person, where both stand under the own name: nothing tells two anonymous ones together. */
const othersOf = async (ctx: Ctx, thread: ThreadRecord) => {
  if (thread.pseudonym !== null || thread.accountId === '') return []
  const mine = await listThreadsOf(ctx, thread.accountId)
  return mine
    .filter(one => one._id !== thread._id && one.open && one.pseudonym === null)
    .map(one => threadCard(ctx, one))
    .map(({ threadId, excerpt }) => ({ threadId, excerpt }))
}
