import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { standingFor } from '../../src/domain/members/scope'
import { accountsIn, type Person, readPerson } from '../_data/accounts'
import { type MoveRecord, movePlace, movesIn, readMove } from '../_data/moves'
import { rosterIn } from '../_data/roster'
import { readUnion, unionsIn } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import { insertAudit, nextAudit } from '../_services/audit'
import { tellIn } from '../_services/outbox'
import { cardOf } from './card'
import { endMove } from './end-move'

/**
 * Decides a request in one transaction over request, row, account and unions, about 14 round trips; the person is told
 * with it, standing roles end with an approval. NOT_FOUND outside my scope, FORBIDDEN for my own request; the same
 * decision of mine again answers the same. Who is bound no more is rejected. Refuses COMPANY_WRONG, ALREADY_DECIDED.
 */
export const decideMove: Handler<typeof members.decideMove> = async (ctx, { moveId, approve, companyName, reason }) => {
  const [person, asked] = await Promise.all([readPerson(ctx), readMove(ctx, moveId)])
  if (!person || !asked || !can(person.actor, 'binding.decide', asked)) return refuse('NOT_FOUND')
  if (asked.accountId === person.accountId) return refuse('FORBIDDEN')
  const union = asked.toUnionId === null ? null : await readUnion(ctx, asked.toUnionId)
  const [only = ''] = union?.companies.length === 1 ? union.companies : []
  const company = companyName ?? only
  if (company !== '' && !union?.companies.includes(company)) return refuse('COMPANY_WRONG')
  const outcome = await ctx.store.transaction(async tx => {
    const move = await movesIn(tx).read(moveId)
    if (move?.state !== 'waiting') return move?.decidedBy === person.accountId ? move.state : 'decided'
    const decide = async (state: 'approved' | 'rejected') => {
      await movesIn(tx).update(moveId, decision(ctx, { move, state, by: person.accountId, reason }))
      await accountsIn(tx).update(move.accountId, { waitingMoveId: null })
      const params = { union: move.toUnionName, kind: move.kind, ...(state === 'rejected' && reason && { reason }) }
      const kind = state === 'approved' ? 'members.moveApproved' : 'members.moveRejected'
      await tellIn(tx, ctx, [{ kind, toAccountId: move.accountId, key: moveId, params }])
      return state
    }
    if (!approve) return decide('rejected')
    const row = await rosterIn(tx).read(move.memberId)
    const account = await accountsIn(tx).read(move.accountId)
    const stands = row?.status === 'active' && row.accountId === move.accountId && account?.card !== null
    if (!row || !stands || (move.kind === 'move' && !union)) return decide('rejected')
    const to = move.kind === 'move' ? union : null
    const place = to && { unionId: to._id, unionName: to.name, unionPath: to.path, companyName: company }
    const changed = place
      ? { ...place, employeeNoSealed: null, employeeNoBlind: null, employeeNoMasked: null }
      : { status: 'left' as const, accountId: null, boundAtMs: null }
    await rosterIn(tx).update(row._id, changed)
    await unionsIn(tx).update(row.unionId, { memberCount: { inc: -1 } })
    if (to) await unionsIn(tx).update(to._id, { memberCount: { inc: 1 } })
    await accountsIn(tx).update(move.accountId, {
      card: place ? { set: cardOf({ ...row, ...place }) } : null,
      roles: [],
      ...(await chained(ctx, tx, { move, by: person })),
    })
    return decide('approved')
  })
  if (outcome === 'decided') return refuse('ALREADY_DECIDED')
  await endMove(ctx, { ...asked, state: outcome })
  return { moveId, state: outcome }
}

/** The event on the person's own chain; how many standing roles ended stands in it. */
const chained = async (ctx: Ctx, tx: Tx, { move, by }: { move: MoveRecord; by: Person }): Promise<Change> => {
  const account = await accountsIn(tx).read(move.accountId)
  const note = nextAudit(
    ctx,
    { kind: 'account', id: move.accountId, head: account?.audit },
    {
      what: move.kind === 'move' ? 'membership.moved' : 'membership.left',
      byAccountId: by.accountId,
      role: standingFor(by.actor, 'binding.decide', move)?.role ?? null,
      refs: { moveId: move._id, memberId: move.memberId, roles: account?.roles.length ?? 0 },
    },
  )
  await insertAudit(tx, note.row)
  return { audit: { set: note.head } }
}

interface Decided {
  readonly move: MoveRecord
  readonly state: 'approved' | 'rejected'
  readonly by: string
  readonly reason: string | undefined
}

const decision = (ctx: Ctx, { move, state, by, reason }: Decided): Change => ({
  state,
  decidedAtMs: ctx.clock(),
  decidedBy: by,
  noteSealed: null,
  reasonSealed: reason ? ctx.crypto.seal(reason, movePlace(move._id, 'reason')) : null,
  tail: true,
})
