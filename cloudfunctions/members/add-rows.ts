import { employeeNoKey, nameKey } from '../../src/domain/members/names'
import { nameBlinds, phoneBlinds } from '../_data/person-blinds'
import type { RosterRecord } from '../_data/records'
import { insertRosterRow, insertRosterRows, listRosterRows } from '../_data/roster'
import type { Ctx } from '../_kit/ctx'
import type { ReadyRow } from './ready-row'
import { employeeNoFields, nameFields, phoneFields } from './row-fields'

/**
 * Writes new rows, one write for each 100; answers how many stood already because another call of the same step wrote
 * them. `_id` follows from the phone, else from union, company and number, so that the same person is never two rows.
 */
export const addRows = async (ctx: Ctx, added: readonly ReadyRow[]): Promise<number> => {
  const rows = added.map(one => newRow(ctx, one, naturalKey(one)))
  try {
    await insertRosterRows(ctx, rows)
    return 0
  } catch {
    // An id was taken: which ones is not told, so each row is looked at.
    return addOneByOne(ctx, added, rows)
  }
}

const addOneByOne = async (ctx: Ctx, added: readonly ReadyRow[], rows: readonly RosterRecord[]): Promise<number> => {
  const standing = new Map(
    (
      await listRosterRows(
        ctx,
        rows.map(({ _id }) => _id),
      )
    ).map(row => [row._id, row]),
  )
  let twice = 0
  for (const [i, one] of added.entries()) {
    const row = rows[i]
    if (!row) continue
    const taken = standing.get(row._id)
    if (taken && isSamePerson(ctx, taken, one)) twice += 1
    else if (!taken) await insertRosterRow(ctx, row)
    // The phone's former holder kept the id when changing the phone: the new holder gets another.
    else await insertRosterRow(ctx, newRow(ctx, one, `${naturalKey(one)}:${nameKey(one.row.name)}`))
  }
  return twice
}

const isSamePerson = ({ crypto }: Ctx, taken: RosterRecord, { row }: ReadyRow): boolean =>
  nameBlinds(crypto, row.name).includes(taken.nameBlind) &&
  (row.phone === null
    ? taken.phoneBlind === null
    : taken.phoneBlind !== null && phoneBlinds(crypto, row.phone).includes(taken.phoneBlind))

const naturalKey = ({ row }: ReadyRow): string =>
  row.phone === null
    ? `number:${JSON.stringify([row.unionId, row.companyName, employeeNoKey(row.employeeNo ?? '')])}`
    : `phone:${row.phone}`

const newRow = (ctx: Ctx, { row, union }: ReadyRow, key: string): RosterRecord => {
  const _id = ctx.crypto.id('member', key)
  return {
    _id,
    unionId: union._id,
    unionPath: union.path,
    unionName: union.name,
    companyName: row.companyName,
    status: row.status,
    ...nameFields(ctx, _id, row.name),
    ...phoneFields(ctx, _id, row.phone),
    ...employeeNoFields(ctx, _id, row.employeeNo),
    accountId: null,
    boundAtMs: null,
    importedAtMs: ctx.clock(),
  }
}
