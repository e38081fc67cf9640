import type { matchmaking } from '../../src/contract/matchmaking'
import { pairRefusal, pairStateAt } from '../../src/domain/matchmaking/pair'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { accountIdOf } from '../_data/accounts'
import { changePair, readPair } from '../_data/meeting-pairs'
import { readMeeting } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { agreeToContact } from './keep-consents'

/** Gives or takes back my consent for this one pair; taken back before the hand-over it stops it. 2 reads, at most 3 writes. */
export const consent: Handler<typeof matchmaking.consent> = async (ctx, { pairId, yes }) => {
  const pair = await readPair(ctx, pairId)
  const accountId = ctx.openid ? accountIdOf(ctx, ctx.openid) : ''
  if (!pair || (pair.accountA !== accountId && pair.accountB !== accountId)) return refuse('NOT_FOUND')
  const meeting = await readMeeting(ctx, pair.sessionId)
  if (!meeting || !nextSessionState(meeting.state, { by: 'member', command: 'consent' }))
    return refuse('WRONG_STATE', { state: meeting?.state ?? 'purged' })
  const nowMs = ctx.clock()
  const no = pairRefusal(pair, { move: 'consent', nowMs })
  if (no) return refuse(no === 'CONSENTS_MISSING' ? 'PAIR_FROZEN' : no)
  if (yes) await agreeToContact(ctx, accountId, pair.sessionId)
  const field = pair.accountA === accountId ? 'consentAAtMs' : 'consentBAtMs'
  const changed = await changePair(ctx, pairId, { state: pair.state }, { [field]: yes ? nowMs : null })
  const same = !changed && (pair[field] !== null) === yes
  return changed || same ? { state: pairStateAt(pair, nowMs), myConsent: yes } : refuse('PAIR_FROZEN')
}
