import type { members } from '../../src/contract/members'
import { scopesOf } from '../../src/domain/members/scope'
import { listAccounts, readPerson } from '../_data/accounts'
import { listWaitingMoves, movePlace } from '../_data/moves'
import { listRosterRows } from '../_data/roster'
import { listUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'

const PAGE = 50

/** Requests to move here or to leave that wait for my decision: 5 reads a page. FORBIDDEN without a scope to decide in. */
export const moveRequests: Handler<typeof members.moveRequests> = async (ctx, { cursor }) => {
  const person = await readPerson(ctx)
  const unionIds = person ? scopesOf(person.actor, 'binding.decide') : []
  if (unionIds.length === 0) return refuse('FORBIDDEN')
  const afterMs = Number(cursor ?? 0)
  if (!Number.isSafeInteger(afterMs)) return refuse('BAD_INPUT')
  const moves = await listWaitingMoves(ctx, { unionIds, afterMs, limit: PAGE })
  const [rows, accounts, unions] = await Promise.all([
    listRosterRows(
      ctx,
      moves.map(({ memberId }) => memberId),
    ),
    listAccounts(
      ctx,
      moves.map(({ accountId }) => accountId),
    ),
    listUnions(
      ctx,
      moves.flatMap(({ toUnionId }) => toUnionId ?? []),
    ),
  ])
  const last = moves[moves.length - 1]
  return {
    items: moves.map(move => ({
      moveId: move._id,
      kind: move.kind,
      nameMasked: move.nameMasked,
      phoneMasked: rows.find(({ _id }) => _id === move.memberId)?.phoneMasked ?? null,
      fromUnionName: move.fromUnionName,
      fromCompanyName: move.fromCompanyName,
      toUnionName: move.toUnionName,
      companies: [...(unions.find(({ _id }) => _id === move.toUnionId)?.companies ?? [])],
      note: move.noteSealed === null ? '' : ctx.crypto.open(move.noteSealed, movePlace(move._id, 'note')),
      fileIds: [...move.fileIds],
      losesRoles: accounts.find(({ _id }) => _id === move.accountId)?.roles.length ?? 0,
      askedAtMs: move.askedAtMs,
    })),
    ...(moves.length === PAGE && last && { nextCursor: String(last.askedAtMs) }),
  }
}
