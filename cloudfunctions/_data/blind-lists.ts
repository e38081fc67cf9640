// Lists of blind indexes whose plain values lie sealed beside them, over all domains: a new key of the index is brought to each.
import type { Ctx } from '../_kit/ctx'
import type { Change, Doc } from '../_kit/ports'

export interface BlindList {
  readonly collection: string
  /** Where the sealed values lie. */
  readonly sealed: string
  /** What else is needed to open them, and the indexes themselves. */
  readonly beside: readonly string[]
}

export const AID_BLINDS: BlindList = {
  collection: 'aid_cases',
  sealed: 'contentSealed',
  beside: ['householdId', 'idBlinds', 'cardBlind'],
}
export const AVOID_BLINDS: BlindList = { collection: 'meeting_avoid', sealed: 'peopleSealed', beside: ['blinds'] }
export const APPLICANT_BLINDS: BlindList = {
  collection: 'meeting_applications',
  sealed: 'cardSealed',
  beside: ['blinds', 'memberId'],
}

/** Documents of a list by id. One read. */
export const listBlindDocs = <T extends Doc>(
  ctx: Ctx,
  { collection, sealed, beside }: BlindList,
  afterId: string,
  limit: number,
): Promise<T[]> =>
  ctx.store.find<T>(
    collection,
    { _id: { gt: afterId } },
    { fields: ['_id', sealed, ...beside], orderBy: [['_id', 'asc']], limit },
  )

/** Brings a document to other indexes as long as its values are what was read. One write. */
export const replaceBlinds = (
  ctx: Ctx,
  { collection, sealed }: BlindList,
  { _id, was }: { readonly _id: string; readonly was: string },
  indexes: Change,
): Promise<number> => ctx.store.update(collection, { _id, [sealed]: was }, indexes)
