import type { publication } from '../../src/contract/publication'
import { readPerson } from '../_data/accounts'
import { listPosts, readBoard } from '../_data/board-posts'
import { listPendingCopies, listWished } from '../_data/thread-visibility'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { openVaults } from '../_services/vault'
import { may } from './may'
import { openedCopy } from './thread-copy'

const SHOWN = 50

/** What waits and what is out; whoever only publishes sees copies, never a thread. 6 reads in 3 round trips. */
export const desk: Handler<typeof publication.desk> = async ctx => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const answers = may(person, 'thread.answer')
  const publishes = may(person, 'thread.publish')
  const maySwitch = may(person, 'board.switch')
  if (!answers && !publishes && !maySwitch) return refuse('FORBIDDEN')
  const [board, asked, waiting, posts] = await Promise.all([
    readBoard(ctx),
    answers ? wished(ctx) : [],
    answers || publishes ? pending(ctx, person.accountId) : [],
    answers || publishes ? listPosts(ctx, { toCome: true, limit: SHOWN }) : [],
  ])
  const published = posts.map(({ threadId, category, question, answer, publishedAtMs }) => ({
    threadId,
    category,
    question,
    answer,
    publishedAtMs,
  }))
  const rights = { mayPropose: answers, mayPublish: publishes, maySwitch }
  return { boardOpen: board.open, embargoDays: board.embargoDays, ...rights, asked, waiting, published }
}

const wished = async (ctx: Ctx) =>
  (await listWished(ctx)).map(({ _id, category, excerptSealed, askedAtMs }) => ({
    threadId: _id,
    category,
    excerpt: excerptSealed === '' ? '' : ctx.crypto.open(excerptSealed, `threads/${_id}/excerpt`),
    askedAtMs,
  }))

const pending = async (ctx: Ctx, accountId: string) => {
  const threads = await listPendingCopies(ctx)
  const vaults = await openVaults(
    ctx,
    threads.map(({ _id }) => _id),
  )
  return threads.flatMap(thread => {
    const vault = vaults.get(thread._id)
    const copy = vault && openedCopy(vault, thread)
    const { _id: threadId, category, version, proposal } = thread
    return copy && proposal
      ? [
          {
            threadId,
            category,
            version,
            ...copy,
            kept: [...copy.kept],
            hidden: [...copy.hidden],
            proposedAtMs: proposal.atMs,
            mine: proposal.byAccountId === accountId,
          },
        ]
      : []
  })
}
