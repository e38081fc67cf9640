import type { members } from '../../src/contract/members'
import { accountIdOf, personOf, readAccount } from '../_data/accounts'
import { countDoorsOf } from '../_data/door-grants'
import { readRosterRow } from '../_data/roster'
import { listUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { readWaiting } from '../_services/outbox'
import { templatesOf } from '../_services/send-messages'
import { openRow } from './row-fields'

/** Who I am and what waits for me, for guests too: one read, then row, unions, doors and messages side by side. FORBIDDEN without an identity. */
export const me: Handler<typeof members.me> = async ctx => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const account = await readAccount(ctx, accountIdOf(ctx, ctx.openid))
  const { accountId, card, actor } = personOf(ctx, ctx.openid, account)
  const [row, unions, doorCount, waiting] = await Promise.all([
    card && readRosterRow(ctx, card.memberId),
    listUnions(ctx, [...(card?.unionPath ?? []), ...actor.roles.map(role => role.unionId)]),
    countDoorsOf(ctx, accountId, ctx.clock()),
    readWaiting(ctx, accountId),
  ])
  const nameOf = (unionId: string) => unions.find(({ _id }) => _id === unionId)?.name ?? ''
  const clear = row && openRow(ctx, row)
  return {
    accountId,
    openid: ctx.openid,
    binding: card ? 'active' : account?.waitingRequestId ? 'pending' : 'none',
    member:
      card && row && clear
        ? {
            memberId: card.memberId,
            name: clear.name,
            phoneMasked: row.phoneMasked,
            employeeNo: clear.employeeNo,
            unionId: card.unionId,
            unionName: card.unionName,
            unionPathNames: card.unionPath.map(nameOf),
            companyName: card.companyName,
          }
        : null,
    roles: actor.roles.map(({ role, unionId, capabilities }) => ({
      role,
      unionId,
      unionName: nameOf(unionId),
      capabilities: [...capabilities],
    })),
    doorCount,
    ...waiting,
    notices: templatesOf(ctx).map(({ slot, templateId }) => ({ slot, templateId })),
  }
}
