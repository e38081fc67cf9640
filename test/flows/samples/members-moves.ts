import { members } from '../../../src/contract/members'
import { CONSENTS } from '../../../src/domain/consents'
import { accepted } from '../local-cloud'
import { by, DISTRICT, type DomainSamples, EVERYONE, GUEST, OFFICER } from './sample'

/** Bound members of the demo who ask to come to the officer's union, and stay where they are. */
const MOVER = 'oDemoMember098'
const OTHER_MOVER = 'oDemoMember099'

export const memberMovesSamples: DomainSamples = {
  samples: async ({ cloud, unionId }) => {
    const { version } = CONSENTS['members.move']
    const ask = { kind: 'move' as const, toUnionId: unionId, note: '新入职', fileIds: [], consentVersion: version }
    const first = accepted(await cloud.as(MOVER).call(members.askMove, { ...ask, requestId: 'house-move-1' }))
    const other = accepted(await cloud.as(OTHER_MOVER).call(members.askMove, { ...ask, requestId: 'house-move-2' }))
    return {
      'members.askMove': by(MOVER, { ...ask, requestId: 'house-move-1' }),
      'members.myMove': by(MOVER),
      'members.withdrawMove': by(OTHER_MOVER, { moveId: other.moveId }),
      'members.moveRequests': by(OFFICER),
      'members.moveFile': by(OFFICER, { moveId: first.moveId, fileId: 'none', piece: 0 }),
      'members.decideMove': by(OFFICER, { moveId: first.moveId, approve: false, reason: '请补材料' }),
    }
  },
  may: {
    'members.askMove': { who: EVERYONE.filter(who => who !== GUEST) },
    'members.myMove': { who: EVERYONE },
    'members.withdrawMove': { who: [] },
    'members.moveRequests': { who: [OFFICER, 'oDemoMember010', DISTRICT] },
    // no file came with the request, so all are answered alike
    'members.moveFile': { who: [] },
    'members.decideMove': { who: [OFFICER, DISTRICT], action: 'binding.decide' },
  },
}
