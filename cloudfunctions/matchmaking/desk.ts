import type { matchmaking } from '../../src/contract/matchmaking'
import { can } from '../../src/domain/can'
import { stateAt } from '../../src/domain/matchmaking/states'
import { readPerson } from '../_data/accounts'
import { countApplications } from '../_data/meeting-applications'
import { listOpenReports } from '../_data/meeting-private'
import { listMeetings } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { meetingCard } from './answers'
import { runsSomewhere } from './load'

/** Every session for the matchmakers, newest start first. 4 reads in 3 round trips. */
export const desk: Handler<typeof matchmaking.desk> = async ctx => {
  const person = await readPerson(ctx)
  if (!runsSomewhere(person)) return refuse('FORBIDDEN')
  const all = await listMeetings(ctx)
  const rows = all.filter(
    row => row.hidden !== true && can(person.actor, 'matchmaking.run', { unionPath: row.organiserPath }),
  )
  const [counts, reports] = await Promise.all([
    countApplications(
      ctx,
      rows.map(row => row._id),
    ),
    listOpenReports(ctx),
  ])
  return {
    items: rows.map(row => {
      const of = (state: string, group?: string) =>
        counts
          .filter(one => one.sessionId === row._id && one.state === state && (!group || one.group === group))
          .reduce((sum, one) => sum + one.many, 0)
      return {
        ...meetingCard(row, stateAt(row, ctx.clock()), null),
        version: row.version,
        applied: of('applied'),
        verified: of('verified') + of('sealed'),
        confirmed: { m: of('confirmed', 'm'), f: of('confirmed', 'f') },
        openReports: reports.filter(report => report.sessionId === row._id).length,
      }
    }),
  }
}
