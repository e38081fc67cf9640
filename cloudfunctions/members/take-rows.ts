import { type BlindRow, companyAfter, decideRow, type StandingRow } from '../../src/domain/members/match-row'
import type { BadRow, RosterRow } from '../../src/domain/members/roster-rows'
import { employeeNoBlinds, nameBlinds, phoneBlinds } from '../_data/person-blinds'
import type { RosterRecord, UnionRecord } from '../_data/records'
import { listRowsByNumber, listRowsByPhone } from '../_data/roster'
import type { StepResult } from '../_data/roster-imports'
import type { Ctx } from '../_kit/ctx'
import { addRows } from './add-rows'
import { changeRow } from './change-row'
import { inGroups } from './in-groups'
import type { ReadyRow } from './ready-row'

export interface Piece {
  readonly rows: readonly (RosterRow | BadRow)[]
  /** The unions of the import's scope. */
  readonly unions: readonly UnionRecord[]
}

/** Writes a piece into the roster: 2 reads, then writes for what is new or changed only; taken again it finds all unchanged. */
export const takeRows = async (ctx: Ctx, { rows, unions }: Piece): Promise<StepResult> => {
  const unionOf = new Map(unions.map(union => [union._id, union]))
  const bad: BadRow[] = []
  const ready: ReadyRow[] = []
  for (const row of rows) {
    if ('reason' in row) {
      bad.push(row)
      continue
    }
    const union = unionOf.get(row.unionId)
    if (union) ready.push({ row, blind: blindOf(ctx, row), union })
    else bad.push({ row: row.row, reason: 'UNION_UNKNOWN' })
  }
  const standing = await readStanding(ctx, ready)
  const added: ReadyRow[] = []
  const changed: { readonly ready: ReadyRow; readonly standing: RosterRecord }[] = []
  let unchanged = 0
  for (const one of ready) {
    const [byPhone, byNumber] = [standing.byPhone(one), standing.byNumber(one)]
    const decision = decideRow({
      row: one.blind,
      byPhone: byPhone && standingRow(byPhone),
      byNumber: byNumber && standingRow(byNumber),
      inScope: unionId => unionOf.has(unionId),
    })
    const match = byPhone ?? byNumber
    if (decision.kind === 'bad') bad.push({ row: one.row.row, reason: decision.reason })
    else if (decision.kind === 'insert') added.push(one)
    else if (decision.kind === 'update' && match) changed.push({ ready: one, standing: match })
    else unchanged += 1
  }
  const twice = await addRows(ctx, added)
  await inGroups(changed, 20, one =>
    changeRow(ctx, one.standing, {
      ...one.ready,
      companyName: companyAfter(standingRow(one.standing), one.ready.blind),
    }),
  )
  return {
    inserted: added.length - twice,
    updated: changed.length,
    unchanged: unchanged + twice,
    bad: bad.sort((a, b) => a.row - b.row),
  }
}

const blindOf = ({ crypto }: Ctx, row: RosterRow): BlindRow => ({
  unionId: row.unionId,
  companyName: row.companyName,
  status: row.status,
  nameBlind: nameBlinds(crypto, row.name)[0] ?? '',
  phoneBlind: row.phone === null ? null : (phoneBlinds(crypto, row.phone)[0] ?? null),
  employeeNoBlind: row.employeeNo === null ? null : (employeeNoBlinds(crypto, row.employeeNo)[0] ?? null),
})

/** While the index's key is rotated: what the file's values were under the former key, by which they are now. */
const formerBlinds = ({ crypto }: Ctx, ready: readonly ReadyRow[]): ReadonlyMap<string, string> => {
  const now = new Map<string, string>()
  if (!crypto.rotates) return now
  for (const { row } of ready) {
    const all = [
      nameBlinds(crypto, row.name),
      row.phone === null ? [] : phoneBlinds(crypto, row.phone),
      row.employeeNo === null ? [] : employeeNoBlinds(crypto, row.employeeNo),
    ]
    for (const [current = '', ...former] of all) for (const one of former) now.set(one, current)
  }
  return now
}

const standingRow = ({ _id, ...row }: RosterRecord): StandingRow => ({
  memberId: _id,
  unionId: row.unionId,
  companyName: row.companyName,
  status: row.status,
  nameBlind: row.nameBlind,
  phoneBlind: row.phoneBlind,
  employeeNoBlind: row.employeeNoBlind,
})

const readStanding = async (ctx: Ctx, ready: readonly ReadyRow[]) => {
  const phones = ready.flatMap(({ blind }) => blind.phoneBlind ?? [])
  const numbers = ready.flatMap(({ blind }) => blind.employeeNoBlind ?? [])
  const unionIds = [...new Set(ready.map(({ union }) => union._id))]
  const former = formerBlinds(ctx, ready)
  const under = (blinds: readonly string[]) => {
    const asked = new Set(blinds)
    return [...asked, ...[...former].flatMap(([old, now]) => (asked.has(now) ? old : []))]
  }
  const atCurrent = (row: RosterRecord): RosterRecord => ({
    ...row,
    nameBlind: former.get(row.nameBlind) ?? row.nameBlind,
    phoneBlind: row.phoneBlind && (former.get(row.phoneBlind) ?? row.phoneBlind),
    employeeNoBlind: row.employeeNoBlind && (former.get(row.employeeNoBlind) ?? row.employeeNoBlind),
  })
  const [withPhone, withNumber] = await Promise.all([
    listRowsByPhone(ctx, under(phones)).then(rows => rows.map(atCurrent)),
    listRowsByNumber(ctx, under(numbers), unionIds).then(rows => rows.map(atCurrent)),
  ])
  const byPhone = new Map(withPhone.map(row => [row.phoneBlind, row]))
  const byNumber = new Map<string, RosterRecord[]>()
  for (const row of withNumber) {
    const key = `${row.unionId} ${row.employeeNoBlind}`
    byNumber.set(key, [...(byNumber.get(key) ?? []), row])
  }
  return {
    byPhone: ({ blind }: ReadyRow) => (blind.phoneBlind === null ? null : (byPhone.get(blind.phoneBlind) ?? null)),
    /** The same company's number; where the file names no company, the number must be the only one of the union. */
    byNumber: ({ blind, union }: ReadyRow) => {
      if (blind.employeeNoBlind === null) return null
      const rows = byNumber.get(`${union._id} ${blind.employeeNoBlind}`) ?? []
      const own = rows.find(row => row.companyName === blind.companyName)
      return own ?? (blind.companyName === '' && rows.length === 1 ? (rows[0] ?? null) : null)
    },
  }
}
