// `binding_requests`, owner: members. A typed claim to a roster row that waits for the union's officer.
import type { AuditHead } from '../../src/domain/audit'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'

const REQUESTS = 'binding_requests'

export interface BindingRequestRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly state: 'waiting' | 'approved' | 'rejected' | 'withdrawn'
  readonly accountId: string
  readonly memberId: string
  readonly by: 'wechat' | 'phone' | 'employee'
  /** Sealed under AAD `binding_requests/<_id>/typedName`; null once decided. */
  readonly typedNameSealed: string | null
  readonly unionId: string
  readonly unionPath: readonly string[]
  readonly askedAtMs: number
  readonly decidedAtMs: number | null
  /** Account of the officer. */
  readonly decidedBy: string | null
  /** Sealed under AAD `binding_requests/<_id>/reason`. */
  readonly reasonSealed: string | null
  /** Head of the chain `binding`. */
  readonly audit?: AuditHead
}

/** One request, null where missing. One read. */
export const readBindingRequest = (ctx: Ctx, requestId: string): Promise<BindingRequestRecord | null> =>
  ctx.store.get<BindingRequestRecord>(REQUESTS, requestId)

/** Requests that wait below some unions, oldest first, from a moment on. One read of `limit` documents. */
export const listWaitingRequests = (
  ctx: Ctx,
  page: { readonly unionIds: readonly string[]; readonly fromMs: number; readonly limit: number },
): Promise<BindingRequestRecord[]> => {
  const [only, ...others] = page.unionIds
  if (only === undefined) return Promise.resolve([])
  const unionPath = others.length === 0 ? only : { in: page.unionIds }
  return ctx.store.find<BindingRequestRecord>(
    REQUESTS,
    { state: 'waiting', unionPath, askedAtMs: { gte: page.fromMs } },
    {
      orderBy: [
        ['askedAtMs', 'asc'],
        ['_id', 'asc'],
      ],
      limit: page.limit,
    },
  )
}

/** Those of these requests that wait for an officer. One read. */
export const listStillWaiting = async (ctx: Ctx, requestIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const where = { _id: { in: requestIds }, state: 'waiting' }
  const rows = await ctx.store.find(REQUESTS, where, { fields: ['_id'], limit: 1000 })
  return new Set(rows.map(row => row._id))
}

/** Rewrites the copy of a union's path in its own waiting requests. One write. */
export const moveWaitingRequests = (ctx: Ctx, unionId: string, path: readonly string[]): Promise<number> =>
  ctx.store.update(REQUESTS, { state: 'waiting', unionPath: unionId, unionId }, { unionPath: path })

/** Within a transaction. */
export const bindingRequestsIn = (tx: Tx) => ({
  read: (requestId: string) => tx.get<BindingRequestRecord>(REQUESTS, requestId),
  insert: (request: BindingRequestRecord) => tx.insert(REQUESTS, request),
  update: (requestId: string, change: Change) => tx.update(REQUESTS, requestId, change),
})
