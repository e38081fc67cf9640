import type { office } from '../../src/contract/office'
import { decidePublishYear } from '../../src/domain/calendar/edit'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { readCalendarYear, untouchedYear, writeCalendarYear } from '../_data/calendars'
import { type Handler, refuse } from '../_kit/ctx'

/** Makes another person's draft the year's table, which counts everywhere within a minute. 2 reads, 1 write. */
export const publishCalendarYear: Handler<typeof office.publishCalendarYear> = async (ctx, { year, version }) => {
  const [person, record] = await Promise.all([readPerson(ctx), readCalendarYear(ctx, year)])
  if (!person || !can(person.actor, 'calendar.edit', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const seen = record ?? untouchedYear(year)
  const { accountId } = person
  const standing = { ...seen, publishedBy: seen.published?.publishedBy ?? null }
  const decision = decidePublishYear({ read: version, byAccountId: accountId, standing })
  if (decision.kind === 'refuse') return refuse(decision.code)
  if (decision.kind === 'same' || !seen.draft) return { version: seen.version }
  const { source, days, savedBy } = seen.draft
  const published = { source, days, savedBy, publishedBy: accountId, atMs: ctx.clock() }
  const isWritten = await writeCalendarYear(ctx, seen, { draft: null, published })
  return isWritten ? { version: seen.version + 1 } : refuse('CALENDAR_CHANGED')
}
