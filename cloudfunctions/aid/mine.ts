import type { aid } from '../../src/contract/aid'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { readPerson } from '../_data/accounts'
import { listMyCases } from '../_data/aid-cases'
import { type Handler, refuse } from '../_kit/ctx'
import { caseCard } from './cards'

const PAGE = 20

/** My cases and those that I filed for others, newest first. 3 reads. */
export const mine: Handler<typeof aid.mine> = async (ctx, { cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const person = await readPerson(ctx)
  if (!person) return { items: [] }
  const asked = { accountId: person.accountId, after: from === 'start' ? undefined : from, limit: PAGE + 1 }
  const [own, agented] = await Promise.all([
    listMyCases(ctx, 'applicantAccountId', asked),
    person.actor.roles.length > 0 ? listMyCases(ctx, 'agentAccountId', asked) : [],
  ])
  const found = [...own, ...agented].sort((a, b) => b.createdAtMs - a.createdAtMs || (a._id < b._id ? 1 : -1))
  const last = found[PAGE - 1]
  return {
    items: found.slice(0, PAGE).map(one => ({
      ...caseCard(one),
      onBehalf: one.agentAccountId !== null,
      nameMasked: one.nameMasked,
    })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.createdAtMs, id: last._id }) } : {}),
  }
}
