// `roster`, owner: members. One row per person; `_id` is the memberId. Nobody else reads it.
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx, Where } from '../_kit/ports'
import type { RosterRecord } from './records'

const ROSTER = 'roster'
/** The database answers at most 1,000 documents a query and takes at most 100 new ones a write. */
const MOST_READ = 1000
const MOST_INSERTED = 100

/** One row, null where missing. One read. */
export const readRosterRow = (ctx: Ctx, memberId: string): Promise<RosterRecord | null> =>
  ctx.store.get<RosterRecord>(ROSTER, memberId)

/** The named rows, in no order. One read, at most 1,000. */
export const listRosterRows = (ctx: Ctx, memberIds: readonly string[]): Promise<RosterRecord[]> =>
  memberIds.length === 0
    ? Promise.resolve([])
    : ctx.store.find<RosterRecord>(ROSTER, { _id: { in: memberIds } }, { limit: MOST_READ })

/**
 * What a door's hand search needs of these members, in clear: for making grams of it at once, never to leave. One read
 * of any number of ids; about 10 µs a row to open.
 */
export const readDoorNames = async (
  ctx: Ctx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly phone: string | null }>> => {
  if (memberIds.length === 0) return new Map()
  const rows = await ctx.store.aggregate<Pick<RosterRecord, '_id' | 'nameSealed' | 'phoneSealed'>>(ROSTER, [
    { match: { _id: { $in: memberIds } } },
    { project: { nameSealed: 1, phoneSealed: 1 } },
    { limit: memberIds.length },
  ])
  const open = ({ _id, nameSealed, phoneSealed }: (typeof rows)[number]) => ({
    name: ctx.crypto.open(nameSealed, `${ROSTER}/${_id}/name`),
    phone: phoneSealed && ctx.crypto.open(phoneSealed, `${ROSTER}/${_id}/phone`),
  })
  return new Map(rows.map(row => [row._id, open(row)]))
}

/** What a careful reader must not let through of one member's own words: name, company and union, in clear, never to leave. Null where missing. One read. */
export const readOwnNames = async (
  ctx: Ctx,
  memberId: string,
): Promise<{ readonly name: string; readonly companyName: string; readonly unionName: string } | null> => {
  const row = await readRosterRow(ctx, memberId)
  if (!row) return null
  const { companyName, unionName } = row
  return { name: ctx.crypto.open(row.nameSealed, `${ROSTER}/${memberId}/name`), companyName, unionName }
}

/** Rows with one of these phones; a phone stands once. One read, at most 1,000. */
export const listRowsByPhone = (ctx: Ctx, phoneBlinds: readonly string[]): Promise<RosterRecord[]> =>
  phoneBlinds.length === 0
    ? Promise.resolve([])
    : ctx.store.find<RosterRecord>(ROSTER, { phoneBlind: { in: phoneBlinds } }, { limit: MOST_READ })

/** Rows of these unions with one of these employee numbers. One read, at most 1,000. */
export const listRowsByNumber = (
  ctx: Ctx,
  employeeNoBlinds: readonly string[],
  unionIds: readonly string[],
): Promise<RosterRecord[]> =>
  employeeNoBlinds.length === 0
    ? Promise.resolve([])
    : ctx.store.find<RosterRecord>(
        ROSTER,
        { employeeNoBlind: { in: employeeNoBlinds }, unionId: { in: unionIds } },
        { limit: MOST_READ },
      )

/** Rows of any union that fit a name and one number. One read, at most 100. */
export const listFittingRows = (
  ctx: Ctx,
  by: { readonly names: readonly string[] } & (
    | { readonly phones: readonly string[] }
    | { readonly numbers: readonly string[] }
  ),
): Promise<RosterRecord[]> =>
  ctx.store.find<RosterRecord>(ROSTER, {
    nameBlind: { in: by.names },
    ...('phones' in by ? { phoneBlind: { in: by.phones } } : { employeeNoBlind: { in: by.numbers } }),
  })

export interface RosterPage {
  /** Unions whose rows, with all below, are wanted. */
  readonly unionIds: readonly string[]
  readonly afterMemberId: string
  readonly limit: number
  /** A further condition served by its own index. */
  readonly also?: Where
}

/** Rows below some unions by memberId. One read of `limit` documents (1 to 1,000) by the index on the path. */
export const listRosterPage = (
  ctx: Ctx,
  { unionIds, afterMemberId, limit, also }: RosterPage,
): Promise<RosterRecord[]> => {
  const [only, ...others] = unionIds
  if (only === undefined) return Promise.resolve([])
  const unionPath = others.length === 0 ? only : { in: unionIds }
  return ctx.store.find<RosterRecord>(
    ROSTER,
    { ...also, unionPath, _id: { gt: afterMemberId } },
    { orderBy: [['_id', 'asc']], limit },
  )
}

/** Writes new rows, 100 a write, side by side. Throws where an id is taken; some rows are written then. */
export const insertRosterRows = async (ctx: Ctx, rows: readonly RosterRecord[]): Promise<void> => {
  const writes: Promise<void>[] = []
  for (let from = 0; from < rows.length; from += MOST_INSERTED)
    writes.push(ctx.store.insertMany(ROSTER, rows.slice(from, from + MOST_INSERTED)))
  const failed = (await Promise.allSettled(writes)).find(write => write.status === 'rejected')
  if (failed) throw failed.reason
}

/** Answers 'exists' where the id is taken. One write. */
export const insertRosterRow = (ctx: Ctx, row: RosterRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(ROSTER, row)

/** Changes a row as long as its binding is what was read; answers whether it was. One write. */
export const updateRosterRow = async (
  ctx: Ctx,
  { _id, accountId }: Pick<RosterRecord, '_id' | 'accountId'>,
  change: Change,
): Promise<boolean> => (await ctx.store.update(ROSTER, { _id, accountId }, change)) === 1

/** Rewrites the copies of a union's name and path in its own rows. One write over all of them. */
export const renameUnionInRoster = (
  ctx: Ctx,
  union: { readonly unionId: string; readonly name: string; readonly path: readonly string[] },
): Promise<number> =>
  ctx.store.update(
    ROSTER,
    { unionPath: union.unionId, unionId: union.unionId },
    { unionName: union.name, unionPath: union.path },
  )

/** Active rows by their own union, below a union. One aggregate over the scope's rows: an import's end only, never a page. */
export const countActiveRows = async (ctx: Ctx, unionId: string): Promise<ReadonlyMap<string, number>> => {
  const groups = await ctx.store.aggregate<{ _id: string; members: number }>(ROSTER, [
    { match: { unionPath: unionId, status: 'active' } },
    { group: { _id: '$unionId', members: { $sum: 1 } } },
    { limit: MOST_READ },
  ])
  return new Map(groups.map(({ _id, members }) => [_id, members]))
}

/** Within a transaction. */
export const rosterIn = (tx: Tx) => ({
  read: (memberId: string) => tx.get<RosterRecord>(ROSTER, memberId),
  update: (memberId: string, change: Change) => tx.update(ROSTER, memberId, change),
})

/** All rows by id, for the rotation of keys. One read of `limit` documents. */
export const listRosterPieces = (ctx: Ctx, afterId: string, limit: number): Promise<RosterRecord[]> =>
  ctx.store.find<RosterRecord>(ROSTER, { _id: { gt: afterId } }, { orderBy: [['_id', 'asc']], limit })

/** Writes a row's new blind indexes as long as its old ones are what was read. One write. */
export const replaceIndexes = (
  ctx: Ctx,
  { _id, nameBlind, phoneBlind, employeeNoBlind }: RosterRecord,
  now: Pick<RosterRecord, 'nameBlind' | 'nameGrams' | 'phoneBlind' | 'phoneTailBlind' | 'employeeNoBlind'>,
): Promise<number> => ctx.store.update(ROSTER, { _id, nameBlind, phoneBlind, employeeNoBlind }, { ...now })
