import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { listMissed } from '../_data/faq-misses'
import { type Handler, refuse } from '../_kit/ctx'

const SINCE_MS = 90 * 86_400_000
const SHOWN = 50

/** What people asked in the last 90 days and did not find. 2 reads. */
export const missed: Handler<typeof procedures.missed> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  const rows = await listMissed(ctx, ctx.clock() - SINCE_MS, SHOWN)
  return { items: rows.map(({ _id, nothing, asked, lastAtMs }) => ({ text: _id, nothing, asked, lastAtMs })) }
}
