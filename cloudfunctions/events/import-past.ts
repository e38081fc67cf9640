import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import {
  PAST_SESSION_HEADINGS,
  PAST_SESSIONS_MOST,
  type PastSession,
  readPastSessions,
} from '../../src/domain/events/past-sessions'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { type FigureRecord, removeEarlierFigures, takeFigures } from '../_data/session-figures'
import { listAllUnions } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { readHandedIn } from '../_services/handed-in'

const FOLDER = 'event-past'
/** As many as a person reads; the count says how many more there are. */
const BAD_SHOWN = 50

/**
 * Takes past sessions into the statistics under a label: 2 reads, a download, then a read and one or two writes for 100
 * rows. The state afterwards is the file's, whatever stood under its label: the same file again, saved anew or cut short
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
  const fileKey = ctx.crypto.id('past-file', JSON.stringify([label, rows.map(({ key }) => key)]))
  await takeFigures(
    ctx,
    rows.map(row => figureOf(ctx, row, { label, fileKey })),
  )
  // a file without one good row is a wrong file, not an empty past
  const replaced = rows.length === 0 ? 0 : await removeEarlierFigures(ctx, { label, fileKey })
  return {
    rows: rows.length,
    attendances: rows.reduce((sum, row) => sum + row.attendances, 0),
    replaced,
    bad: bad.slice(0, BAD_SHOWN),
    badCount: bad.length,
  }
}

const figureOf = (
  ctx: Ctx,
  { day, brand, unionId, attendances, key }: PastSession,
  { label, fileKey }: Pick<FigureRecord, 'label' | 'fileKey'>,
): FigureRecord => ({
  _id: ctx.crypto.id('past-session', JSON.stringify([label, key])),
  brand,
  unionId,
  month: day.slice(0, 7),
  year: day.slice(0, 4),
  attendances,
  label,
  fileKey,
  endsAtMs: Date.parse(`${day}T00:00:00+08:00`),
  takenAtMs: ctx.clock(),
})
