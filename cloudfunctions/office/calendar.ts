import type { office } from '../../src/contract/office'
import { missingYears } from '../../src/domain/calendar/missing'
import { calendarOf } from '../../src/domain/calendar/year'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readAccount, readPerson } from '../_data/accounts'
import { listCalendarYears, untouchedYear } from '../_data/calendars'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { standingYears } from '../_services/calendar'

/** One year's table with its draft, and which years are missing: 2 reads in 1 round trip, 1 more for a draft's writer. */
export const calendar: Handler<typeof office.calendar> = async (ctx, { year }) => {
  const [person, records] = await Promise.all([readPerson(ctx), listCalendarYears(ctx)])
  if (!person || !can(person.actor, 'calendar.read', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const years = standingYears(records)
  const standing = years.find(one => one.year === year)
  const record = records.find(one => one.year === year) ?? untouchedYear(year)
  const { draft, published } = record
  return {
    year,
    version: record.version,
    table: standing
      ? { source: standing.source, days: [...standing.days], publishedAtMs: published?.atMs ?? null }
      : null,
    draft: draft && {
      source: draft.source,
      days: [...draft.days],
      savedAtMs: draft.savedAtMs,
      isMine: draft.savedBy === person.accountId,
      savedByName: await nameOf(ctx, draft.savedBy),
    },
    years: years.map(one => one.year),
    missing: [...missingYears(calendarOf(years), ctx.clock())],
    mayEdit: can(person.actor, 'calendar.edit', { unionPath: [ROOT_UNION_ID] }),
  }
}

const nameOf = async (ctx: Ctx, accountId: string): Promise<string> =>
  (await readAccount(ctx, accountId))?.card?.nameMasked ?? ''
