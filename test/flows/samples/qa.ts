import { qa } from '../../../src/contract/qa'
import { accepted } from '../local-cloud'
import { ADMIN, by, type DomainSamples, EVERYONE, MEMBER } from './sample'

export const qaSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    const { items } = accepted(await cloud.as(MEMBER).call(qa.hot, {}))
    const faqId = items[0]?.faqId ?? ''
    const law = JSON.stringify([{ article: '第一条', text: '为了试验。' }])
    const fileId = await cloud.as(ADMIN).upload('law-imports/house.json', Buffer.from(law))
    return {
      'qa.search': by(MEMBER, { text: '试用期最长可以多久', category: 'contract' }),
      'qa.hot': by(MEMBER, { category: 'contract' }),
      'qa.open': by(MEMBER, { faqId, text: '试用期最长可以多久' }),
      'qa.helped': by(MEMBER, { faqId, helped: true }),
      'qa.tellMissed': by(MEMBER, { text: '食堂几点开门', category: 'services', what: 'nothing', shownIds: [faqId] }),
      'faq.suggest': by(ADMIN, { text: '试用期最长可以多久' }),
      'faq.rebuild': by(ADMIN),
      'faq.importLaw': by(ADMIN, { law: '试验法', versionDate: '2024-01-01', fileId }),
      'faq.laws': by(ADMIN),
      'faq.checks': by(ADMIN),
      'faq.confirm': by(ADMIN, { faqId, version: 1 }),
      'faq.missed': by(ADMIN),
    }
  },
  may: {
    'qa.search': { who: EVERYONE },
    'qa.hot': { who: EVERYONE },
    'qa.open': { who: EVERYONE },
    'qa.helped': { who: EVERYONE },
    'qa.tellMissed': { who: EVERYONE },
    'faq.suggest': { who: [ADMIN], action: 'faq.read' },
    'faq.rebuild': { who: [ADMIN], action: 'faq.curate' },
    'faq.importLaw': { who: [ADMIN], action: 'faq.curate' },
    'faq.laws': { who: [ADMIN], action: 'faq.curate' },
    'faq.checks': { who: [ADMIN], action: 'faq.curate' },
    'faq.confirm': { who: [ADMIN], action: 'faq.curate' },
    'faq.missed': { who: [ADMIN], action: 'faq.curate' },
  },
  harmless: {
    'faq.confirm': { version: 999 },
  },
}
