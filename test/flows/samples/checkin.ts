import { checkin } from '../../../src/contract/checkin'
import { events } from '../../../src/contract/events'
import { accepted } from '../local-cloud'
import { by, DISTRICT, type DomainSamples, EVERYONE, GATE, MEMBER, OFFICER } from './sample'

export const checkinSamples: DomainSamples = {
  samples: async ({ cloud, sessionId, signUpId }) => {
    const { staticCode } = accepted(await cloud.as(MEMBER).call(events.ticket, { signUpId }))
    const { inviteCode } = accepted(await cloud.as(OFFICER).call(checkin.invite, { sessionId, hours: 24, uses: 50 }))
    const { items: helpers } = accepted(await cloud.as(OFFICER).call(checkin.helpers, { sessionId }))
    const scan = { lists: [sessionId], nonce: 'house-scan', doorId: 'main', places: 1 }
    return {
      'checkin.doors': by(GATE),
      'checkin.redeem': by(GATE, { code: staticCode, ...scan }),
      'checkin.admit': by(GATE, { signUpId, ...scan, nonce: 'house-hand' }),
      'checkin.search': by(GATE, { lists: [sessionId], query: '张晓' }),
      'checkin.counts': by(GATE, { lists: [sessionId] }),
      'checkin.invite': by(OFFICER, { sessionId, hours: 24, uses: 3 }),
      'checkin.join': by('oHouseHelper', { inviteCode }),
      'checkin.helpers': by(OFFICER, { sessionId }),
      'checkin.revoke': by(OFFICER, { grantId: helpers[0]?.grantId ?? '' }),
    }
  },
  may: {
    'checkin.doors': { who: EVERYONE },
    'checkin.redeem': { who: [GATE] },
    'checkin.admit': { who: [GATE] },
    'checkin.search': { who: [GATE] },
    'checkin.counts': { who: [GATE] },
    'checkin.invite': { who: [OFFICER, DISTRICT], action: 'door.invite' },
    'checkin.join': { who: EVERYONE },
    'checkin.helpers': { who: [OFFICER, DISTRICT], action: 'door.invite' },
    'checkin.revoke': { who: [OFFICER, DISTRICT], action: 'door.invite' },
  },
}
