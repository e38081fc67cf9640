import { ACCESS_ALERT_AT, ACCESS_WINDOW_MS, type AccessField } from '../../src/domain/access'
import { type AccessRecord, accessPlace, countAccesses, insertAccess, insertAccessAlert } from '../_data/access-log'
import type { Ctx } from '../_kit/ctx'

/** Somebody is about to see data in clear. */
export interface Access {
  readonly subject: { readonly kind: string; readonly id: string }
  readonly ownerAccountId: string | null
  readonly byAccountId: string
  readonly role: AccessRecord['role']
  /** Where the role was given; members are told the union, not the person. */
  readonly unionId?: string | null
  readonly fields: readonly AccessField[]
  /** What the person typed or the page said; kept sealed. */
  readonly reason: string
  /** The same occasion of the same person is one row, such as the pieces of one file; each call its own where absent. */
  readonly occasion?: string
}

/** The row of an access, to be written in a transaction of the caller. No round trip. */
export const accessRow = (ctx: Ctx, access: Access): AccessRecord => {
  const { subject, byAccountId, occasion } = access
  const _id = ctx.crypto.id(
    'access',
    JSON.stringify([byAccountId, subject.kind, subject.id, occasion ?? ctx.ids.random()]),
  )
  return {
    _id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    ownerAccountId: access.ownerAccountId,
    byAccountId,
    role: access.role,
    unionId: access.unionId ?? null,
    fields: [...access.fields],
    reasonSealed: ctx.crypto.seal(access.reason, accessPlace(_id)),
    atMs: ctx.clock(),
  }
}

/** Keeps who is about to see what, and why; await it BEFORE the plain value leaves. One write and one count. */
export const logAccess = async (ctx: Ctx, access: Access): Promise<void> => {
  const row = accessRow(ctx, access)
  await insertAccess(ctx, row)
  await watchAccesses(ctx, row)
}

/** What a person opened within ten minutes; parallel calls may pass a limit by their number. One count. */
export const countLatelyOpened = (ctx: Ctx, byAccountId: string): Promise<number> =>
  countAccesses(ctx, byAccountId, ctx.clock() - ACCESS_WINDOW_MS)

/** Fifty within ten minutes leave one row for the auditor; for whoever wrote the access in a transaction. One count, one write at most. */
export const watchAccesses = async (ctx: Ctx, { byAccountId, role, unionId, atMs }: AccessRecord): Promise<void> => {
  const opened = await countLatelyOpened(ctx, byAccountId)
  if (opened < ACCESS_ALERT_AT) return
  const _id = ctx.crypto.id('access-alert', `${byAccountId}:${Math.floor(atMs / ACCESS_WINDOW_MS)}`)
  await insertAccessAlert(ctx, { _id, byAccountId, role, unionId, opened, atMs })
}
