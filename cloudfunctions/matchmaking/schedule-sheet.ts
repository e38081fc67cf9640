import type { matchmaking } from '../../src/contract/matchmaking'
import { yuanText } from '../../src/domain/aid/money'
import { dayOf } from '../../src/domain/day'
import { NEXT_STEP_WORDS } from '../../src/domain/matchmaking/words'
import { momentWords } from '../../src/domain/moment-words'
import { insertRosterExport } from '../_data/roster-imports'
import { type Handler, refuse } from '../_kit/ctx'
import { writeXlsx } from '../_services/xlsx'
import { loadSchedule } from './business-schedule'
import { loadRun } from './load'
import { slotStartsAtMs } from './slots'

const ADDRESS_SECONDS = 600
const HEAD = ['时间', '桌号', '公司', '公司', '意向', '见到了', '下一步', '金额（元）', '请工会跟进']
/** Column widths in characters. */
const WIDTHS = [16, 8, 32, 32, 12, 10, 12, 16, 12]

/** The schedule in time order with what came of it, as xlsx; companies only, no person. 5 reads and an upload; the file lives an hour. */
export const scheduleSheet: Handler<typeof matchmaking.scheduleSheet> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'business') return refuse('NOT_FOUND')
  const { meeting } = found
  const { names, meetings, outcomeOf } = await loadSchedule(ctx, meeting)
  const rows = meetings
    .filter(one => !one.cancelled)
    .map(one => {
      const { outcome } = outcomeOf(one)
      return [
        momentWords(slotStartsAtMs(meeting, one.slot)),
        String(one.table),
        names.get(one.a) ?? '',
        names.get(one.b) ?? '',
        one.mutual ? '双方想见' : '一方想见',
        ...(outcome
          ? [
              outcome.met ? '是' : '否',
              NEXT_STEP_WORDS[outcome.nextStep],
              outcome.amountFen === null ? '' : yuanText(outcome.amountFen),
              outcome.helpWanted ? '是' : '',
            ]
          : ['', '', '', '']),
      ]
    })
  const content = await writeXlsx([HEAD, ...rows], WIDTHS)
  const name = ctx.ids.random()
  const fileId = await ctx.files.upload(`roster-exports/${name}.xlsx`, content)
  await insertRosterExport(ctx, { _id: name, kind: 'export', fileId, createdAtMs: ctx.clock() })
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the written schedule has no address')
  return { url, fileName: `对接日程-${dayOf(meeting.startsAtMs)}.xlsx` }
}
