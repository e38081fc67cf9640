import { faq } from '../../src/contract/faq'
import { members } from '../../src/contract/members'
import { publication } from '../../src/contract/publication'
import { qa } from '../../src/contract/qa'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { documentsOf } from './probe-world'
import { ADMIN, ANSWERER, ASKERS, EDITOR, HEAD, PUBLISHER, put, settle, startDesk, tap } from './qa-desk-world'

const [ME, OTHER, THIRD, FOURTH] = ASKERS
const DAY_MS = 86_400_000
const LAW = '劳动合同法'
const QUESTION = '我叫王小二，骑手平台罚款扣钱合不合法'
const TITLE = '平台罚款扣钱合不合法'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startDesk()
  accepted(await as(ADMIN).call(faq.rebuild, {}))
  const articles = [30, 38, 85].map(n => ({ article: `第${n}条`, text: `劳动报酬 ${n}` }))
  const fileId = await as(ADMIN).upload('law-imports/loop.json', Buffer.from(JSON.stringify(articles)))
  accepted(await as(ADMIN).call(faq.importLaw, { law: LAW, versionDate: '2012-12-28', fileId }))
})
afterAll(() => cloud?.stop())

const as = (openid: string) => cloud.as(openid)
const content = {
  category: 'wages' as const,
  title: TITLE,
  phrasings: ['送外卖被罚款可以不交吗'],
  answer: '平台不能随意罚款，应当按约定足额支付报酬。',
  citations: [{ law: LAW, article: '第三十条', versionDate: '2012-12-28' }],
  asksUnion: false,
  calculator: null,
}
const save = (
  who: string,
  more: object = {},
  of: { faqId: string | null; version: number } = { faqId: null, version: 0 },
) => as(who).call(publication.saveFaqDraft, { ...of, content: { ...content, ...more }, requestId: tap() })
const decide = (who: string, draftId: string, publish = true, reason = '') =>
  as(who).call(publication.decideFaqDraft, { draftId, publish, reason })
const entry = async (faqId: string) => accepted(await as(EDITOR).call(publication.faqEntry, { faqId }))
const found = async (text: string) =>
  accepted(await as('oGuest').call(qa.search, { text })).hits.map(({ title }) => title)
const rebuild = async () => {
  await cloud.post('/__clock', { advanceMs: 60_000 })
  await cloud.post('/__timer/faq')
}
const nextDay = async () => {
  await cloud.post('/__clock', { advanceMs: DAY_MS })
  await cloud.post('/__timer/publication')
  await rebuild()
}

let faqId = ''

test('an answered question becomes a redacted draft without its asker, published by a second person, found by others', async () => {
  const { threadId } = await put(cloud, ME, QUESTION)
  await settle(cloud, threadId, '可以拒绝，见《劳动合同法》第三十条、第八十五条。有事打13800138000。')
  expect(codeOf(await as(PUBLISHER).call(publication.draftFromThread, { threadId }))).toBe('FORBIDDEN')
  const draft = accepted(await as(ANSWERER).call(publication.draftFromThread, { threadId }))
  expect(draft.title).toBe('我叫【姓名已隐去】，骑手平台罚款扣钱合不合法')
  expect(draft.answer).not.toContain('13800138000')
  expect(draft.citations).toEqual([
    { law: LAW, article: '第三十条', versionDate: '2012-12-28' },
    { law: LAW, article: '第八十五条', versionDate: '2012-12-28' },
  ])
  expect(codeOf(await save(ANSWERER, { title: QUESTION }))).toBe('PERSONAL_DATA')
  expect(codeOf(await save(ANSWERER, { citations: [] }))).toBe('CITATION_MISSING')
  const gone = [{ law: LAW, article: '第九百条', versionDate: '2012-12-28' }]
  expect(codeOf(await save(ANSWERER, { citations: gone }))).toBe('ARTICLE_GONE')
  expect(codeOf(await save(ANSWERER, { answer: '违规测试' }))).toBe('RISKY_TEXT')
  expect(codeOf(await save(ME))).toBe('FORBIDDEN')

  const { draftId } = accepted(await save(ANSWERER))
  for (const one of await documentsOf(cloud, 'faq_drafts')) expect(JSON.stringify(one)).not.toContain(threadId)
  expect(accepted(await as(PUBLISHER).call(members.me, {})).todos.map(({ title }) => title)).toContain(
    '有内容等第二人审核发布',
  )
  expect(codeOf(await decide(ANSWERER, draftId))).toBe('FORBIDDEN')
  expect(await found(TITLE)).not.toContain(TITLE)
  faqId = accepted(await decide(PUBLISHER, draftId)).faqId ?? ''
  expect(accepted(await decide(PUBLISHER, draftId)).faqId).toBe(faqId)
  expect(codeOf(await decide(HEAD, draftId))).toBe('NOT_WAITING')
  const left = accepted(await as(HEAD).call(members.me, {})).todos.map(({ title }) => title)
  expect(left).not.toContain('有内容等第二人审核发布')
  await rebuild()
  expect((await found('送外卖被罚款可以不交吗'))[0]).toBe(TITLE)
})

test('its own writer publishes nothing, a draft goes back with a reason, two at once do not wait', async () => {
  const of = { faqId, version: 1 }
  const { draftId } = accepted(await save(EDITOR, { answer: '改过的答案，应当足额支付。' }, of))
  expect(codeOf(await decide(EDITOR, draftId))).toBe('SECOND_PERSON')
  expect(codeOf(await save(HEAD, {}, of))).toBe('DRAFT_WAITS')
  expect(codeOf(await decide(PUBLISHER, draftId, false))).toBe('REASON_MISSING')
  accepted(await decide(PUBLISHER, draftId, false, '请写明依据'))
  const { items } = accepted(await as(EDITOR).call(publication.faqDrafts, {}))
  expect(items.find(item => item.draftId === draftId)).toMatchObject({ state: 'returned', reason: '请写明依据' })
  expect((await entry(faqId)).version).toBe(1)
})

test('each version is kept, and an older one comes back as a draft; withdrawn it is gone at once', async () => {
  const { draftId } = accepted(await save(EDITOR, { answer: '第二版的答案。' }, { faqId, version: 1 }))
  accepted(await decide(PUBLISHER, draftId))
  const now = await entry(faqId)
  expect([now.version, now.content.answer]).toEqual([2, '第二版的答案。'])
  expect(codeOf(await save(EDITOR, {}, { faqId, version: 1 }))).toBe('VERSION_CONFLICT')
  const [former] = now.versions
  expect(former?.content.answer).toBe(content.answer)
  const back = await as(EDITOR).call(publication.saveFaqDraft, {
    faqId,
    version: 2,
    content: former?.content ?? content,
    requestId: tap(),
  })
  accepted(await decide(PUBLISHER, accepted(back).draftId))
  expect((await entry(faqId)).content.answer).toBe(content.answer)
  expect(await found('送外卖被罚款可以不交吗')).toContain(TITLE)
  expect(codeOf(await as(EDITOR).call(publication.withdrawFaq, { faqId, version: 1 }))).toBe('VERSION_CONFLICT')
  accepted(await as(EDITOR).call(publication.withdrawFaq, { faqId, version: 3 }))
  expect(await found('送外卖被罚款可以不交吗')).not.toContain(TITLE)
  expect(codeOf(await as(ME).call(qa.open, { faqId }))).toBe('NOT_FOUND')
  const again = accepted(await save(EDITOR, {}, { faqId, version: 4 }))
  accepted(await decide(PUBLISHER, again.draftId))
  expect(await found('送外卖被罚款可以不交吗')).toContain(TITLE)
})

test('a way of asking that helped three people is learned, of one it waits for a person, and it can be taken out', async () => {
  const slang = '站长扣我钱咋整'
  const helped = async (who: string, text: string) => {
    accepted(await as(who).call(qa.open, { faqId, text }))
    accepted(await as(who).call(qa.helped, { faqId, helped: true }))
    accepted(await as(who).call(qa.helped, { faqId, helped: true }))
  }
  for (const who of [ME, OTHER]) await helped(who, slang)
  await helped(FOURTH, '跑单扣费对不对')
  await nextDay()
  expect((await entry(faqId)).learned).toEqual([])
  await helped(THIRD, '站长扣我钱，咋整？')
  await helped(ME, slang)
  await nextDay()
  expect((await entry(faqId)).learned).toEqual([slang])
  expect((await found(slang))[0]).toBe(TITLE)
  const list = async () => accepted(await as(EDITOR).call(publication.phrasingCandidates, {})).items
  const one = (await list()).find(({ text }) => text === '跑单扣费对不对')
  expect(one).toMatchObject({ people: 1, state: 'offered' })
  accepted(await as(EDITOR).call(publication.decidePhrasing, { candidateId: one?.candidateId ?? '', add: true }))
  expect((await entry(faqId)).learned).toEqual([slang, '跑单扣费对不对'])
  const taught = (await list()).find(({ text }) => text === slang)
  accepted(await as(EDITOR).call(publication.decidePhrasing, { candidateId: taught?.candidateId ?? '', add: false }))
  await nextDay()
  expect((await entry(faqId)).learned).toEqual(['跑单扣费对不对'])
  expect(codeOf(await as(ANSWERER).call(publication.phrasingCandidates, {}))).toBe('FORBIDDEN')
  expect(JSON.stringify(await documentsOf(cloud, 'faq_candidates'))).not.toContain('oAsker')
})

test('an answerer who links a question to an entry teaches its words, nameless; taken out they stay out', async () => {
  const said = '我叫王小二，送餐超时平台就扣我饭钱'
  const { threadId } = await put(cloud, OTHER, said)
  const teach = (who: string, text: string, more: object = {}) =>
    as(who).call(publication.teachFromThread, { threadId, faqId, text, ...more })
  const way = '送餐超时就扣饭钱'
  expect(codeOf(await teach(OTHER, way))).toBe('FORBIDDEN')
  expect(codeOf(await teach(PUBLISHER, way))).toBe('FORBIDDEN')
  expect(codeOf(await teach(ANSWERER, said))).toBe('PERSONAL_DATA')
  expect(codeOf(await teach(ANSWERER, way, { faqId: 'none' }))).toBe('NOT_FOUND')
  const before = (await entry(faqId)).learned
  for (let times = 0; times < 2; times++) accepted(await teach(ANSWERER, way))
  expect((await entry(faqId)).learned).toEqual([...before, way])
  await rebuild()
  expect((await found('送餐超时扣饭钱咋办'))[0]).toBe(TITLE)
  const { items } = accepted(await as(EDITOR).call(publication.phrasingCandidates, {}))
  const one = items.find(({ text }) => text === way)
  expect(one).toMatchObject({ people: 1, state: 'added' })
  accepted(await as(EDITOR).call(publication.decidePhrasing, { candidateId: one?.candidateId ?? '', add: false }))
  expect(codeOf(await teach(ANSWERER, way))).toBe('WAY_TAKEN_OUT')
  expect((await entry(faqId)).learned).toEqual(before)
  expect(JSON.stringify(await documentsOf(cloud, 'faq_candidates'))).not.toContain(threadId)
})

test('what answered questions cited stands beside a like question of another person', async () => {
  const { threadId } = await put(cloud, OTHER, '仓库盘亏让我们全组赔，怎么拒绝')
  await settle(cloud, threadId, '可以拒绝，依据《劳动合同法》第八十五条。')
  await nextDay()
  const { articles } = accepted(await as(ANSWERER).call(faq.suggest, { text: '盘亏了让全组一起赔' }))
  expect(articles[0]).toMatchObject({ law: LAW, article: '第八十五条' })
  expect(JSON.stringify(await documentsOf(cloud, 'qa_learned'))).not.toMatch(/盘亏|oAsker/)
})

test('killed after any write a draft is published once with its history', async () => {
  const { version } = await entry(faqId)
  const { draftId } = accepted(await save(EDITOR, { answer: '终稿，应当足额支付。' }, { faqId, version }))
  for (let writes = 1; writes <= 4; writes++) {
    await cloud.post('/__kill', { afterWrites: writes, function: 'publication' })
    await as(PUBLISHER).raw('publication', { action: 'decideFaqDraft', input: { draftId, publish: true, reason: '' } })
    await cloud.post('/__kill', { afterWrites: 99, function: 'publication' })
    await cloud.post('/__clock', { advanceMs: 31_000 })
  }
  accepted(await decide(PUBLISHER, draftId))
  const now = await entry(faqId)
  expect([now.version, now.content.answer]).toEqual([version + 1, '终稿，应当足额支付。'])
  expect(now.versions.filter(one => one.version === version)).toHaveLength(1)
})

test('a newer text of a law lists the open questions and canned answers that cite what it dropped, without their words', async () => {
  const { threadId } = await put(cloud, FOURTH, '押金一直不退怎么办')
  accepted(await as(ANSWERER).call(qa.claim, { threadId }))
  const { version } = accepted(await as(ANSWERER).call(qa.staffThread, { threadId }))
  const citations = [{ law: LAW, article: '第八十五条', versionDate: '2012-12-28' }]
  const answer = { threadId, version, text: '可以要求退还。', kind: 'answer' as const, citations, requestId: tap() }
  accepted(await as(ANSWERER).call(qa.reply, answer))
  const canned = {
    cannedId: 'loopcanned',
    version: 0,
    title: '要求退还',
    text: '可以要求退还。',
    category: null,
    citations,
  }
  accepted(await as(HEAD).call(qa.saveCanned, { ...canned, off: false }))
  const others = async () => accepted(await as(EDITOR).call(faq.checks, {})).others
  expect(await others()).toEqual([])
  const newer = JSON.stringify([
    { article: '第30条', text: '劳动报酬 30' },
    { article: '第38条', text: '改过的' },
  ])
  const fileId = await as(ADMIN).upload('law-imports/loop2.json', Buffer.from(newer))
  accepted(await as(ADMIN).call(faq.importLaw, { law: LAW, versionDate: '2027-01-01', fileId }))
  const listed = await others()
  expect(listed.map(({ kind, article, why }) => [kind, article, why]).sort()).toEqual([
    ['canned', '第八十五条', 'repealed'],
    ['thread', '第八十五条', 'repealed'],
  ])
  expect(JSON.stringify(listed)).not.toContain('押金')
})
