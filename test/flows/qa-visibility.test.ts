// Who may read what of a question, generated: every person × every way it may be seen × every procedure that answers words.

import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { account } from '../../src/contract/account'
import { contract } from '../../src/contract/all'
import type { Procedure } from '../../src/contract/define'
import { faq } from '../../src/contract/faq'
import { members } from '../../src/contract/members'
import { publication } from '../../src/contract/publication'
import { qa } from '../../src/contract/qa'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { VISIBILITIES } from '../../src/domain/qa/threads/visibility'
import { nameOf, send } from './house-world'
import { collections } from './leak-scan'
import { accepted, type Cloud } from './local-cloud'
import { documentsOf } from './probe-world'
import { ADMIN, ANSWERER, ASKERS, EDITOR, HEAD, PUBLISHER, put, settle, startDesk, tap } from './qa-desk-world'

const [OWNER, MEMBER, LAWYER, AUDITOR] = ASKERS
const GUEST = 'oGuest'
const EVERYONE = [OWNER, MEMBER, LAWYER, AUDITOR, ANSWERER, HEAD, PUBLISHER, EDITOR, ADMIN, GUEST]
const OFFICE: readonly string[] = [ANSWERER, HEAD]
const PUBLISH: readonly string[] = [HEAD, PUBLISHER, EDITOR]

/** The five ways a thread may lie: `takenBack` was public until its asker took the consent back. */
const WAYS = [...VISIBILITIES, 'takenBack'] as const
type Way = (typeof WAYS)[number]
const MARKS: Readonly<Record<Way, string>> = {
  requesterOnly: '甲',
  publicPending: '乙',
  public: '丙',
  hidden: '丁',
  takenBack: '戊',
}
/** Words of the thread itself, its notes, and of the redacted copy: none is part of another. */
const secretOf = (way: Way) => `原话暗号${MARKS[way]}拖欠工资`
const noteOf = (way: Way) => `备注暗号${MARKS[way]}`
const copyOf = (way: Way) => `副本暗号${MARKS[way]}工资`

/** Procedures that answer words, with what they are asked; those of one thread are asked of each. */
const READS: Readonly<Record<string, (threadId: string, way: Way) => object>> = {
  'qa.search': (_, way) => ({ text: secretOf(way) }),
  'qa.hot': () => ({}),
  'qa.myThreads': () => ({}),
  'qa.myThread': threadId => ({ threadId }),
  'qa.inbox': () => ({ filter: 'open' }),
  'qa.staffThread': threadId => ({ threadId }),
  'qa.threadFile': threadId => ({ threadId, fileId: 'nofile', piece: 0 }),
  'qa.desk': () => ({}),
  'qa.holds': () => ({}),
  'qa.canned': () => ({}),
  'faq.suggest': (_, way) => ({ text: secretOf(way) }),
  'faq.laws': () => ({}),
  'faq.articles': (_, way) => ({ text: secretOf(way).slice(0, 60) }),
  'faq.checks': () => ({}),
  'faq.missed': () => ({}),
  'publication.mine': threadId => ({ threadId }),
  'publication.desk': () => ({}),
  'publication.draft': threadId => ({ threadId }),
  'publication.board': () => ({}),
  'publication.draftFromThread': threadId => ({ threadId }),
  'publication.faqDrafts': () => ({}),
  'publication.phrasingCandidates': () => ({}),
  'publication.figures': () => ({ year }),
  'publication.exports': () => ({}),
  'account.inbox': () => ({}),
  'members.me': () => ({}),
}
/** Answer an id, a state, a version or one's own words at most; each is tried by its own story. */
const COMMANDS = [
  ...['ask', 'addMessage', 'withdraw', 'rate', 'answerLawyer', 'helped', 'tellMissed', 'open', 'readIdentity', 'claim'],
  ...['drafting', 'reply', 'resolve', 'move', 'escalate', 'extend', 'merge', 'askLawyer', 'saveRules', 'saveDuty'],
  ...['saveCanned', 'hold', 'release'],
].map(action => `qa.${action}`)
const OTHER_COMMANDS = [
  ...['rebuild', 'importLaw', 'confirm'].map(action => `faq.${action}`),
  ...['consent', 'propose', 'decide', 'hide', 'same', 'switchBoard', 'saveFaqDraft', 'decideFaqDraft', 'faqEntry'],
  ...['withdrawFaq', 'decidePhrasing', 'teachFromThread', 'askExport', 'approveExport'],
].map(name => (name.includes('.') ? name : `publication.${name}`))

let cloud: Cloud
let year = ''
const threads = new Map<Way, string>()
beforeAll(async () => {
  cloud = await startDesk()
  year = new Date(((await cloud.get('/__clock')) as { nowMs: number }).nowMs + 8 * 3_600_000).toISOString().slice(0, 4)
  for (const [openid, role] of [
    [LAWYER, 'lawyer'],
    [AUDITOR, 'auditor'],
  ] as const) {
    const { member } = accepted(await cloud.as(openid).call(members.me, {}))
    const grant = { memberId: member?.memberId ?? '', role, unionId: ROOT_UNION_ID }
    accepted(await cloud.as(ADMIN).call(members.grantRole, grant))
  }
  accepted(await cloud.as(ADMIN).call(publication.switchBoard, { open: true }))
  for (const way of WAYS) threads.set(way, await planted(way))
})
afterAll(() => cloud?.stop())

const planted = async (way: Way): Promise<string> => {
  const { threadId } = await put(cloud, OWNER, secretOf(way), { publishConsent: 1 })
  const staff = cloud.as(ANSWERER)
  const seen = async () => accepted(await staff.call(qa.staffThread, { threadId })).version
  accepted(await staff.call(qa.claim, { threadId }))
  const note = { threadId, version: await seen(), text: noteOf(way), kind: 'note' as const, requestId: tap() }
  accepted(await staff.call(qa.reply, note))
  await settle(cloud, threadId, '按规定办。')
  if (way === 'requesterOnly') return threadId
  const copy = { question: copyOf(way), answer: `${copyOf(way)}按规定办。` }
  accepted(await staff.call(publication.propose, { threadId, version: await seen(), ...copy }))
  if (way === 'publicPending') return threadId
  const say = { threadId, version: await seen(), publish: true }
  accepted(await cloud.as(PUBLISHER).call(publication.decide, say))
  if (way === 'hidden') accepted(await cloud.as(PUBLISHER).call(publication.hide, { threadId }))
  if (way === 'takenBack') accepted(await cloud.as(OWNER).call(publication.consent, { threadId, version: null }))
  return threadId
}

const ofQuestions = [qa, faq, publication].flatMap(domain => Object.values(domain))

test('the matrix names every procedure of questions and answers', () => {
  const known = Object.values(contract).flatMap(domain => Object.values<Procedure>(domain).map(nameOf))
  expect(known).toEqual(expect.arrayContaining(Object.keys(READS)))
  const named = [...Object.keys(READS), ...COMMANDS, ...OTHER_COMMANDS].filter(
    name => !/^(account|members)\./.test(name),
  )
  expect(named.sort()).toEqual(ofQuestions.map(nameOf).sort())
})

/** Who reads the thread's own words, the office's note, and the copy. */
const mayRead = (openid: string, way: Way) => ({
  secret: openid === OWNER || OFFICE.includes(openid),
  note: OFFICE.includes(openid),
  copy: way === 'public' || (way === 'publicPending' && [...OFFICE, ...PUBLISH].includes(openid)),
})

test.each(EVERYONE)('%s reads what is theirs to read, in no other answer than that', async openid => {
  const procedures = Object.values(contract).flatMap(domain => Object.values(domain))
  const wrong: string[] = []
  const met = new Set<string>()
  for (const procedure of procedures) {
    const inputOf = READS[nameOf(procedure)]
    if (!inputOf) continue
    // what is not asked of a thread answers the same for all of them
    for (const way of inputOf.length === 0 ? WAYS.slice(0, 1) : WAYS) {
      const answer = await send(cloud, openid, procedure, inputOf(threads.get(way) ?? '', way))
      const text = JSON.stringify(answer)
      for (const planted of WAYS) {
        const may = mayRead(openid, planted)
        for (const [what, token] of [
          ['secret', secretOf(planted)],
          ['note', noteOf(planted)],
          ['copy', copyOf(planted)],
        ] as const) {
          if (!text.includes(token)) continue
          met.add(`${what} ${planted}`)
          if (!may[what]) wrong.push(`${nameOf(procedure)} shows the ${what} of ${planted}`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
  // what is theirs is really there: an empty world would pass too
  const expected = WAYS.flatMap(way =>
    Object.entries(mayRead(openid, way)).flatMap(([what, may]) => (may ? [`${what} ${way}`] : [])),
  )
  expect([...met].sort()).toEqual(expected.sort())
})

test('a message leads to a thread by its id alone, and the way is shut to whoever else finds it', async () => {
  const { items } = accepted(await cloud.as(OWNER).call(account.inbox, {}))
  const links = items.flatMap(({ link }) => (link ? [link] : []))
  const threadIds = links.flatMap(({ params }) => (params['threadId'] ? [params['threadId']] : []))
  expect(threadIds.length).toBeGreaterThan(3)
  expect(JSON.stringify(links)).not.toMatch(/暗号/)
  for (const threadId of threadIds)
    for (const who of [MEMBER, GUEST, PUBLISHER, ADMIN])
      expect(await cloud.as(who).call(qa.myThread, { threadId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('exports, the database, WeChat’s cards and the logs hold no word of a thread; a copy lies on the board alone', async () => {
  for (const what of ['rows', 'figures'] as const) {
    const asked = { year, what, purpose: '年度工作总结', requestId: tap() }
    const { exportId } = accepted(await cloud.as(HEAD).call(publication.askExport, asked))
    if (what === 'rows') continue
    const { url } = accepted(await cloud.as(EDITOR).call(publication.approveExport, { exportId }))
    const sheet = await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()))
    expect(JSON.stringify(sheet)).not.toMatch(/暗号/)
  }
  await cloud.post('/__clock', { advanceMs: 86_400_000 })
  for (const fn of ['publication', 'faq', 'qa']) await cloud.post(`/__timer/${fn}`)
  const inClear: string[] = []
  for (const name of collections()) {
    const text = JSON.stringify(await documentsOf(cloud, name))
    for (const way of WAYS) {
      if (text.includes(secretOf(way)) || text.includes(noteOf(way))) inClear.push(`${name}: ${way}`)
      if (text.includes(copyOf(way)) && !(name === 'board_posts' && way === 'public'))
        inClear.push(`${name}: copy of ${way}`)
    }
  }
  expect(inClear).toEqual([])
  expect(cloud.logs).not.toMatch(/暗号/)
  expect(JSON.stringify(await cloud.get('/__outbox'))).not.toMatch(/暗号/)
})
