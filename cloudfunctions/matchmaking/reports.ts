import type { matchmaking } from '../../src/contract/matchmaking'
import { readPerson } from '../_data/accounts'
import { listReports, reportPlace } from '../_data/meeting-private'
import { type Handler, refuse } from '../_kit/ctx'
import { runsSomewhere } from './load'

/** Reports that wait, oldest first, each with its answer; who reported is not shown, and nobody reads one about themselves. 2 reads. */
export const reports: Handler<typeof matchmaking.reports> = async ctx => {
  const [person, found] = await Promise.all([readPerson(ctx), listReports(ctx)])
  if (!runsSomewhere(person)) return refuse('FORBIDDEN')
  return {
    items: found
      .filter(one => one.aboutAccountId !== person.accountId)
      .map(one => ({
        reportId: one._id,
        sessionTitle: one.sessionTitle,
        badge: one.badge,
        words: ctx.crypto.open(one.wordsSealed, reportPlace(one._id)),
        atMs: one.atMs,
        answerByMs: one.answerByMs,
        answered: one.answered,
        answer: one.answerSealed && ctx.crypto.open(one.answerSealed, `meeting_reports/${one._id}/answer`),
      })),
  }
}
