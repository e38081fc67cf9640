import { can } from '../../src/domain/can'
import { listRoleHolders } from '../_data/accounts'
import { listSessions } from '../_data/sessions'
import { listDeskWaits } from '../_data/sign-up-waits'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, openTodoKeys, type Told, tellMany } from '../_services/outbox'

const KIND = 'event.deskWaits'
/** Sessions that one look covers. */
const LOOKED_AT = 100

/**
 * Each officer has the oldest application or explanation of their events as a todo; it leaves when that one is answered,
 * and the next one follows. 3 reads in 2 round trips, up to 5 where somebody waits.
 */
export const tellDesk = async (ctx: Ctx): Promise<{ told: number }> => {
  const waiting = await listDeskWaits(ctx)
  const sessionIds = [...new Set(waiting.map(one => one.sessionId))].slice(0, LOOKED_AT)
  const found = sessionIds.length === 0 ? [] : await listSessions(ctx, sessionIds)
  const sessions = new Map(found.map(session => [session._id, session]))
  const nowMs = ctx.clock()
  const open = waiting.flatMap(one => {
    const session = sessions.get(one.sessionId)
    // an application nobody answered in time is history
    const isOver = one.status === 'pending' && session !== undefined && session.endsAtMs <= nowMs
    return session?.eventState === 'published' && !isOver ? [{ ...one, session }] : []
  })
  const over = (await openTodoKeys(ctx, KIND)).filter(key => !open.some(({ _id }) => _id === key))
  if (over.length > 0) await closeTodos(ctx, KIND, over)
  if (open.length === 0) return { told: 0 }
  const told = (await listRoleHolders(ctx)).flatMap(({ _id, roles }): Told[] => {
    // the district's own staff would get everybody's; they look in by themselves
    const actor = { accountId: _id, memberId: null, unionId: null, roles: roles.filter(one => one.role === 'officer') }
    const oldest = open.find(
      one => one.accountId !== _id && can(actor, 'event.edit', { unionPath: one.session.organiserPath }),
    )
    if (!oldest) return []
    const params = { sessionId: oldest.sessionId, title: oldest.session.eventTitle, atMs: nowMs }
    return [{ kind: KIND, toAccountId: _id, key: oldest._id, params }]
  })
  return { told: await tellMany(ctx, told) }
}
