import type { matchmaking } from '../../src/contract/matchmaking'
import { readPerson } from '../_data/accounts'
import { answerOpenReport, readReport } from '../_data/meeting-private'
import { type Handler, refuse } from '../_kit/ctx'
import { closeTodo, tellMany } from '../_services/outbox'
import { runsSomewhere } from './load'

/** Answers a report to whoever made it; the first answer stands. Never by whom it is about. 2 reads, 3 writes. */
export const answerReport: Handler<typeof matchmaking.answerReport> = async (ctx, { reportId, answer }) => {
  const [person, found] = await Promise.all([readPerson(ctx), readReport(ctx, reportId)])
  if (!runsSomewhere(person)) return refuse('FORBIDDEN')
  if (!found || found.aboutAccountId === person.accountId) return refuse('NOT_FOUND')
  const answerSealed = ctx.crypto.seal(answer, `meeting_reports/${reportId}/answer`)
  const isFirst = await answerOpenReport(ctx, reportId, { answerSealed, answeredBy: person.accountId })
  if (isFirst)
    await tellMany(ctx, [
      { kind: 'matchmaking.reportAnswered', toAccountId: found.byAccountId, key: reportId, params: { answer } },
    ])
  await closeTodo(ctx, { kind: 'matchmaking.reported', key: reportId })
  return { answered: true }
}
