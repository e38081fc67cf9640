// `membership_moves`, owner: members. Requests to move to another union or to leave, each decided by one union.
import type { MoveKind, MoveState } from '../../src/domain/members/moves'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'

const MOVES = 'membership_moves'

export interface MoveRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly kind: MoveKind
  readonly state: MoveState
  readonly accountId: string
  readonly memberId: string
  readonly fromUnionId: string
  readonly fromUnionName: string
  readonly fromCompanyName: string
  readonly toUnionId: string | null
  readonly toUnionName: string
  /** The path of the union that decides. */
  readonly unionPath: readonly string[]
  readonly nameMasked: string
  /** Sealed under AAD `membership_moves/<_id>/note`, null where nothing was written or once decided. */
  readonly noteSealed: string | null
  readonly fileIds: readonly string[]
  readonly askedAtMs: number
  readonly decidedAtMs: number | null
  readonly decidedBy: string | null
  /** Sealed under AAD `membership_moves/<_id>/reason`. */
  readonly reasonSealed: string | null
  /** Decided, and what follows is not all done: files, upcoming sign-ups. */
  readonly tail: boolean
}

/** One attempt is one request; no round trip. */
export const moveIdOf = (ctx: Ctx, accountId: string, requestId: string): string =>
  ctx.crypto.id('move', `${accountId}:${requestId}`)

export const movePlace = (moveId: string, field: 'note' | 'reason'): string => `${MOVES}/${moveId}/${field}`

/** One request, null where missing. One read. */
export const readMove = (ctx: Ctx, moveId: string): Promise<MoveRecord | null> =>
  ctx.store.get<MoveRecord>(MOVES, moveId)

/** A person's requests, newest first, at most 50. One read. */
export const listMovesOf = (ctx: Ctx, accountId: string): Promise<MoveRecord[]> =>
  ctx.store.find<MoveRecord>(MOVES, { accountId }, { orderBy: [['askedAtMs', 'desc']], limit: 50 })

/** Requests that wait below some unions, oldest first, after a moment. One read of `limit` documents. */
export const listWaitingMoves = (
  ctx: Ctx,
  page: { readonly unionIds: readonly string[]; readonly afterMs: number; readonly limit: number },
): Promise<MoveRecord[]> => {
  const [only, ...others] = page.unionIds
  if (only === undefined) return Promise.resolve([])
  return ctx.store.find<MoveRecord>(
    MOVES,
    {
      state: 'waiting',
      unionPath: others.length === 0 ? only : { in: page.unionIds },
      askedAtMs: { gt: page.afterMs },
    },
    { orderBy: [['askedAtMs', 'asc']], limit: page.limit },
  )
}

/** Decided requests whose consequences are not all done, at most 50. One read. */
export const listMoveTails = (ctx: Ctx): Promise<MoveRecord[]> =>
  ctx.store.find<MoveRecord>(MOVES, { tail: true }, { limit: 50 })

/** All consequences are done. One write. */
export const endMoveTail = (ctx: Ctx, moveId: string): Promise<number> =>
  ctx.store.update(MOVES, { _id: moveId }, { tail: false })

/** Takes from a person's decided requests what says who it was. One write. */
export const blankMoves = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.store.update(
    MOVES,
    { accountId, nameMasked: { neq: '' } },
    { nameMasked: '', noteSealed: null, reasonSealed: null, accountId: '', memberId: '', fileIds: [] },
  )

/** Within a transaction. */
export const movesIn = (tx: Tx) => ({
  read: (moveId: string) => tx.get<MoveRecord>(MOVES, moveId),
  insert: (move: MoveRecord) => tx.insert(MOVES, move),
  update: (moveId: string, change: Change) => tx.update(MOVES, moveId, change),
})
