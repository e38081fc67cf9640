import type { matchmaking } from '../../src/contract/matchmaking'
import { stateAt } from '../../src/domain/matchmaking/states'
import { readPerson } from '../_data/accounts'
import { listApplicationsOf } from '../_data/meeting-applications'
import { listMeetingsByIds } from '../_data/meetings'
import type { Handler } from '../_kit/ctx'

/** My applications, newest start first. 3 reads in 3 round trips. */
export const mine: Handler<typeof matchmaking.mine> = async ctx => {
  const person = await readPerson(ctx)
  if (!person?.card) return { items: [] }
  const applications = await listApplicationsOf(ctx, person.card.memberId)
  const meetings = await listMeetingsByIds(ctx, [...new Set(applications.map(one => one.sessionId))])
  const byId = new Map(meetings.map(meeting => [meeting._id, meeting]))
  return {
    items: applications.flatMap(one => {
      const meeting = byId.get(one.sessionId)
      if (!meeting) return []
      const { title, venueName, startsAtMs, endsAtMs } = meeting
      return [
        {
          sessionId: one.sessionId,
          title,
          venueName,
          startsAtMs,
          endsAtMs,
          sessionState: stateAt(meeting, ctx.clock()),
          state: one.state,
        },
      ]
    }),
  }
}
