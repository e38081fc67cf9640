import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import {
  PAST_SESSION_HEADINGS,
  PAST_SESSIONS_MOST,
  pastMonths,
  readPastSessions,
} from '../../src/domain/events/past-sessions'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { insertFigures, removeEarlierFigures } from '../_data/session-figures'
import { listAllUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { readHandedIn } from '../_services/handed-in'

const FOLDER = 'event-past'
/** As many as a person reads; the count says how many more there are. */
const BAD_SHOWN = 50

/**
 * Takes past sessions into the statistics under a label: 2 reads, a download, then a read and a write for 100 months
 * of a union. The state afterwards is the file's, whatever stood under its label: the same file again, saved anew or cut short
 * by a kill, ends up the same. Refuses FILE_UNREADABLE (also above 5 MB), HEADERS_MISSING, TOO_MANY_ROWS.
 */
export const importPast: Handler<typeof events.importPast> = async (ctx, { fileId, label }) => {
  const [person, unions] = await Promise.all([readPerson(ctx), listAllUnions(ctx)])
  if (!person || !can(person.actor, 'event.importPast', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const sheet = await readHandedIn(ctx, { fileId, folder: FOLDER })
  if (!sheet) return refuse('FILE_UNREADABLE')
  if (sheet.length > PAST_SESSIONS_MOST + 20) return refuse('TOO_MANY_ROWS', { most: PAST_SESSIONS_MOST })
  const unionIds = new Map(unions.map(({ _id, name }) => [name, _id]))
  const read = readPastSessions({ sheet, unionIds, today: dayOf(ctx.clock()) })
  if (!read) return refuse('HEADERS_MISSING', { needed: [...PAST_SESSION_HEADINGS] })
  const { rows, bad } = read
  const months = pastMonths(rows)
  const fileKey = ctx.crypto.id('past-file', JSON.stringify([label, months]))
  const takenAtMs = ctx.clock()
  await insertFigures(
    ctx,
    months.map(one => ({
      ...one,
      _id: ctx.crypto.id('past-month', JSON.stringify([fileKey, one.unionId, one.month])),
      year: one.month.slice(0, 4),
      ...{ label, fileKey, endsAtMs: 0, takenAtMs },
    })),
  )
  // a file without one good row is a wrong file, not an empty past
  if (rows.length > 0) await removeEarlierFigures(ctx, { label, fileKey })
  return {
    rows: rows.length,
    attendances: rows.reduce((sum, row) => sum + row.attendances, 0),
    bad: bad.slice(0, BAD_SHOWN),
    badCount: bad.length,
  }
}
