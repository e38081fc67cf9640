import type { aid } from '../../src/contract/aid'
import { yuanText } from '../../src/domain/aid/money'
import { AID_KIND_WORDS, PUBLIC_WORDS } from '../../src/domain/aid/words'
import { can } from '../../src/domain/can'
import { dayOf, dayStartMs } from '../../src/domain/day'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { type Person, readPerson } from '../_data/accounts'
import { listCreated } from '../_data/aid-case-lists'
import { approveExportRow, insertExport, listExports, purposePlace, readExport } from '../_data/aid-exports'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { writeXlsx } from '../_services/xlsx'

const ROOT = { unionPath: [ROOT_UNION_ID] }
const ADDRESS_SECONDS = 600
/** A request that nobody approved within this is asked for anew. */
const REQUEST_LIFE_MS = 7 * 86_400_000
const HEADINGS = ['回执号', '申请人', '所属工会', '类别', '状态', '金额（元）', '提交日期']
const WIDTHS = [16, 10, 28, 14, 24, 14, 14]

const readExporter = async (ctx: Ctx): Promise<Person | null> => {
  const person = await readPerson(ctx)
  return person && can(person.actor, 'aid.export', ROOT) ? person : null
}

/** Asks for an export with a purpose; it waits for a second person. 2 round trips. */
export const askExport: Handler<typeof aid.askExport> = async (ctx, { purpose, year, requestId }) => {
  const person = await readExporter(ctx)
  if (!person) return refuse('FORBIDDEN')
  const exportId = ctx.crypto.id('aid-export', `${person.accountId}:${requestId}`)
  await insertExport(ctx, {
    _id: exportId,
    kind: 'cases',
    byAccountId: person.accountId,
    purposeSealed: ctx.crypto.seal(purpose, purposePlace(exportId)),
    year,
    approvedBy: null,
    rows: null,
    askedAtMs: ctx.clock(),
  })
  return { exportId }
}

/** The newest requests; the auditor sees and counts them too. 2 reads. */
export const exportsList: Handler<typeof aid.exports> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !(can(person.actor, 'aid.export', ROOT) || can(person.actor, 'aid.audit', ROOT)))
    return refuse('FORBIDDEN')
  const all = await listExports(ctx)
  return {
    items: all.flatMap(one =>
      one.kind === 'cases'
        ? [
            {
              exportId: one._id,
              purpose: ctx.crypto.open(one.purposeSealed, purposePlace(one._id)),
              year: one.year,
              askedAtMs: one.askedAtMs,
              isMine: one.byAccountId === person.accountId,
              approved: one.approvedBy !== null,
              rows: one.rows,
            },
          ]
        : [],
    ),
  }
}

/** The second person's yes makes the file, masked. The address lives 10 minutes, the file an hour. Refuses OWN_REQUEST, EXPIRED. */
export const approveExport: Handler<typeof aid.approveExport> = async (ctx, { exportId }) => {
  const [person, asked] = await Promise.all([readExporter(ctx), readExport(ctx, exportId)])
  if (!person) return refuse('FORBIDDEN')
  if (asked?.kind !== 'cases') return refuse('NOT_FOUND')
  if (asked.byAccountId === person.accountId && asked.approvedBy === null) return refuse('OWN_REQUEST')
  if (asked.askedAtMs + REQUEST_LIFE_MS < ctx.clock()) return refuse('EXPIRED')
  const fromMs = dayStartMs(Date.parse(`${asked.year}-01-01T00:00:00+08:00`))
  const untilMs = dayStartMs(Date.parse(`${Number(asked.year) + 1}-01-01T00:00:00+08:00`))
  const cases = (await listCreated(ctx, { unionId: ROOT_UNION_ID, fromMs, untilMs })).filter(one => one.submittedAtMs)
  const rows = cases.map(one => [
    one.receiptNo,
    one.nameMasked,
    one.unionName,
    AID_KIND_WORDS[one.kind],
    PUBLIC_WORDS[one.state],
    yuanText(one.amountFen),
    dayOf(one.submittedAtMs ?? 0),
  ])
  const mark = `导出 ${dayOf(ctx.clock())}，用途和经手人已登记，不得转发`
  const content = await writeXlsx([HEADINGS, ...rows, [mark]], WIDTHS)
  if (asked.approvedBy === null) await approveExportRow(ctx, exportId, person.accountId, rows.length)
  const name = ctx.ids.random()
  const fileId = await ctx.files.upload(`aid-exports/${name}.xlsx`, content)
  await insertExport(ctx, { _id: name, kind: 'file', fileId, askedAtMs: ctx.clock() })
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the export has no address')
  return { url, fileName: `帮扶申请-${asked.year}.xlsx`, rows: rows.length }
}
