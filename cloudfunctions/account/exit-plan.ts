import type { account } from '../../src/contract/account'
import { exitRefusal } from '../../src/domain/account/exit'
import { readPerson } from '../_data/accounts'
import { type Handler, refuse } from '../_kit/ctx'
import { countAll, keptOf } from '../_services/personal-data'
import { keptWords, removedWords } from './exit-words'

/** What an exit would remove and what stays, counted now: a read and some counts. FORBIDDEN without an identity. */
export const exitPlan: Handler<typeof account.exitPlan> = async (ctx, { kind }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const who = { accountId: person.accountId, memberId: person.actor.memberId }
  const isAdmin = person.actor.roles.some(({ role }) => role === 'admin')
  return {
    removed: removedWords(await countAll(ctx, who, kind)),
    kept: keptWords(keptOf(who, kind)),
    blocked: exitRefusal({ kind, isAdmin, isBound: person.card !== null }),
  }
}
