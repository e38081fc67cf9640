import type { members } from '../../src/contract/members'
import { type Actor, can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { standingFor } from '../../src/domain/members/scope'
import { accountsIn, type Person, readPerson } from '../_data/accounts'
import { type BindingRequestRecord, bindingRequestsIn, readBindingRequest } from '../_data/binding-requests'
import type { AccountRecord } from '../_data/records'
import { rosterIn } from '../_data/roster'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import type { Change } from '../_kit/ports'
import { insertAudit, nextAudit } from '../_services/audit'
import { tellIn } from '../_services/outbox'
import { cardOf } from './card'
import { takeCard } from './take-card'
import { endBindingTodo } from './tell-officers'

/**
 * Decides a waiting request in one transaction over request, row, accounts and their audit events: about 14 round trips; the
 * applicant is told with it. NOT_FOUND outside
 * my scope; FORBIDDEN where re-binding would take standing roles that I may not revoke; the same decision of mine again
 * answers the same. A row that is no longer active is rejected.
 */
export const decideBinding: Handler<typeof members.decideBinding> = async (ctx, { requestId, approve, reason }) => {
  const [person, asked] = await Promise.all([readPerson(ctx), readBindingRequest(ctx, requestId)])
  if (!person || !asked || !can(person.actor, 'binding.decide', asked)) return refuse('NOT_FOUND')

  const outcome = await ctx.store.transaction(async tx => {
    const request = await bindingRequestsIn(tx).read(requestId)
    if (!request) return 'missing'
    if (request.state !== 'waiting') return before(request, person.accountId, approve)
    const [accounts, roster] = [accountsIn(tx), rosterIn(tx)]
    const decide = async (state: 'approved' | 'rejected') => {
      const note = noteOf(ctx, request, { what: `binding.${state}`, by: person })
      await insertAudit(tx, note.row)
      const change = decision(ctx, { request, state, by: person.accountId, reason })
      await bindingRequestsIn(tx).update(requestId, { ...change, audit: { set: note.head } })
      const kind = state === 'approved' ? 'members.bindingApproved' : 'members.bindingRejected'
      const params = reason && state === 'rejected' ? { reason } : {}
      await tellIn(tx, ctx, [{ kind, toAccountId: request.accountId, key: requestId, params }])
      return state
    }
    const row = approve ? await roster.read(request.memberId) : null
    const account = row?.status === 'active' ? await accounts.read(request.accountId) : null
    if (!row || !account || account.card) {
      await accounts.update(request.accountId, { waitingRequestId: null })
      return decide('rejected')
    }
    if (row.accountId !== null && row.accountId !== request.accountId) {
      const holder = await accounts.read(row.accountId)
      if (holder && !mayTakeRoles(person.actor, holder)) return 'forbidden'
      if (holder) await takeCard(ctx, tx, { holder, byAccountId: person.accountId, refs: { requestId } })
    }
    await roster.update(row._id, { accountId: request.accountId, boundAtMs: ctx.clock() })
    await accounts.update(request.accountId, { card: { set: cardOf(row) }, waitingRequestId: null })
    return decide('approved')
  })
  if (outcome === 'missing') return refuse('NOT_FOUND')
  if (outcome === 'forbidden') return refuse('FORBIDDEN')
  if (outcome === 'decided') return refuse('ALREADY_DECIDED')
  await endBindingTodo(ctx, requestId)
  return { requestId, state: outcome }
}

/** My own same decision is a retry; anything else was decided before me. */
const before = (request: BindingRequestRecord, accountId: string, approve: boolean) => {
  const mine = request.decidedBy === accountId
  if (mine && request.state === 'rejected') return approve ? 'decided' : 'rejected'
  return mine && request.state === 'approved' && approve ? 'approved' : 'decided'
}

/** Otherwise an officer could strip an administrator by handing the row to somebody else. */
const mayTakeRoles = (actor: Actor, holder: AccountRecord): boolean =>
  holder.roles.length === 0 || can(actor, 'role.grant', { unionPath: [ROOT_UNION_ID] })

const noteOf = (
  ctx: Ctx,
  request: BindingRequestRecord,
  { what, by }: { what: 'binding.approved' | 'binding.rejected'; by: Person },
) =>
  nextAudit(
    ctx,
    { kind: 'binding', id: request._id, head: request.audit },
    {
      what,
      byAccountId: by.accountId,
      role: standingFor(by.actor, 'binding.decide', request)?.role ?? null,
      refs: { memberId: request.memberId, accountId: request.accountId, by: request.by },
    },
  )

interface Decided {
  readonly request: BindingRequestRecord
  readonly state: 'approved' | 'rejected'
  readonly by: string
  readonly reason: string | undefined
}

const decision = (ctx: Ctx, { request, state, by, reason }: Decided): Change => ({
  state,
  decidedAtMs: ctx.clock(),
  decidedBy: by,
  typedNameSealed: null,
  reasonSealed: reason ? ctx.crypto.seal(reason, `binding_requests/${request._id}/reason`) : null,
})
