// `access_log` and `access_alerts`, owner: office. Who saw whose data in clear; written through _services/access-log.ts, before the data leaves.

import type { AccessField } from '../../src/domain/access'
import type { Position } from '../../src/domain/events/cursor'
import type { RoleName } from '../../src/domain/members/words'
import type { Ctx } from '../_kit/ctx'
import type { Tx, Where } from '../_kit/ports'

const ACCESS_LOG = 'access_log'
const ACCESS_ALERTS = 'access_alerts'

export interface AccessRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly subjectKind: string
  readonly subjectId: string
  /** Whose data it is, null where nobody is bound to it yet. */
  readonly ownerAccountId: string | null
  readonly byAccountId: string
  /** In which standing it was seen. */
  readonly role: RoleName | null
  /** Where that standing was given, null for none. */
  readonly unionId: string | null
  /** Names of fields, never their values. */
  readonly fields: readonly AccessField[]
  /** Sealed under AAD `access_log/<_id>/reason`: what is typed may name people. */
  readonly reasonSealed: string
  readonly atMs: number
}

export const accessPlace = (id: string): string => `${ACCESS_LOG}/${id}/reason`

/** Answers 'exists' where the same occasion is logged. One write. */
export const insertAccess = (ctx: Ctx, record: AccessRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(ACCESS_LOG, record)

/** Within a transaction. One write. */
export const insertAccessIn = (tx: Tx, record: AccessRecord): Promise<void> => tx.insert(ACCESS_LOG, record)

/** What one person opened since a moment. One count. */
export const countAccesses = (ctx: Ctx, byAccountId: string, sinceMs: number): Promise<number> =>
  ctx.store.count(ACCESS_LOG, { byAccountId, atMs: { gt: sinceMs } })

/** Who saw an account's or its member's data, the latest first. Two reads of `limit` documents at most. */
export const listAccessesTo = async (
  ctx: Ctx,
  asked: {
    readonly accountId: string
    readonly memberId: string | null
    readonly after?: Position
    readonly limit: number
  },
): Promise<AccessRecord[]> => {
  const { accountId, memberId, after, limit } = asked
  const until = after ? { atMs: { lte: after.at } } : {}
  const read = (where: Where) =>
    ctx.store.find<AccessRecord>(
      ACCESS_LOG,
      { ...where, ...until },
      {
        orderBy: [
          ['atMs', 'desc'],
          ['_id', 'desc'],
        ],
        limit: limit + 1,
      },
    )
  const found = await Promise.all([
    read({ ownerAccountId: accountId }),
    memberId === null ? [] : read({ subjectKind: 'member', subjectId: memberId }),
  ])
  const rows = new Map(found.flat().map(row => [row._id, row]))
  return [...rows.values()]
    .sort((a, b) => b.atMs - a.atMs || (a._id < b._id ? 1 : -1))
    .filter(row => !after || row.atMs < after.at || row._id < after.id)
    .slice(0, limit)
}

/** A person who opened more than is usual; one row in ten minutes. */
export interface AccessAlertRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly byAccountId: string
  readonly role: AccessRecord['role']
  readonly unionId: string | null
  readonly opened: number
  readonly atMs: number
}

/** Alerts since a moment, the latest first, at most 50. One read. */
export const listAccessAlerts = (ctx: Ctx, sinceMs: number): Promise<AccessAlertRecord[]> =>
  ctx.store.find<AccessAlertRecord>(
    ACCESS_ALERTS,
    { atMs: { gt: sinceMs } },
    { orderBy: [['atMs', 'desc']], limit: 50 },
  )

/** Forgets accesses and alerts older than a moment; answers how many. Two writes. */
export const removeAccessesBefore = async (ctx: Ctx, beforeMs: number): Promise<number> =>
  (await ctx.store.remove(ACCESS_LOG, { atMs: { lt: beforeMs } })) +
  (await ctx.store.remove(ACCESS_ALERTS, { atMs: { lt: beforeMs } }))

/** Answers 'exists' where these ten minutes have their row. One write. */
export const insertAccessAlert = (ctx: Ctx, alert: AccessAlertRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(ACCESS_ALERTS, alert)
