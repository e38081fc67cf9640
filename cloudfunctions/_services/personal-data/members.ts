import { accountsIn, readAccount } from '../../_data/accounts'
import { bindingRequestsIn } from '../../_data/binding-requests'
import { blankMoves, listMovesOf, movesIn } from '../../_data/moves'
import { readRosterRow, rosterIn } from '../../_data/roster'
import type { Ctx } from '../../_kit/ctx'
import { insertAudit, nextAudit } from '../audit'
import type { PersonalPart, Section, Who } from './part'
import { timeText } from './time-text'

/** Membership: the roster row as I see it, my roles and requests. Unbinding takes row, card and roles in one transaction. */
export const membersPart: PersonalPart = {
  exportMine: async (ctx, { accountId, memberId }) => {
    const [account, row, moves] = await Promise.all([
      readAccount(ctx, accountId),
      memberId === null ? null : readRosterRow(ctx, memberId),
      listMovesOf(ctx, accountId),
    ])
    const sections: Section[] = []
    if (row) {
      const open = (sealed: string | null, field: string) =>
        sealed === null ? '' : ctx.crypto.open(sealed, `roster/${row._id}/${field}`)
      sections.push({
        title: '会籍',
        rows: [
          ['姓名', open(row.nameSealed, 'name')],
          ['手机号', open(row.phoneSealed, 'phone')],
          ['工号', open(row.employeeNoSealed, 'employeeNo')],
          ['所在工会', row.unionName],
          ['单位', row.companyName],
          ['绑定时间', row.boundAtMs === null ? '' : timeText(row.boundAtMs)],
        ],
      })
    }
    if (account && account.roles.length > 0)
      sections.push({
        title: '工作权限',
        rows: account.roles.map(role => [role.unionName, timeText(role.grantedAtMs)] as const),
      })
    if (moves.length > 0)
      sections.push({
        title: '转会和退会申请',
        rows: moves.map(move => [timeText(move.askedAtMs), move.kind === 'move' ? move.toUnionName : '退会'] as const),
      })
    return sections
  },
  countMine: async (ctx, { accountId }) => {
    const [account, moves] = await Promise.all([readAccount(ctx, accountId), listMovesOf(ctx, accountId)])
    const waiting = moves.filter(({ state }) => state === 'waiting').length
    return {
      binding: account?.card ? 1 : 0,
      roles: account?.roles.length ?? 0,
      requests: waiting + (account?.waitingRequestId ? 1 : 0),
    }
  },
  eraseMine: async (ctx, who, kind) => {
    await unbind(ctx, who)
    if (kind === 'delete') await blankMoves(ctx, who.accountId)
  },
  kept: ({ memberId }) => (memberId === null ? ['audit', 'receipt'] : ['roster', 'audit', 'receipt']),
}

const unbind = (ctx: Ctx, { accountId }: Who): Promise<void> =>
  ctx.store.transaction(async tx => {
    const account = await accountsIn(tx).read(accountId)
    if (!account) return
    const { card, roles, waitingRequestId, waitingMoveId } = account
    if (!card && roles.length === 0 && !waitingRequestId && !waitingMoveId) return
    const row = card && (await rosterIn(tx).read(card.memberId))
    if (row?.accountId === accountId) await rosterIn(tx).update(row._id, { accountId: null, boundAtMs: null })
    if (waitingRequestId)
      await bindingRequestsIn(tx).update(waitingRequestId, { state: 'withdrawn', typedNameSealed: null })
    if (waitingMoveId && (await movesIn(tx).read(waitingMoveId))?.state === 'waiting')
      await movesIn(tx).update(waitingMoveId, {
        ...{ state: 'withdrawn', noteSealed: null, decidedAtMs: ctx.clock(), tail: true },
      })
    const note = nextAudit(
      ctx,
      { kind: 'account', id: accountId, head: account.audit },
      { what: 'membership.unbound', byAccountId: accountId, refs: { roles: roles.length } },
    )
    await insertAudit(tx, note.row)
    await accountsIn(tx).update(accountId, {
      ...{ card: null, roles: [], waitingRequestId: null, waitingMoveId: null, audit: { set: note.head } },
    })
  })
