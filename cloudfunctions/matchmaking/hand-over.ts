import type { matchmaking } from '../../src/contract/matchmaking'
import { pairRefusal } from '../../src/domain/matchmaking/pair'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { readApplication } from '../_data/meeting-applications'
import { changePair, readPair } from '../_data/meeting-pairs'
import { type Handler, refuse } from '../_kit/ctx'
import { logAccess } from '../_services/access-log'
import { whoAgreed } from './keep-consents'
import { loadRun } from './load'
import { openCard } from './person-cards'

/**
 * Reads both contacts for the matchmaker to pass on: one conditional write holds both consents alive at that moment, and
 * neither took back being introduced at all; both people's access logs are written, then the numbers leave. Each later reading needs both consents again.
 */
export const handOver: Handler<typeof matchmaking.handOver> = async (ctx, { pairId, reason }) => {
  const pair = await readPair(ctx, pairId)
  const found = pair ? await loadRun(ctx, pair.sessionId) : null
  if (!pair || !found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (!nextSessionState(meeting.now, { by: 'matchmaker', command: 'handOver' }))
    return refuse('WRONG_STATE', { state: meeting.now })
  const nowMs = ctx.clock()
  const no = pairRefusal(pair, { move: 'handOver', nowMs })
  if (no) return refuse(no)
  const asked = {
    kind: 'matchmaking.contact',
    sessionId: pair.sessionId,
    accountIds: [pair.accountA, pair.accountB],
  } as const
  if ((await whoAgreed(ctx, asked)).size < 2) return refuse('CONSENTS_MISSING')
  const people = await Promise.all([readApplication(ctx, pair.a), readApplication(ctx, pair.b)])
  const alive = { state: pair.state, consentAAtMs: { gt: 0 }, consentBAtMs: { gt: 0 } }
  if (!(await changePair(ctx, pairId, alive, { state: 'exchanged', exchangedAtMs: nowMs })))
    return refuse('CONSENTS_MISSING')
  const contacts = people.flatMap(one => (one ? [{ one, card: openCard(ctx, one) }] : []))
  for (const { one } of contacts)
    await logAccess(ctx, {
      subject: { kind: 'meeting_application', id: one._id },
      ownerAccountId: one.accountId,
      byAccountId: person.accountId,
      role: 'district',
      unionId: meeting.organiserUnionId,
      fields: ['phone'],
      reason,
    })
  return { contacts: contacts.map(({ card }) => ({ nickname: card.nickname, phone: card.phone })) }
}
