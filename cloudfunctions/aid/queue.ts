import type { aid } from '../../src/contract/aid'
import type { Desk } from '../../src/domain/aid/desks'
import { segregationRefusal } from '../../src/domain/aid/guards'
import { DESK_ACTIONS, staffParts } from '../../src/domain/aid/parts'
import { type Actor, canSomewhere } from '../../src/domain/can'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { scopesOf } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { type AidCaseRecord, listDesk } from '../_data/aid-cases'
import { type Handler, refuse } from '../_kit/ctx'
import { caseCard } from './cards'

const PAGE = 30

/** One desk's cases by deadline: 2 reads, however many cases there are. FORBIDDEN without a desk of mine. */
export const queue: Handler<typeof aid.queue> = async (ctx, { desk: asked, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const actor = (await readPerson(ctx))?.actor
  const desks = actor ? desksOf(actor) : []
  const desk = asked ?? desks[0]
  if (!actor || !desk || !desks.includes(desk)) return refuse('FORBIDDEN')
  const found = await listDesk(ctx, {
    desk,
    unionIds: scopeOf(actor, desk),
    after: from === 'start' ? undefined : from,
    limit: PAGE + 1,
  })
  const last = found[PAGE - 1]
  return {
    desk,
    desks: [...desks],
    // an own case is not even listed: nobody sees what is said of it
    items: found
      .slice(0, PAGE)
      .filter(one => !isOwn(one, actor) && isAt(desk, one, actor))
      .map(one => ({
        ...caseCard(one),
        desk: one.desk,
        nameMasked: one.nameMasked,
        unionName: one.unionName,
        amountFen: one.amountFen,
        emergency: one.emergency !== null,
        flags: one.flags.filter(({ resolvedBy }) => resolvedBy === null).length,
        mine: staffParts(actor, one).some(
          part => segregationRefusal(one, { accountId: actor.accountId, part }) === null,
        ),
      })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.dueAtMs ?? 0, id: last._id }) } : {}),
  }
}

const isOwn = (one: AidCaseRecord, { accountId }: Actor): boolean =>
  one.applicantAccountId === accountId || one.relatedAccountIds.includes(accountId)

/** A first level waits for the chair of its own union, whoever's chair stands above. */
const isAt = (desk: Desk, one: AidCaseRecord, actor: Actor): boolean =>
  desk !== 'l1' || staffParts(actor, one).includes('l1')

const desksOf = (actor: Actor): readonly Desk[] => [
  ...new Set(DESK_ACTIONS.flatMap(([desk, action]) => (canSomewhere(actor.roles, action) ? [desk] : []))),
]

const scopeOf = (actor: Actor, desk: Desk): readonly string[] => [
  ...new Set(DESK_ACTIONS.flatMap(([one, action]) => (one === desk ? scopesOf(actor, action) : []))),
]
