import { qa } from '../../../src/contract/qa'
import { accepted } from '../local-cloud'
import { ADMIN, by, type DomainSamples, EVERYONE, MEMBER } from './sample'

const ANSWERER = 'oDemoAnswerer'

export const qaSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    const { items } = accepted(await cloud.as(MEMBER).call(qa.hot, {}))
    const faqId = items[0]?.faqId ?? ''
    const law = JSON.stringify([{ article: '第一条', text: '为了试验。' }])
    const fileId = await cloud.as(ADMIN).upload('law-imports/house.json', Buffer.from(law))
    const put = async (text: string, requestId: string) => {
      const asked = {
        text,
        category: 'wages' as const,
        anonymous: true,
        shownIds: [],
        openedIds: [],
        anyway: true,
        requestId,
      }
      return accepted(await cloud.as(MEMBER).call(qa.ask, asked)).threadId
    }
    const threadId = await put('公司两个月没有发工资', 'house-thread-1')
    const other = await put('食堂的饭卡退不了钱', 'house-thread-2')
    accepted(await cloud.as(ANSWERER).call(qa.claim, { threadId }))
    const { version } = accepted(await cloud.as(ANSWERER).call(qa.staffThread, { threadId }))
    const rated = await put('防暑降温费发不发', 'house-thread-3')
    accepted(await cloud.as(ANSWERER).call(qa.claim, { threadId: rated }))
    const { version: last } = accepted(await cloud.as(ANSWERER).call(qa.staffThread, { threadId: rated }))
    accepted(await cloud.as(ANSWERER).call(qa.resolve, { threadId: rated, version: last, outcome: 'answered' }))
    return {
      'qa.ask': by(MEMBER, {
        text: '年假没有休完怎么算',
        category: 'leave',
        anonymous: false,
        shownIds: [faqId],
        openedIds: [faqId],
        anyway: false,
        requestId: 'house-ask',
      }),
      'qa.myThreads': by(MEMBER),
      'qa.myThread': by(MEMBER, { threadId }),
      'qa.addMessage': by(MEMBER, { threadId: other, text: '还有一件事', requestId: 'house-add' }),
      'qa.withdraw': by(MEMBER, { threadId: other }),
      'qa.rate': by(MEMBER, { threadId: rated, stars: 5 }),
      'qa.readIdentity': by('oDemoQaHead', { threadId, reason: '需要上门核实' }),
      'qa.inbox': by(ANSWERER, { filter: 'open' }),
      'qa.staffThread': by(ANSWERER, { threadId }),
      'qa.claim': by(ANSWERER, { threadId }),
      'qa.reply': by(ANSWERER, { threadId, version, text: '先核对一下', kind: 'note', requestId: 'house-reply' }),
      'qa.resolve': by(ANSWERER, { threadId, version, outcome: 'answered' }),
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
    'qa.ask': { who: EVERYONE },
    'qa.myThreads': { who: EVERYONE },
    'qa.myThread': { who: [MEMBER] },
    'qa.addMessage': { who: [MEMBER] },
    'qa.withdraw': { who: [MEMBER] },
    'qa.rate': { who: [MEMBER] },
    'qa.readIdentity': { who: [], action: 'thread.identity' },
    'qa.inbox': { who: [], action: 'thread.answer' },
    'qa.staffThread': { who: [], action: 'thread.answer' },
    'qa.claim': { who: [], action: 'thread.answer' },
    'qa.reply': { who: [], action: 'thread.answer' },
    'qa.resolve': { who: [], action: 'thread.answer' },
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
