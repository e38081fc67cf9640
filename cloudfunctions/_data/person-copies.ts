// Where the blind indexes of a person are copied to, over all domains: a new key of the index is brought to each.
import type { Ctx } from '../_kit/ctx'
import type { Doc } from '../_kit/ports'
import type { RosterRecord } from './records'

/** Dotted paths within the documents of a collection. */
export interface PersonCopy {
  readonly collection: string
  readonly member: string
  readonly grams: string
  readonly tail: string
}

export const PERSON_COPIES: readonly PersonCopy[] = [
  { collection: 'accounts', member: 'card.memberId', grams: 'card.nameGrams', tail: 'card.phoneTailBlind' },
  { collection: 'sign_ups', member: 'memberId', grams: 'nameGrams', tail: 'phoneTailBlind' },
]

/** Documents of a copy by id. One read. */
export const listCopies = (ctx: Ctx, { collection, ...paths }: PersonCopy, afterId: string, limit: number) =>
  ctx.store.find<Doc>(
    collection,
    { _id: { gt: afterId } },
    { fields: ['_id', ...Object.values(paths)], orderBy: [['_id', 'asc']], limit },
  )

/** What stands at a dotted path. */
export const at = (doc: Doc, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), doc)

/** Brings a copy to its row's indexes, as long as it is the same member's. One write. */
export const replaceCopy = (
  ctx: Ctx,
  { collection, member, grams, tail }: PersonCopy,
  docId: string,
  row: Pick<RosterRecord, '_id' | 'nameGrams' | 'phoneTailBlind'>,
): Promise<number> =>
  ctx.store.update(
    collection,
    { _id: docId, [member]: row._id },
    { [grams]: row.nameGrams, [tail]: row.phoneTailBlind },
  )

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
