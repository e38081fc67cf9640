import type { matchmaking } from '../../src/contract/matchmaking'
import { readPerson } from '../_data/accounts'
import { listReports } from '../_data/meeting-private'
import { type Handler, refuse } from '../_kit/ctx'
import { runsSomewhere } from './load'

/** Reports that wait, oldest first; who reported is not shown. 2 reads. */
export const reports: Handler<typeof matchmaking.reports> = async ctx => {
  const [person, found] = await Promise.all([readPerson(ctx), listReports(ctx)])
  if (!runsSomewhere(person)) return refuse('FORBIDDEN')
  return {
    items: found.map(one => ({
      reportId: one._id,
      sessionTitle: one.sessionTitle,
      badge: one.badge,
      words: ctx.crypto.open(one.wordsSealed, `meeting_reports/${one._id}/words`),
      atMs: one.atMs,
      answerByMs: one.answerByMs,
      answered: one.answered,
      answer: one.answerSealed && ctx.crypto.open(one.answerSealed, `meeting_reports/${one._id}/answer`),
    })),
  }
}
