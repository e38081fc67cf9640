import type { office } from '../../src/contract/office'
import { decideSaveYear } from '../../src/domain/calendar/edit'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { readCalendarYear, untouchedYear, writeCalendarYear } from '../_data/calendars'
import { type Handler, refuse } from '../_kit/ctx'
import { noteCalendar } from './note-calendar'
import { draftKey, tellKeepers } from './tell-keepers'

/** Keeps a year's draft with its source; nothing counts by it before a second person publishes. 2 reads, one transaction, then a message to the other keepers. */
export const saveCalendarYear: Handler<typeof office.saveCalendarYear> = async (ctx, input) => {
  const { year, source } = input
  const [person, record] = await Promise.all([readPerson(ctx), readCalendarYear(ctx, year)])
  if (!person || !can(person.actor, 'calendar.edit', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const seen = record ?? untouchedYear(year)
  const { accountId } = person
  const days = [...input.days].sort((a, b) => (a.day < b.day ? -1 : 1))
  const standing = { ...seen, publishedBy: seen.published?.publishedBy ?? null }
  const decision = decideSaveYear({ year, source, days, read: input.version, byAccountId: accountId, standing })
  if (decision.kind === 'refuse') return refuse(decision.code, decision.day ? { day: decision.day } : undefined)
  const told = { kind: 'calendar.drafted', key: draftKey(seen), year, butAccountId: accountId } as const
  if (decision.kind === 'same') {
    // the call before may have been killed between its write and its message
    await tellKeepers(ctx, told)
    return { version: seen.version }
  }
  const draft = { source, days, savedBy: accountId, savedAtMs: ctx.clock() }
  const note = noteCalendar(ctx, 'calendar.saved', accountId)
  const { published, cycle } = seen
  if (!(await writeCalendarYear(ctx, { seen, change: { draft, published, cycle }, note })))
    return refuse('CALENDAR_CHANGED')
  await tellKeepers(ctx, told)
  return { version: seen.version + 1 }
}
