import { by, type DomainSamples, EVERYONE, MEMBER } from './sample'

export const accountSamples: DomainSamples = {
  samples: async () => ({
    'account.inbox': by(MEMBER),
    'account.readMessages': by(MEMBER, { messageIds: ['none'] }),
    'account.addGrants': by(MEMBER, { templateIds: ['template-reminder'], requestId: 'house-grants' }),
    'account.viewedMine': by(MEMBER),
  }),
  may: {
    'account.inbox': { who: EVERYONE },
    'account.readMessages': { who: EVERYONE },
    'account.addGrants': { who: EVERYONE },
    'account.viewedMine': { who: EVERYONE },
  },
}
