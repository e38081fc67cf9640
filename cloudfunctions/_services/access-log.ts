import { type AccessRecord, accessPlace, insertAccess } from '../_data/access-log'
import type { Ctx } from '../_kit/ctx'

/** Somebody is about to see data in clear. */
export interface Access {
  readonly subject: { readonly kind: string; readonly id: string }
  readonly ownerAccountId: string | null
  readonly byAccountId: string
  readonly role: AccessRecord['role']
  /** Where the role was given; members are told the union, not the person. */
  readonly unionId?: string | null
  readonly fields: readonly string[]
  /** What the person typed or the page said; kept sealed. */
  readonly reason: string
  /** The same occasion of the same person is one row, such as the pieces of one file; each call its own where absent. */
  readonly occasion?: string
}

/** The row of an access, to be written in a transaction of the caller. No round trip. */
const accessRow = (ctx: Ctx, access: Access): AccessRecord => {
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

/** Keeps who is about to see what, and why; await it BEFORE the plain value leaves. One write. */
export const logAccess = async (ctx: Ctx, access: Access): Promise<void> => {
  await insertAccess(ctx, accessRow(ctx, access))
}
