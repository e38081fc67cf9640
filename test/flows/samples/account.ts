import { by, type DomainSamples, EVERYONE, GUEST, MEMBER } from './sample'

export const accountSamples: DomainSamples = {
  samples: async () => ({
    'account.inbox': by(MEMBER),
    'account.readMessages': by(MEMBER, { messageIds: ['none'] }),
    'account.addGrants': by(MEMBER, { templateIds: ['template-reminder'], requestId: 'house-grants' }),
    'account.viewedMine': by(MEMBER),
    'account.saveDraft': by(MEMBER, { kind: 'question', subject: 'house', version: 0, text: '{}' }),
    'account.readDraft': by(MEMBER, { kind: 'question', subject: 'house' }),
    'account.dropDraft': by(MEMBER, { kind: 'question', subject: 'house' }),
  }),
  may: {
    'account.inbox': { who: EVERYONE },
    'account.readMessages': { who: EVERYONE },
    'account.addGrants': { who: EVERYONE },
    'account.viewedMine': { who: EVERYONE },
    'account.saveDraft': { who: EVERYONE.filter(openid => openid !== GUEST) },
    'account.readDraft': { who: EVERYONE },
    'account.dropDraft': { who: EVERYONE },
  },
}
