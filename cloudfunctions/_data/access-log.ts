// `access_log`, owner: office. Who saw whose data in clear; written through _services/access-log.ts, before the data leaves.
import type { RoleName } from '../../src/domain/members/words'
import type { Ctx } from '../_kit/ctx'

const ACCESS_LOG = 'access_log'

export interface AccessRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly subjectKind: string
  readonly subjectId: string
  /** Whose data it is, null where nobody is bound to it yet. */
  readonly ownerAccountId: string | null
  readonly byAccountId: string
  /** In which standing it was seen. */
  readonly role: RoleName | 'helper' | null
  /** Where that standing was given, null for none. */
  readonly unionId: string | null
  /** Names of fields, never their values. */
  readonly fields: readonly string[]
  /** Sealed under AAD `access_log/<_id>/reason`: what is typed may name people. */
  readonly reasonSealed: string
  readonly atMs: number
}

export const accessPlace = (id: string): string => `${ACCESS_LOG}/${id}/reason`

/** Answers 'exists' where the same occasion is logged. One write. */
export const insertAccess = (ctx: Ctx, record: AccessRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(ACCESS_LOG, record)
