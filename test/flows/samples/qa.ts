import { qa } from '../../../src/contract/qa'
import { photo } from '../files-made'
import { accepted } from '../local-cloud'
import { upload } from '../pillar-world'
import { ADMIN, by, type DomainSamples, EVERYONE, MEMBER } from './sample'

const ANSWERER = 'oDemoAnswerer'

export const qaSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    const { items } = accepted(await cloud.as(MEMBER).call(qa.hot, {}))
    const faqId = items[0]?.faqId ?? ''
    const law = JSON.stringify([{ article: '第一条', text: '为了试验。' }])
    const fileId = await cloud.as(ADMIN).upload('law-imports/house.json', Buffer.from(law))
    const put = async (text: string, requestId: string, { who = MEMBER, fileIds = [] as string[] } = {}) => {
      const asked = {
        text,
        category: 'wages' as const,
        anonymous: who === MEMBER,
        shownIds: [],
        openedIds: [],
        anyway: true,
        fileIds,
        requestId,
      }
      return accepted(await cloud.as(who).call(qa.ask, asked)).threadId
    }
    const threadId = await put('公司两个月没有发工资', 'house-thread-1')
    const other = await put('食堂的饭卡退不了钱', 'house-thread-2')
    accepted(await cloud.as(ANSWERER).call(qa.claim, { threadId }))
    const { version } = accepted(await cloud.as(ANSWERER).call(qa.staffThread, { threadId }))
    const rated = await put('防暑降温费发不发', 'house-thread-3')
    accepted(await cloud.as(ANSWERER).call(qa.claim, { threadId: rated }))
    const { version: last } = accepted(await cloud.as(ANSWERER).call(qa.staffThread, { threadId: rated }))
    accepted(await cloud.as(ANSWERER).call(qa.resolve, { threadId: rated, version: last, outcome: 'answered' }))
    const cannedId = 'houseCanned'
    const cannedInput = { cannedId, version: 0, title: '劳动监察', text: '请到劳动监察大队反映。', category: null }
    accepted(await cloud.as('oDemoQaHead').call(qa.saveCanned, { ...cannedInput, citations: [], off: false }))
    const held = async (text: string, requestId: string, who = 'oDemoMember003') => {
      const of = await put(text, requestId, { who })
      accepted(await cloud.as(ANSWERER).call(qa.claim, { threadId: of }))
      const seen = accepted(await cloud.as(ANSWERER).call(qa.staffThread, { threadId: of }))
      return { threadId: of, version: seen.version }
    }
    const moving = await held('加班没有给加班费', 'house-thread-4')
    const rising = await held('绩效被扣光了', 'house-thread-5')
    const longer = await held('合同到期没有续签', 'house-thread-6')
    const toLawyer = await held('单位要我签空白的辞职书', 'house-thread-7')
    const joined = await held('工牌押金不退', 'house-thread-8')
    const shown = await held('夜班补贴一直没有', 'house-thread-9', MEMBER)
    accepted(await cloud.as(ANSWERER).call(qa.askLawyer, shown))
    const into = await held('工服押金不退', 'house-thread-10')
    const photoId = await upload(cloud, MEMBER, photo({}))
    const withPhoto = await put('附上工资条请看看', 'house-thread-11', { fileIds: [photoId] })
    const kept = await held('工龄认定有争议', 'house-thread-12')
    const desk = accepted(await cloud.as('oDemoQaHead').call(qa.desk, {}))
    const answererId = desk.people.find(({ isHead }) => !isHead)?.accountId ?? ''
    const reason = '不归我们组'
    return {
      'qa.move': by(ANSWERER, { ...moving, toQueueId: 'services', reason, requestId: 'house-move' }),
      'qa.escalate': by(ANSWERER, { ...rising, reason, requestId: 'house-up' }),
      'qa.extend': by(ANSWERER, { ...longer, reason: '需要核实', requestId: 'house-extend' }),
      'qa.merge': by(ANSWERER, { ...joined, intoId: into.threadId }),
      'qa.askLawyer': by(ANSWERER, toLawyer),
      'qa.answerLawyer': by(MEMBER, { threadId: shown.threadId, agree: true, version: 1 }),
      'qa.threadFile': by(MEMBER, { threadId: withPhoto, fileId: photoId, piece: 0 }),
      'qa.drafting': by(ANSWERER, { threadId }),
      'qa.hold': by('oDemoQaHead', { threadId: kept.threadId, reason: '仲裁还没有裁决', requestId: 'house-hold' }),
      'qa.release': by('oDemoQaHead', { threadId: other, reason: '没有需要了', requestId: 'house-release' }),
      'qa.holds': by('oDemoKeeper'),
      'qa.desk': by('oDemoQaHead'),
      'qa.saveRules': by('oDemoQaHead', { version: desk.rulesVersion, rules: desk.rules }),
      'qa.saveDuty': by('oDemoQaHead', {
        accountId: answererId,
        version: desk.people.find(({ isHead }) => !isHead)?.version ?? 0,
        queues: ['women'],
        cap: 5,
        weekdays: [0, 1],
        leaves: [{ from: '2026-12-01', to: '2026-12-02' }],
      }),
      'qa.canned': by(ANSWERER, { category: 'wages' }),
      'qa.saveCanned': by('oDemoQaHead', { ...cannedInput, version: 1, citations: [], off: false }),
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
      'faq.articles': by(ADMIN, { text: '劳动合同法 38' }),
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
    'qa.move': { who: [], action: 'thread.answer' },
    'qa.escalate': { who: [], action: 'thread.answer' },
    'qa.extend': { who: [], action: 'thread.answer' },
    'qa.merge': { who: [], action: 'thread.answer' },
    'qa.askLawyer': { who: [], action: 'thread.answer' },
    'qa.answerLawyer': { who: [MEMBER] },
    'qa.threadFile': { who: [MEMBER] },
    'qa.drafting': { who: [], action: 'thread.answer' },
    'qa.hold': { who: [], action: 'thread.hold' },
    'qa.release': { who: [], action: 'thread.holds' },
    'qa.holds': { who: [], action: 'thread.holds' },
    'qa.desk': { who: [], action: 'thread.head' },
    'qa.saveRules': { who: [], action: 'thread.head' },
    'qa.saveDuty': { who: [], action: 'thread.head' },
    'qa.canned': { who: [], action: 'thread.answer' },
    'qa.saveCanned': { who: [], action: 'thread.head' },
    'qa.search': { who: EVERYONE },
    'qa.hot': { who: EVERYONE },
    'qa.open': { who: EVERYONE },
    'qa.helped': { who: EVERYONE },
    'qa.tellMissed': { who: EVERYONE },
    'faq.suggest': { who: [ADMIN], action: 'faq.read' },
    'faq.articles': { who: [ADMIN], action: 'faq.read' },
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
