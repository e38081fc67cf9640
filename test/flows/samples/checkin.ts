import { checkin } from '../../../src/contract/checkin'
import { events } from '../../../src/contract/events'
import { accepted, type Cloud } from '../local-cloud'
import { AUDITOR, by, DISTRICT, type DomainSamples, EVERYONE, GATE, MEMBER, OFFICER, OTHER } from './sample'

/** A member whom no other sample needs. */
const TWICE = 'oDemoMember019'

export const checkinSamples: DomainSamples = {
  samples: async ({ cloud, sessionId, signUpId, unionId }) => {
    const { staticCode } = accepted(await cloud.as(MEMBER).call(events.ticket, { signUpId }))
    const { inviteCode } = accepted(await cloud.as(OFFICER).call(checkin.invite, { sessionId, hours: 24, uses: 50 }))
    const { items: helpers } = accepted(await cloud.as(OFFICER).call(checkin.helpers, { sessionId }))
    const scanned = { lists: [sessionId], nonce: 'house-undo', doorId: 'main', places: 1 }
    const { entryId } = accepted(await cloud.as(GATE).call(checkin.redeem, { code: staticCode, ...scanned }))
    // taken back at once, so that the place is free for what follows; a second time answers the same
    accepted(await cloud.as(GATE).call(checkin.undo, { signUpId, entryId }))
    const place = {
      unionId,
      name: '小哥驿站',
      kind: 'station',
      address: '',
      open: true,
      fromMinute: 0,
      toMinute: 1440,
    } as const
    const { spotId } = accepted(await cloud.as(OFFICER).call(checkin.saveSpot, { ...place, requestId: 'house-spot' }))
    const { scene: spotCode } = accepted(await cloud.as(OFFICER).call(checkin.spotCode, { spotId }))
    const at = { atMs: 1_790_000_000_000, sessionId, doorId: 'main' }
    const walked = { nonce: 'house-upload', ...at, kind: 'walkIn', places: 1 }
    const scan = { lists: [sessionId], nonce: 'house-scan', doorId: 'main', places: 1 }
    const guest = { sessionId, nonce: 'house-guest', places: 1, name: '过路客' }
    const { walkInId } = accepted(await cloud.as(GATE).call(checkin.walkIn, guest))
    const conflict = await conflictAt(cloud, sessionId)
    return {
      'checkin.settleConflict': by(OFFICER, { ...conflict, note: '本人忘了第二位' }),
      'checkin.walkIns': by(OFFICER, { sessionId }),
      'checkin.revealWalkIn': by(OFFICER, { walkInId, reason: '核对人数' }),
      'checkin.doors': by(GATE),
      'checkin.redeem': by(GATE, { code: staticCode, ...scan }),
      'checkin.admit': by(GATE, { signUpId, ...scan, nonce: 'house-hand' }),
      'checkin.undo': by(GATE, { signUpId, entryId }),
      'checkin.walkIn': by(GATE, { sessionId, nonce: 'house-walk-in', places: 1 }),
      'checkin.roster': by(GATE, { sessionId }),
      'checkin.upload': by(GATE, { scans: [walked] }),
      'checkin.reissue': by(MEMBER, { signUpId, requestId: 'house-reissue' }),
      'checkin.sheet': by(OFFICER, { sessionId }),
      'checkin.sheetFile': by(OFFICER, { sessionId }),
      'checkin.stamps': by(MEMBER),
      'checkin.spot': by(MEMBER, { spotCode }),
      'checkin.stamp': by(MEMBER, { spotCode }),
      'checkin.deskSpots': by(OFFICER),
      'checkin.saveSpot': by(OFFICER, { ...place, requestId: 'house-spot-2' }),
      'checkin.spotCode': by(OFFICER, { spotId }),
      'checkin.failedScans': by(OFFICER, { sessionId }),
      'checkin.conflicts': by(OFFICER, { sessionId }),
      'checkin.block': by(OFFICER, { signUpId, blocked: false, reason: '核对无误' }),
      'checkin.search': by(GATE, { lists: [sessionId], query: '张晓' }),
      'checkin.counts': by(GATE, { lists: [sessionId] }),
      'checkin.invite': by(OFFICER, { sessionId, hours: 24, uses: 3 }),
      'checkin.join': by('oHouseHelper', { inviteCode }),
      'checkin.helpers': by(OFFICER, { sessionId }),
      'checkin.revoke': by(OFFICER, { grantId: helpers[0]?.grantId ?? '' }),
    }
  },
  may: {
    'checkin.settleConflict': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'checkin.walkIns': { who: [OFFICER, DISTRICT, AUDITOR], action: 'event.desk' },
    'checkin.revealWalkIn': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'checkin.doors': { who: EVERYONE },
    'checkin.redeem': { who: [GATE] },
    'checkin.admit': { who: [GATE] },
    'checkin.undo': { who: [GATE] },
    'checkin.walkIn': { who: [GATE] },
    'checkin.roster': { who: [GATE] },
    // whoever is signed in may send; what was never their door is refused scan by scan and written nowhere
    'checkin.upload': { who: EVERYONE },
    'checkin.reissue': { who: [MEMBER] },
    'checkin.sheet': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'checkin.sheetFile': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'checkin.stamps': { who: EVERYONE },
    'checkin.spot': { who: EVERYONE },
    'checkin.stamp': { who: EVERYONE },
    'checkin.deskSpots': { who: [OFFICER, OTHER, DISTRICT] },
    'checkin.saveSpot': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'checkin.spotCode': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'checkin.failedScans': { who: [OFFICER, DISTRICT, AUDITOR], action: 'event.desk' },
    'checkin.conflicts': { who: [OFFICER, DISTRICT, AUDITOR], action: 'event.desk' },
    'checkin.block': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'checkin.search': { who: [GATE] },
    'checkin.counts': { who: [GATE] },
    'checkin.invite': { who: [OFFICER, DISTRICT], action: 'door.invite' },
    'checkin.join': { who: EVERYONE },
    'checkin.helpers': { who: [OFFICER, DISTRICT], action: 'door.invite' },
    'checkin.revoke': { who: [OFFICER, DISTRICT], action: 'door.invite' },
  },
}

/** A ticket that two doors without a network both let in. */
const conflictAt = async (cloud: Cloud, sessionId: string) => {
  const places = [{ kind: 'self' as const }]
  const taken = { sessionId, places, requestId: 'house-conflict' }
  const { signUpId } = accepted(await cloud.as(TWICE).call(events.signUp, taken))
  const { staticCode: code } = accepted(await cloud.as(TWICE).call(events.ticket, { signUpId }))
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const scan = { sessionId, code, kind: 'entry' as const, places: 1 }
  const scans = [
    { ...scan, nonce: 'house-twice-1', atMs: nowMs - 1000, doorId: 'main' },
    { ...scan, nonce: 'house-twice-2', atMs: nowMs - 500, doorId: 'east' },
  ]
  accepted(await cloud.as(GATE).call(checkin.upload, { scans }))
  const { items } = accepted(await cloud.as(OFFICER).call(checkin.conflicts, { sessionId }))
  const entries = items.find(one => one.signUpId === signUpId)?.entries ?? []
  return { signUpId, entryIds: entries.filter(({ isConflict }) => isConflict).map(({ entryId }) => entryId) }
}
