import type { matchmaking } from '../../src/contract/matchmaking'
import { dayOf } from '../../src/domain/day'
import { momentWords } from '../../src/domain/moment-words'
import { listBusinessMeetings, listCompanies } from '../_data/business-meetings'
import { insertRosterExport } from '../_data/roster-imports'
import { type Handler, refuse } from '../_kit/ctx'
import { writeXlsx } from '../_services/xlsx'
import { loadRun } from './load'
import { slotStartsAtMs } from './slots'

const ADDRESS_SECONDS = 600
/** Column widths in characters: time, table, company, company, kind. */
const WIDTHS = [10, 8, 32, 32, 12]

/** The schedule as xlsx, in time order; companies only, no person. 4 reads and an upload; the file lives an hour. */
export const scheduleSheet: Handler<typeof matchmaking.scheduleSheet> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'business') return refuse('NOT_FOUND')
  const { meeting } = found
  const [companies, meetings] = await Promise.all([
    listCompanies(ctx, sessionId),
    listBusinessMeetings(ctx, sessionId, meeting.plan),
  ])
  const names = new Map(companies.map(one => [one._id, one.name]))
  const rows = meetings
    .filter(one => !one.cancelled)
    .map(one => [
      momentWords(slotStartsAtMs(meeting, one.slot)),
      String(one.table),
      names.get(one.a) ?? '',
      names.get(one.b) ?? '',
      one.mutual ? '双方想见' : '一方想见',
    ])
  const content = await writeXlsx([['时间', '桌号', '公司', '公司', '意向'], ...rows], WIDTHS)
  const name = ctx.ids.random()
  const fileId = await ctx.files.upload(`roster-exports/${name}.xlsx`, content)
  await insertRosterExport(ctx, { _id: name, kind: 'export', fileId, createdAtMs: ctx.clock() })
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the written schedule has no address')
  return { url, fileName: `对接日程-${dayOf(meeting.startsAtMs)}.xlsx` }
}
