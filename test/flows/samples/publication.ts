import { publication } from '../../../src/contract/publication'
import { qa } from '../../../src/contract/qa'
import { accepted } from '../local-cloud'
import { ADMIN, AUDITOR, by, DISTRICT, type DomainSamples, EVERYONE, GUEST, MEMBER } from './sample'

const ANSWERER = 'oDemoAnswerer'
const PUBLISHER = 'oDemoPublisher'

export const publicationSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    const staff = cloud.as(ANSWERER)
    const seen = async (threadId: string) => accepted(await staff.call(qa.staffThread, { threadId })).version
    const answered = async (text: string, requestId: string) => {
      const asked = { text, category: 'leave' as const, anonymous: false, shownIds: [], openedIds: [], anyway: true }
      const put = await cloud.as(MEMBER).call(qa.ask, { ...asked, publishConsent: 1, requestId })
      const { threadId } = accepted(put)
      accepted(await staff.call(qa.claim, { threadId }))
      const reply = { text: '可以，按规定休。', kind: 'answer' as const, requestId }
      accepted(await staff.call(qa.reply, { ...reply, threadId, version: await seen(threadId) }))
      const outcome = 'answered' as const
      accepted(await staff.call(qa.resolve, { threadId, version: await seen(threadId), outcome }))
      return threadId
    }
    const copy = { question: '婚假可以分开休吗', answer: '可以，按规定休。' }
    const propose = async (threadId: string) =>
      accepted(await staff.call(publication.propose, { threadId, version: await seen(threadId), ...copy }))
    const threadId = await answered('婚假可以分开休吗', 'house-public-1')
    const waiting = await answered('丧假算不算工资', 'house-public-2')
    const { version } = await propose(waiting)
    const out = await answered('探亲假还有没有', 'house-public-3')
    const say = { threadId: out, version: (await propose(out)).version, publish: true }
    accepted(await cloud.as(PUBLISHER).call(publication.decide, say))
    const stays = await answered('年假能不能折成钱', 'house-public-4')
    const also = { threadId: stays, version: (await propose(stays)).version, publish: true }
    accepted(await cloud.as(PUBLISHER).call(publication.decide, also))
    accepted(await cloud.as(ADMIN).call(publication.switchBoard, { open: true, embargoDays: 0 }))
    const postId = accepted(await cloud.as(MEMBER).call(publication.board, {})).items[0]?.postId ?? ''
    const content = {
      category: 'leave' as const,
      title: '婚假有几天',
      phrasings: ['结婚放几天假'],
      answer: '按规定和单位制度执行，具体请问工会。',
      citations: [],
      asksUnion: true,
      calculator: null,
    }
    const draft = { faqId: null, version: 0, content, requestId: 'house-faq' }
    const { draftId } = accepted(await staff.call(publication.saveFaqDraft, draft))
    const { items } = accepted(await cloud.as(MEMBER).call(qa.hot, {}))
    const faqId = items[1]?.faqId ?? ''
    const asking = '婚假能休几天呀'
    accepted(await cloud.as(MEMBER).call(qa.open, { faqId, text: asking }))
    accepted(await cloud.as(MEMBER).call(qa.helped, { faqId, helped: true }))
    await cloud.post('/__timer/publication')
    const learned = accepted(await cloud.as(ADMIN).call(publication.phrasingCandidates, {})).items
    const year = String(new Date().getUTCFullYear())
    const figures = { year, what: 'figures' as const, purpose: '年度工作总结', requestId: 'house-figures' }
    const { exportId } = accepted(await cloud.as(DISTRICT).call(publication.askExport, figures))
    return {
      'publication.figures': by('oDemoQaHead', { year }),
      'publication.askExport': by(DISTRICT, figures),
      'publication.exports': by(DISTRICT),
      'publication.approveExport': by('oDemoQaHead', { exportId }),
      'publication.draftFromThread': by(ANSWERER, { threadId }),
      'publication.saveFaqDraft': by(ANSWERER, draft),
      'publication.faqDrafts': by(ANSWERER),
      'publication.decideFaqDraft': by(PUBLISHER, { draftId, publish: true, reason: '' }),
      'publication.faqEntry': by(ANSWERER, { faqId }),
      'publication.withdrawFaq': by(PUBLISHER, { faqId, version: 1 }),
      'publication.phrasingCandidates': by(PUBLISHER),
      'publication.teachFromThread': by(ANSWERER, { threadId, faqId, text: '结婚能歇几天' }),
      'publication.decidePhrasing': by(PUBLISHER, { candidateId: learned[0]?.candidateId ?? '', add: false }),
      'publication.mine': by(MEMBER, { threadId }),
      'publication.consent': by(MEMBER, { threadId, version: 1 }),
      'publication.desk': by(ANSWERER),
      'publication.draft': by(ANSWERER, { threadId }),
      'publication.propose': by(ANSWERER, { threadId, version: await seen(threadId), ...copy }),
      'publication.decide': by(PUBLISHER, { threadId: waiting, version, publish: false }),
      'publication.hide': by(PUBLISHER, { threadId: out }),
      'publication.board': by(MEMBER, { category: 'leave' }),
      'publication.same': by('oDemoMember002', { postId, on: true }),
      'publication.switchBoard': by(ADMIN, { open: true }),
    }
  },
  may: {
    'publication.figures': { who: [AUDITOR, DISTRICT], action: 'thread.figures' },
    'publication.askExport': { who: [DISTRICT], action: 'thread.export' },
    'publication.exports': { who: [AUDITOR, DISTRICT], action: 'thread.figures' },
    'publication.approveExport': { who: [DISTRICT], action: 'thread.export' },
    'publication.draftFromThread': { who: [], action: 'thread.answer' },
    'publication.saveFaqDraft': { who: [], action: 'faq.draft' },
    'publication.faqDrafts': { who: [ADMIN] },
    'publication.decideFaqDraft': { who: [ADMIN] },
    'publication.faqEntry': { who: [ADMIN] },
    'publication.withdrawFaq': { who: [ADMIN], action: 'faq.curate' },
    'publication.phrasingCandidates': { who: [ADMIN], action: 'faq.curate' },
    'publication.teachFromThread': { who: [], action: 'thread.answer' },
    'publication.decidePhrasing': { who: [ADMIN], action: 'faq.curate' },
    'publication.mine': { who: [MEMBER] },
    'publication.consent': { who: [MEMBER] },
    'publication.desk': { who: [ADMIN] },
    'publication.draft': { who: [], action: 'thread.answer' },
    'publication.propose': { who: [], action: 'thread.answer' },
    'publication.decide': { who: [], action: 'thread.publish' },
    'publication.hide': { who: [], action: 'thread.publish' },
    'publication.board': { who: EVERYONE },
    'publication.same': { who: EVERYONE.filter(who => who !== GUEST) },
    'publication.switchBoard': { who: [ADMIN], action: 'board.switch' },
  },
  harmless: {
    'publication.propose': { version: 999 },
    'publication.decide': { version: 999 },
    'publication.withdrawFaq': { version: 999 },
    'publication.decideFaqDraft': { publish: false },
  },
}
