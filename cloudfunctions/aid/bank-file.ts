import type { aid } from '../../src/contract/aid'
import { bankRows, csvLine } from '../../src/domain/aid/bank-rows'
import { dayOf } from '../../src/domain/day'
import { listCases } from '../_data/aid-cases'
import { insertExport } from '../_data/aid-exports'
import { moneyIn } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { logAccess } from '../_services/access-log'
import { insertAudit, nextAudit } from '../_services/audit'
import { openVaults } from '../_services/vault'
import { writeXlsx } from '../_services/xlsx'
import { openContent } from './content'
import { readConfirmed } from './finance'

const ADDRESS_SECONDS = 600
const WIDTHS = [30, 16, 24, 24, 14]

/**
 * The confirmed batch for the bank, names and accounts in clear: each holder's access is logged and the file's making is an event of the
 * batch before the address leaves; the file lives an hour. Refuses NOT_CONFIRMED.
 */
export const bankFile: Handler<typeof aid.bankFile> = async (ctx, { batchId, format }) => {
  const confirmed = await readConfirmed(ctx, batchId)
  if (typeof confirmed === 'string') return refuse(confirmed)
  const { person, batch, lines } = confirmed
  const { accountId, actor } = person
  const cases = await listCases(
    ctx,
    lines.map(({ caseId }) => caseId),
  )
  const vaults = await openVaults(
    ctx,
    cases.map(({ householdId }) => householdId),
  )
  const rows = lines.flatMap(line => {
    const one = cases.find(({ _id }) => _id === line.caseId)
    const vault = one && vaults.get(one.householdId)
    return one && vault ? [{ paymentId: line._id, amountFen: line.amountFen, ...openContent(vault, one).bank }] : []
  })
  const occasion = `${batchId}:${dayOf(ctx.clock())}`
  for (const one of cases)
    await logAccess(ctx, {
      subject: { kind: 'aidCase', id: one._id },
      ownerAccountId: one.applicantAccountId,
      byAccountId: accountId,
      role: 'district',
      unionId: actor.roles[0]?.unionId ?? null,
      fields: ['name', 'card'],
      reason: '发放帮扶款',
      occasion,
    })
  const table = bankRows(rows)
  const content =
    format === 'xlsx' ? await writeXlsx(table, WIDTHS) : Buffer.from(`\uFEFF${table.map(csvLine).join('\r\n')}\r\n`)
  const name = ctx.ids.random()
  const fileId = await ctx.files.upload(`aid-exports/${name}.${format}`, content)
  await insertExport(ctx, { _id: name, kind: 'file', fileId, askedAtMs: ctx.clock() })
  await ctx.store.transaction(async tx => {
    const money = moneyIn(tx)
    const now = await money.batch(batchId)
    const said = { what: 'aid.bankFile', byAccountId: accountId, refs: { count: rows.length } } as const
    const { head, row } = nextAudit(ctx, { kind: 'aidBatch', id: batchId, head: now?.audit }, said)
    await money.changeBatch(batchId, { audit: head })
    await insertAudit(tx, row)
  })
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the bank file has no address')
  return {
    url,
    fileName: `发放-${batch.title}-${dayOf(ctx.clock())}.${format}`,
    count: batch.count,
    totalFen: batch.totalFen,
  }
}
