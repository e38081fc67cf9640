import { account } from '../../../src/contract/account'
import { CONSENTS } from '../../../src/domain/consents'
import { photo } from '../files-made'
import { accepted } from '../local-cloud'
import { by, type DomainSamples, EVERYONE, MEMBER } from './sample'

/** What a person keeps: consents and files. */
export const accountOwnSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    const me = cloud.as(MEMBER)
    const consent = { kind: 'account.childData' as const, version: CONSENTS['account.childData'].version }
    const given = accepted(await me.call(account.giveConsent, { ...consent, about: 'house', guardianOf: 'child' }))
    const content = photo({})
    const start = { bytes: content.length, purpose: 'photo' as const, requestId: 'house-file' }
    const { fileId, folder } = accepted(await me.call(account.startFile, start))
    const uploads = [await me.upload(`${folder}/0`, content)]
    accepted(await me.call(account.takeFile, { fileId, uploads }))
    return {
      'account.consents': by(MEMBER),
      'account.giveConsent': by(MEMBER, { ...consent, about: 'house', guardianOf: 'child' }),
      'account.revokeConsent': by(MEMBER, { consentId: given.consentId }),
      'account.startFile': by(MEMBER, start),
      'account.takeFile': by(MEMBER, { fileId, uploads }),
      'account.filePiece': by(MEMBER, { fileId, piece: 0 }),
      'account.dropFile': by(MEMBER, { fileId }),
      'account.exitPlan': by(MEMBER, { kind: 'delete' }),
      'account.exit': by('oHouseLeaver', { kind: 'delete', planned: 0, requestId: 'house-exit' }),
      'account.exits': by(MEMBER),
      'account.exportMine': by(MEMBER),
    }
  },
  may: {
    'account.consents': { who: EVERYONE },
    'account.giveConsent': { who: EVERYONE },
    'account.revokeConsent': { who: [MEMBER] },
    'account.startFile': { who: EVERYONE },
    'account.takeFile': { who: [MEMBER] },
    'account.filePiece': { who: [MEMBER] },
    // another's and none are one answer
    'account.dropFile': { who: EVERYONE },
    'account.exitPlan': { who: EVERYONE },
    'account.exit': { who: EVERYONE },
    'account.exits': { who: EVERYONE },
    'account.exportMine': { who: EVERYONE },
  },
  harmless: { 'account.exit': { planned: 999_999 } },
}
