import { employeeNoBlind, nameBlind, nameGramBlinds, phoneBlind, phoneTailBlind } from '../_data/person-blinds'
import { at, listCopies, type PersonCopy, replaceCopy } from '../_data/person-copies'
import type { RosterRecord } from '../_data/records'
import { listRosterPieces, listRosterRows, replaceIndexes } from '../_data/roster'
import type { Ctx } from '../_kit/ctx'

type Indexes = Pick<RosterRecord, 'nameBlind' | 'nameGrams' | 'phoneBlind' | 'phoneTailBlind' | 'employeeNoBlind'>

/** One piece of the roster: rows whose blind indexes are not of the current key get new ones. One read, a write a row. */
export const indexRosterAnew = async (ctx: Ctx, afterId: string, limit: number) => {
  const rows = await listRosterPieces(ctx, afterId, limit)
  const stale = rows.flatMap(row => {
    const now = indexesOf(ctx, row)
    const same =
      now.nameBlind === row.nameBlind &&
      now.phoneBlind === row.phoneBlind &&
      now.employeeNoBlind === row.employeeNoBlind
    return same ? [] : [{ row, now }]
  })
  await Promise.all(stale.map(({ row, now }) => replaceIndexes(ctx, row, now)))
  return { lastId: rows.length < limit ? '' : (rows[rows.length - 1]?._id ?? ''), changed: stale.length }
}

/** One piece of a copy: brought to the indexes of its roster row, which are renewed by then. Two reads, a write a document. */
export const renewCopies = async (
  ctx: Ctx,
  copy: PersonCopy,
  { afterId, limit }: { afterId: string; limit: number },
) => {
  const docs = await listCopies(ctx, copy, afterId, limit)
  const memberOf = (doc: (typeof docs)[number]) => String(at(doc, copy.member) ?? '')
  const rows = new Map(
    (await listRosterRows(ctx, [...new Set(docs.map(memberOf))].filter(Boolean))).map(row => [row._id, row]),
  )
  const stale = docs.flatMap(doc => {
    const row = rows.get(memberOf(doc))
    const mine = JSON.stringify([at(doc, copy.grams), at(doc, copy.tail) ?? null])
    return row && mine !== JSON.stringify([row.nameGrams, row.phoneTailBlind]) ? [{ doc, row }] : []
  })
  await Promise.all(stale.map(({ doc, row }) => replaceCopy(ctx, copy, doc._id, row)))
  return { lastId: docs.length < limit ? '' : (docs[docs.length - 1]?._id ?? ''), changed: stale.length }
}

const indexesOf = ({ crypto }: Ctx, row: RosterRecord): Indexes => {
  const open = (sealed: string, field: string) => crypto.open(sealed, `roster/${row._id}/${field}`)
  const name = open(row.nameSealed, 'name')
  const phone = row.phoneSealed && open(row.phoneSealed, 'phone')
  const employeeNo = row.employeeNoSealed && open(row.employeeNoSealed, 'employeeNo')
  return {
    nameBlind: nameBlind(crypto, name),
    nameGrams: nameGramBlinds(crypto, name),
    phoneBlind: phone ? phoneBlind(crypto, phone) : null,
    phoneTailBlind: phone ? phoneTailBlind(crypto, phone) : null,
    employeeNoBlind: employeeNo ? employeeNoBlind(crypto, employeeNo) : null,
  }
}
