// `account_exits`, owner: account. Unbindings and deletions: what was there when they began, and whether they are done.
import type { Erased, ExitKind, Kept } from '../../src/domain/account/exit'
import type { Ctx } from '../_kit/ctx'

const EXITS = 'account_exits'

export interface ExitRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly accountId: string
  /** The member whose data go; null for guests, and once it is done. */
  readonly memberId: string | null
  readonly kind: ExitKind
  readonly state: 'running' | 'done'
  readonly counts: Readonly<Partial<Record<Erased, number>>>
  readonly kept: readonly Kept[]
  readonly startedAtMs: number
  readonly doneAtMs: number | null
}

/** One attempt is one exit; no round trip. */
export const exitIdOf = (ctx: Ctx, accountId: string, requestId: string): string =>
  ctx.crypto.id('exit', `${accountId}:${requestId}`)

/** One exit, null where missing. One read. */
export const readExit = (ctx: Ctx, exitId: string): Promise<ExitRecord | null> =>
  ctx.store.get<ExitRecord>(EXITS, exitId)

/** Answers 'exists' where this attempt began before. One write. */
export const insertExit = (ctx: Ctx, exit: ExitRecord): Promise<'inserted' | 'exists'> => ctx.store.insert(EXITS, exit)

/** A person's exits, newest first, at most 20. One read. */
export const listExitsOf = (ctx: Ctx, accountId: string): Promise<ExitRecord[]> =>
  ctx.store.find<ExitRecord>(EXITS, { accountId }, { orderBy: [['startedAtMs', 'desc']], limit: 20 })

/** Exits that are not done, at most 20. One read. */
export const listRunningExits = (ctx: Ctx): Promise<ExitRecord[]> =>
  ctx.store.find<ExitRecord>(EXITS, { state: 'running' }, { limit: 20 })

/** It is done; from now on the record does not say whose membership it was. One write. */
export const endExit = (ctx: Ctx, exitId: string): Promise<number> =>
  ctx.store.update(EXITS, { _id: exitId, state: 'running' }, { state: 'done', doneAtMs: ctx.clock(), memberId: null })

/** Removes receipts older than a moment. One write. */
export const removeOldExits = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(EXITS, { state: 'done', startedAtMs: { lt: beforeMs } })
