import type { matchmaking } from '../../src/contract/matchmaking'
import { REPORT_MS } from '../../src/domain/matchmaking/clock'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { listRoleHolders } from '../_data/accounts'
import { insertReport, reportPlace } from '../_data/meeting-private'
import { type Handler, refuse } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { freezePair } from './block'
import { loadMine } from './load'

/** Tells the matchmakers in sealed words, to be answered within 24 h; a named person is blocked with it. 5 reads, 3 writes. */
export const report: Handler<typeof matchmaking.report> = async (ctx, { sessionId, badge, words, requestId }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  if (!mine?.badge) return refuse('NOT_TAKING_PART')
  if (!nextSessionState(meeting.now, { by: 'member', command: 'report' }))
    return refuse('WRONG_STATE', { state: meeting.now })
  const other = badge === undefined ? null : await freezePair(ctx, meeting, mine, badge)
  const reportId = ctx.crypto.id('meeting-report', `${mine._id}:${requestId}`)
  const answerByMs = ctx.clock() + REPORT_MS
  await insertReport(ctx, {
    _id: reportId,
    sessionId,
    sessionTitle: meeting.title,
    byAccountId: mine.accountId,
    aboutAccountId: other?.accountId ?? null,
    badge: other?.badge ?? null,
    wordsSealed: ctx.crypto.seal(words, reportPlace(reportId)),
    atMs: ctx.clock(),
    answerByMs,
    answered: false,
    answerSealed: null,
    answeredBy: null,
  })
  // a matchmaker may be at the evening too: whom it is about is not told, and does not answer it
  const runners = (await listRoleHolders(ctx)).filter(
    ({ _id, roles }) =>
      _id !== other?.accountId &&
      roles.some(({ role, capabilities }) => role === 'district' && capabilities.includes('matchmaking')),
  )
  const params = { title: meeting.title, untilMs: answerByMs }
  await tellMany(
    ctx,
    runners.map(({ _id }) => ({ kind: 'matchmaking.reported' as const, toAccountId: _id, key: reportId, params })),
  )
  return { reportId, answerByMs }
}
