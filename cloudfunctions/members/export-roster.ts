import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { ROSTER_FIELDS, ROSTER_HEADINGS } from '../../src/domain/members/roster-headings'
import { standingFor } from '../../src/domain/members/scope'
import { type Person, readPerson } from '../_data/accounts'
import { listRosterPage } from '../_data/roster'
import { insertRosterExport } from '../_data/roster-imports'
import { readUnion, unionsIn } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { underLimit } from '../_services/rate-limit'
import { writeXlsx } from '../_services/write-xlsx'
import { openRow } from './row-fields'

const PAGE = 1000
/** More copies of the roster than anybody needs in a day leave the house by mistake or by intent. */
const MOST_A_DAY = 20
const DAY_MS = 86_400_000
const ADDRESS_SECONDS = 600
/** Column widths in characters: name, phone, number, union, company, status. */
const WIDTHS = [14, 16, 14, 32, 32, 8]

/**
 * Writes a union's roster, with all below it, under the headings an import reads: 2 reads, one for each 1,000 rows,
 * an upload, then a transaction for the audit event before the address leaves. The address lives 10 minutes, the file an hour. FORBIDDEN outside my scope, NOT_FOUND for an unknown union.
 */
export const exportRoster: Handler<typeof members.exportRoster> = async (ctx, { unionId }) => {
  const [person, union] = await Promise.all([readPerson(ctx), readUnion(ctx, unionId)])
  if (!person || !can(person.actor, 'roster.export', { unionPath: union?.path ?? [unionId] }))
    return refuse('FORBIDDEN')
  if (!union) return refuse('NOT_FOUND')
  const limit = { what: 'export', accountId: person.accountId, most: MOST_A_DAY, windowMs: DAY_MS }
  if (!(await underLimit(ctx, limit))) return refuse('TOO_OFTEN')

  const rows = await readRows(ctx, unionId)
  const content = await writeXlsx([ROSTER_FIELDS.map(field => ROSTER_HEADINGS[field]), ...rows], WIDTHS)
  const name = ctx.ids.random()
  const fileId = await ctx.files.upload(`roster-exports/${name}.xlsx`, content)
  await insertRosterExport(ctx, { _id: name, kind: 'export', fileId, createdAtMs: ctx.clock() })
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the exported roster has no address')
  await noteExport(ctx, person, { unionId, path: union.path, rows: rows.length })
  return { rows: rows.length, url, fileName: `职工名册-${union.name}-${dayOf(ctx.clock())}.xlsx` }
}

const noteExport = (
  ctx: Ctx,
  { accountId, actor }: Person,
  { unionId, path, rows }: { unionId: string; path: readonly string[]; rows: number },
): Promise<void> =>
  ctx.store.transaction(async tx => {
    const union = await unionsIn(tx).read(unionId)
    const role = standingFor(actor, 'roster.export', { unionPath: path })?.role ?? null
    const note = nextAudit(
      ctx,
      { kind: 'roster', id: unionId, head: union?.audit },
      { what: 'roster.exported', byAccountId: accountId, role, fields: [...ROSTER_FIELDS], refs: { rows } },
    )
    await insertAudit(tx, note.row)
    await unionsIn(tx).update(unionId, { audit: { set: note.head } })
  })

const readRows = async (ctx: Ctx, unionId: string): Promise<readonly (readonly string[])[]> => {
  const rows: (readonly string[])[] = []
  for (let afterMemberId = ''; ; ) {
    const page = await listRosterPage(ctx, { unionIds: [unionId], afterMemberId, limit: PAGE })
    for (const row of page) {
      const { name, phone, employeeNo } = openRow(ctx, row)
      const status = row.status === 'active' ? '在职' : '离职'
      rows.push([name, phone ?? '', employeeNo ?? '', row.unionName, row.companyName, status])
    }
    const last = page[page.length - 1]
    if (!last || page.length < PAGE) return rows
    afterMemberId = last._id
  }
}
