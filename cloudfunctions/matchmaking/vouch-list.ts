import type { matchmaking } from '../../src/contract/matchmaking'
import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { listUnvouched, listVouched } from '../_data/meeting-applications'
import { listMeetingsByIds } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'

/** Applications of my unions that wait for a yes or no, then those answered that may still be mended: names masked, nothing of the card. 4 reads in 3 round trips. */
export const vouchList: Handler<typeof matchmaking.vouchList> = async ctx => {
  const person = await readPerson(ctx)
  const unionIds = (person?.actor.roles ?? [])
    .map(role => role.unionId)
    .filter(unionId => person && can(person.actor, 'matchmaking.vouch', { unionPath: [unionId] }))
  if (!person || unionIds.length === 0) return refuse('FORBIDDEN')
  const [unanswered, answered] = await Promise.all([listUnvouched(ctx, unionIds), listVouched(ctx, unionIds)])
  const waiting = [...unanswered, ...answered].filter(one => one.accountId !== person.accountId)
  const meetings = await listMeetingsByIds(ctx, [...new Set(waiting.map(one => one.sessionId))])
  const byId = new Map(meetings.map(meeting => [meeting._id, meeting]))
  return {
    items: waiting.flatMap(one => {
      const meeting = byId.get(one.sessionId)
      if (meeting?.state !== 'published' || (one.vouch && meeting.closesAtMs <= ctx.clock())) return []
      return [
        {
          applicationId: one._id,
          sessionTitle: meeting.title,
          nameMasked: one.nameMasked,
          companyName: one.companyName,
          unionName: one.unionName,
          appliedAtMs: one.appliedAtMs,
          closesAtMs: meeting.closesAtMs,
          said: one.vouch?.single ?? null,
        },
      ]
    }),
  }
}
