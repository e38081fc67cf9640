import type { aid } from '../../src/contract/aid'
import { readPastRows } from '../../src/domain/aid/past-rows'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { type EntryRecord, hasEntry, insertEntries } from '../_data/aid-money'
import { listAllUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { readXlsx } from '../_services/xlsx'

/** Only what was uploaded for this purpose is read and removed. */
const PAST_FILE = /^cloud:\/\/[^/]+\/aid-past\/[^/]+\.xlsx$/i

/**
 * Takes sums of the past into the ledger, without names: a read, a download, a write for 100 rows. The same file again,
 * or one that was cut short, ends up the same. Refuses FILE_UNREADABLE, HEADERS_MISSING.
 */
export const importPast: Handler<typeof aid.importPast> = async (ctx, { fileId, label }) => {
  const [person, unions] = await Promise.all([readPerson(ctx), listAllUnions(ctx)])
  if (!person || !can(person.actor, 'aid.import', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const content = PAST_FILE.test(fileId) ? await ctx.files.download(fileId) : null
  const sheet = content && (await readXlsx(content))
  if (!content || !sheet) return refuse('FILE_UNREADABLE')
  const read = readPastRows(sheet)
  if (!read) return refuse('HEADERS_MISSING')
  const key = ctx.crypto.blind('aid-past', content.toString('base64'))
  const entries = read.rows.map((row): EntryRecord => {
    const union = unions.find(({ name }) => name === row.unionName)
    return {
      _id: ctx.crypto.id('aid-past', `${key}:${row.row}`),
      fundLineId: null,
      why: 'history',
      from: 'before',
      to: 'paid',
      amountFen: row.amountFen,
      kind: row.kind,
      caseId: null,
      receiptNo: '',
      unionId: union?._id ?? ROOT_UNION_ID,
      unionName: union?.name ?? row.unionName,
      year: row.year,
      emergency: false,
      label,
      atMs: ctx.clock(),
    }
  })
  // 100 a write: whole parts stand or are missing
  for (let from = 0; from < entries.length; from += PART) {
    const part = entries.slice(from, from + PART)
    const last = part.at(-1)
    if (last && !(await hasEntry(ctx, last._id))) await insertEntries(ctx, part)
  }
  await ctx.files.remove([fileId])
  return {
    rows: entries.length,
    totalFen: entries.reduce((sum, { amountFen }) => sum + amountFen, 0),
    bad: read.bad.map(one => ({ ...one })),
  }
}

const PART = 100
