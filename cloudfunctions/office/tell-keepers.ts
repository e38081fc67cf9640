import { canSomewhere } from '../../src/domain/can'
import { listRoleHolders } from '../_data/accounts'
import type { CalendarRecord } from '../_data/calendars'
import type { Ctx } from '../_kit/ctx'
import { closeTodo, tellMany } from '../_services/outbox'

/** Tells everybody who may edit the calendar but `butAccountId`, once for each key. 3 round trips. */
export const tellKeepers = async (
  ctx: Ctx,
  {
    kind,
    key,
    year,
    butAccountId = null,
  }: {
    readonly kind: 'calendar.missing' | 'calendar.drafted'
    readonly key: string
    readonly year: number
    readonly butAccountId?: string | null
  },
): Promise<number> => {
  const keepers = (await listRoleHolders(ctx)).filter(
    ({ _id, roles }) => _id !== butAccountId && canSomewhere(roles, 'calendar.edit'),
  )
  return tellMany(
    ctx,
    keepers.map(({ _id }) => ({ kind, toAccountId: _id, key, params: { year } })),
  )
}

/** One message for a draft however often it is saved again; the next draft after a publication is another. */
export const draftKey = ({ year, cycle }: Pick<CalendarRecord, 'year' | 'cycle'>): string => `${year}-${cycle}`

/** The draft of this cycle is published: nothing of it waits any more. 2 round trips. */
export const closeCalendarTodos = async (ctx: Ctx, draft: Pick<CalendarRecord, 'year' | 'cycle'>): Promise<void> => {
  await closeTodo(ctx, { kind: 'calendar.drafted', key: draftKey(draft) })
  await closeTodo(ctx, { kind: 'calendar.missing', key: String(draft.year) })
}
