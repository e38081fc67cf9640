import type { office } from '../../src/contract/office'
import { decidePublishYear } from '../../src/domain/calendar/edit'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { readCalendarYear, untouchedYear, writeCalendarYear } from '../_data/calendars'
import { type Handler, refuse } from '../_kit/ctx'
import { noteCalendar } from './note-calendar'
import { closeCalendarTodos } from './tell-keepers'

/** Makes another person's draft the year's table, which counts everywhere within a minute. 2 reads, one transaction, 2 writes that close what waited. */
export const publishCalendarYear: Handler<typeof office.publishCalendarYear> = async (ctx, { year, version }) => {
  const [person, record] = await Promise.all([readPerson(ctx), readCalendarYear(ctx, year)])
  if (!person || !can(person.actor, 'calendar.edit', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const seen = record ?? untouchedYear(year)
  const { accountId } = person
  const standing = { ...seen, publishedBy: seen.published?.publishedBy ?? null }
  const decision = decidePublishYear({ read: version, byAccountId: accountId, standing })
  if (decision.kind === 'refuse') return refuse(decision.code)
  if (decision.kind === 'same' || !seen.draft) {
    // the call before may have been killed between its write and its messages
    await closeCalendarTodos(ctx, { year, cycle: seen.cycle - 1 })
    return { version: seen.version }
  }
  const { source, days, savedBy } = seen.draft
  const published = { source, days, savedBy, publishedBy: accountId, atMs: ctx.clock() }
  const note = noteCalendar(ctx, 'calendar.published', accountId)
  const change = { draft: null, published, cycle: seen.cycle + 1 }
  if (!(await writeCalendarYear(ctx, { seen, change, note }))) return refuse('CALENDAR_CHANGED')
  await closeCalendarTodos(ctx, seen)
  return { version: seen.version + 1 }
}
