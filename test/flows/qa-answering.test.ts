import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { account } from '../../src/contract/account'
import { faq } from '../../src/contract/faq'
import { office } from '../../src/contract/office'
import { qa } from '../../src/contract/qa'
import { QA_CONSENTS } from '../../src/domain/qa/consents'
import { photo } from './files-made'
import { accepted, codeOf, until } from './local-cloud'
import { ADMIN } from './members-world'
import { upload } from './pillar-world'
import { DAY_MS, FIRST, HEAD, KEEPER, LAWYER, OTHER_LAWYER, QaWorld, SECOND, TOP } from './qa-world'

const [A, B, C, D] = ['oAskerA', 'oAskerB', 'oAskerC', 'oAskerD']
let world: QaWorld
beforeAll(async () => {
  world = await QaWorld.start()
  await world.until('2026-11-30T09:00')
})
afterAll(() => world?.stop())

const version = async (threadId: string, who = FIRST) => (await world.seen(threadId, who)).version
const importLaw = async (versionDate: string, articles: readonly string[]) => {
  const content = Buffer.from(JSON.stringify(articles.map(article => ({ article, text: `${article}的内容。` }))))
  const fileId = await world.as(ADMIN).upload(`law-imports/${versionDate}.json`, content)
  accepted(await world.as(HEAD).call(faq.importLaw, { law: '试验劳动法', versionDate, fileId }))
}
const cited = (article: string) => ({ law: '试验劳动法', article, versionDate: '2020-01-01' })

describe('an answer', () => {
  test('carries what it rests on as the law stands, and a repealed article is refused', async () => {
    await importLaw('2020-01-01', ['第一条', '第二条'])
    const threadId = await world.claimed(await world.thread(A, '试用期可以多久'))
    accepted(await world.reply(threadId, FIRST, '最长六个月', { citations: [cited('第一条'), cited('第二条')] }))
    const { messages } = await world.mine(threadId, A)
    expect(messages.at(-1)?.citations.map(({ article, state }) => [article, state])).toEqual([
      ['第一条', 'current'],
      ['第二条', 'current'],
    ])
    await importLaw('2026-01-01', ['第一条'])
    expect(codeOf(await world.reply(threadId, FIRST, '再说一次', { citations: [cited('第二条')] }))).toBe(
      'REPEALED_ARTICLE',
    )
    accepted(await world.reply(threadId, FIRST, '再说一次', { citations: [cited('第一条')] }))
    expect((await world.mine(threadId, A)).messages.at(-1)?.citations[0]?.versionDate).toBe('2026-01-01')
  })

  test('rests on what can be found: by law and number, with its date; what is gone or was never there is said at once', async () => {
    const find = async (text: string, who: string = FIRST) => accepted(await world.as(who).call(faq.articles, { text }))
    expect((await find('试验')).laws).toEqual([{ law: '试验劳动法', versionDate: '2026-01-01' }])
    const one = { law: '试验劳动法', article: '第一条', versionDate: '2026-01-01', text: '第一条的内容。' }
    expect(await find('《试验劳动法》第1条', LAWYER)).toEqual({ laws: [], articles: [one], missing: null })
    const missing = async (text: string) => (await find(text)).missing
    expect(await missing('试验劳动法 2')).toEqual({ law: '试验劳动法', article: '第二条', why: 'repealed' })
    expect(await missing('试验劳动法第九十九条')).toEqual({ law: '试验劳动法', article: '第九十九条', why: 'unknown' })
    expect(await missing('没有的法 7')).toEqual({ law: '没有的法', article: '第七条', why: 'noLaw' })
    expect(codeOf(await world.as(A).call(faq.articles, { text: '试验' }))).toBe('FORBIDDEN')
    const threadId = await world.claimed(await world.thread(B, '最低工资含不含社保'))
    for (const citation of [cited('第九十九条'), { ...cited('第一条'), law: '没有的法' }])
      expect(codeOf(await world.reply(threadId, FIRST, '见条文', { citations: [citation] }))).toBe('UNKNOWN_ARTICLE')
  })

  test('of a canned text keeps its number, refuses open variables, a repealed basis, and one that is off', async () => {
    const canned = { cannedId: 'one', title: '去窗口', text: '{称呼}请到窗口', category: null, off: false }
    const good = { ...canned, version: 0, citations: [cited('第一条')] }
    expect(codeOf(await world.as(FIRST).call(qa.saveCanned, good))).toBe('FORBIDDEN')
    accepted(await world.as(HEAD).call(qa.saveCanned, good))
    expect(codeOf(await world.as(HEAD).call(qa.saveCanned, good))).toBe('DESK_CHANGED')
    const bad = { ...good, cannedId: 'two', citations: [cited('第二条')] }
    expect(codeOf(await world.as(HEAD).call(qa.saveCanned, bad))).toBe('REPEALED_ARTICLE')
    const threadId = await world.claimed(await world.thread(A, '会员卡怎么办理呢'))
    const cannedId = 'one'
    expect(codeOf(await world.reply(threadId, FIRST, '{称呼}请到窗口', { cannedId }))).toBe('UNFILLED_VARIABLE')
    accepted(await world.reply(threadId, FIRST, '李师傅请到窗口', { cannedId }))
    const list = accepted(await world.as(FIRST).call(qa.canned, {})).items
    expect(list).toMatchObject([{ cannedId: 'one', uses: 1 }])
    await importLaw('2026-02-01', ['第三条'])
    expect(codeOf(await world.reply(threadId, FIRST, '再去一次', { cannedId }))).toBe('REPEALED_ARTICLE')
    accepted(await world.as(HEAD).call(qa.saveCanned, { ...good, citations: [], version: 1, off: true }))
    expect(codeOf(await world.reply(threadId, FIRST, '再去一次', { cannedId }))).toBe('CANNED_GONE')
  })

  test('in the making is seen by a colleague, for two minutes, and notes may be a colleague’s', async () => {
    const threadId = await world.claimed(await world.thread(B, '高温津贴发到几月'))
    accepted(await world.as(FIRST).call(qa.drafting, { threadId }))
    expect((await world.seen(threadId, HEAD)).drafting).not.toBeNull()
    expect((await world.seen(threadId, FIRST)).drafting).toBeNull()
    expect(codeOf(await world.as(A).call(qa.drafting, { threadId }))).toBe('FORBIDDEN')
    await world.cloud.post('/__clock', { advanceMs: 130_000 })
    expect((await world.seen(threadId, HEAD)).drafting).toBeNull()
    accepted(await world.reply(threadId, SECOND, '我问过财务了', { kind: 'note' }))
    expect(JSON.stringify(await world.mine(threadId, B))).not.toContain('财务')
    expect(codeOf(await world.reply(threadId, SECOND, '我来答'))).toBe('NOT_YOURS')
  })
})

describe('a complex question', () => {
  test('gets fifteen working days once, and its worker reads the reason', async () => {
    const threadId = await world.claimed(await world.thread(B, '公司合并后工龄怎么算'))
    const extend = async (reason: string) =>
      world.as(FIRST).call(qa.extend, { threadId, version: await version(threadId), reason, requestId: world.tap() })
    expect(codeOf(await extend(' '))).toBe('BAD_INPUT')
    expect(codeOf(await extend('违规测试'))).toBe('WORDS_REFUSED')
    accepted(await extend('要查档案'))
    expect(codeOf(await extend('再要几天'))).toBe('ALREADY_COMPLEX')
    expect((await world.mine(threadId, B)).messages.at(-1)).toMatchObject({ event: 'complex', text: '要查档案' })
    expect(await world.titles(B)).toContain('您的问题需要更多时间')
  })
})

describe('the lawyer', () => {
  test('reads redacted words and no files until the asker agrees, the own cases alone, and a no can follow', async () => {
    await world.cloud.post('/__media-callback', { function: 'office', delayMs: 10 })
    const fileId = await upload(world.cloud, C, photo({}))
    for (const who of [LAWYER, OTHER_LAWYER]) await world.lawyerDuty(who)
    const text = '我叫王小明，电话13800138000，公司不给补偿'
    const threadId = await world.claimed(await world.thread(C, text, { fileIds: [fileId] }))
    for (const who of [LAWYER, OTHER_LAWYER])
      expect(codeOf(await world.as(who).call(qa.staffThread, { threadId }))).toBe('NOT_FOUND')
    const asked = { threadId, version: await version(threadId) }
    accepted(await world.as(FIRST).call(qa.askLawyer, asked))
    accepted(await world.as(FIRST).call(qa.askLawyer, asked))
    const mine = async (who: string) =>
      accepted(await world.as(who).call(qa.inbox, { filter: 'open' })).items.some(item => item.threadId === threadId)
    const [own, other] = (await mine(LAWYER)) ? [LAWYER, OTHER_LAWYER] : [OTHER_LAWYER, LAWYER]
    expect(await mine(other)).toBe(false)
    expect(codeOf(await world.as(other).call(qa.staffThread, { threadId }))).toBe('NOT_FOUND')
    const before = await world.seen(threadId, own)
    expect(before).toMatchObject({ reader: 'lawyerRedacted', unionName: '', lawyer: 'asked' })
    expect(JSON.stringify(before)).not.toMatch(/13800138000|王小明/)
    expect(before.messages[0]?.files).toEqual([])
    expect(codeOf(await world.as(own).call(qa.threadFile, { threadId, fileId, piece: 0 }))).toBe('NOT_FOUND')
    expect(await world.todos(C)).toContain('请值班律师看您的问题，可以吗')
    const answer = (agree: boolean, who = C, to = QA_CONSENTS['qa.lawyer'].version) =>
      world.as(who).call(qa.answerLawyer, { threadId, agree, version: to })
    expect(codeOf(await answer(true, B))).toBe('NOT_FOUND')
    expect(codeOf(await answer(true, C, 99))).toBe('TEXT_CHANGED')
    accepted(await answer(true))
    await until(async () => !(await world.todos(C)).includes('请值班律师看您的问题，可以吗'))
    // a lawyer sees a file once WeChat's word on it has come
    await until(async () => (await world.seen(threadId, own)).messages[0]?.files.length === 1)
    expect((await world.seen(threadId, own)).messages[0]).toMatchObject({ text, files: [{ fileId, pdf: false }] })
    expect(codeOf(await world.as(own).call(qa.threadFile, { threadId, fileId, piece: 0 }))).toBe('OK')
    expect(await world.todos(own)).toContain('有提问请您答复')
    accepted(await world.reply(threadId, own, '可以申请仲裁'))
    expect(await world.todos(own)).not.toContain('有提问请您答复')
    expect((await world.mine(threadId, C)).messages.at(-1)).toMatchObject({ from: 'lawyer', text: '可以申请仲裁' })
    const { items } = accepted(await world.as(C).call(account.consents, {}))
    const consent = items.find(({ kind }) => kind === 'qa.lawyer')
    accepted(await world.as(C).call(account.revokeConsent, { consentId: consent?.consentId ?? '' }))
    expect((await world.seen(threadId, own)).reader).toBe('lawyerRedacted')
  })
})

describe('two questions of one person', () => {
  test('are joined, each word once; anonymous ones are never said to be one person’s', async () => {
    const first = await world.claimed(await world.thread(D, '通勤补贴停发了'))
    const second = await world.claimed(await world.thread(D, '通勤补贴是不是该补'))
    expect((await world.seen(second)).others.map(({ threadId }) => threadId)).toContain(first)
    const hidden = await world.claimed(await world.thread(D, '主管骂人', { anonymous: true }))
    expect((await world.seen(second)).others.map(({ threadId }) => threadId)).not.toContain(hidden)
    expect((await world.seen(hidden)).others).toEqual([])
    const merge = async (threadId: string, intoId: string) =>
      world.as(FIRST).call(qa.merge, { threadId, intoId, version: await version(threadId) })
    expect(codeOf(await merge(hidden, first))).toBe('MERGE_OTHERS')
    expect(codeOf(await merge(second, await world.claimed(await world.thread(A, '别人的问题'))))).toBe('MERGE_OTHERS')
    await world.cloud.post('/__kill', { afterWrites: 1, function: 'qa' })
    const input = { threadId: second, intoId: first, version: await version(second) }
    await world.as(FIRST).raw('qa', { action: 'merge', input })
    await world.cloud.post('/__kill', { afterWrites: 999, function: 'qa' })
    accepted(await merge(second, first))
    accepted(await merge(second, first))
    const texts = (await world.mine(first, D)).messages.map(({ text }) => text)
    expect(texts).toEqual(['通勤补贴停发了', '通勤补贴是不是该补'])
    expect(await world.mine(second, D)).toMatchObject({ state: 'merged', linkedId: first, mayWrite: false })
  })
})

describe('a done question', () => {
  test('passed to another body says to whom, opens again within seven working days, later goes on in a linked one', async () => {
    const threadId = await world.claimed(await world.thread(A, '社保稽核找谁'))
    const done = { threadId, version: await version(threadId), outcome: 'referred' as const, note: '区社保中心' }
    accepted(await world.as(FIRST).call(qa.resolve, done))
    expect((await world.mine(threadId, A)).messages.at(-1)).toMatchObject({ event: 'referred', text: '区社保中心' })
    const add = (text: string) => world.as(A).call(qa.addMessage, { threadId, text, requestId: `again-${text.length}` })
    expect(accepted(await add('他们不收'))).toEqual({ threadId, state: 'assigned' })
    await world.resolved(threadId)
    await world.cloud.post('/__clock', { advanceMs: 14 * DAY_MS })
    expect((await world.mine(threadId, A)).goesOn).toBe(true)
    await world.timer()
    expect((await world.mine(threadId, A)).state).toBe('closed')
    const next = accepted(await add('还是没有办好'))
    expect(next.threadId).not.toBe(threadId)
    expect(accepted(await add('还是没有办好')).threadId).toBe(next.threadId)
    expect(await world.mine(next.threadId, A)).toMatchObject({ linkedId: threadId, state: 'queued' })
  })
})

describe('a deadline in a year without an official calendar', () => {
  test('is marked and alarms whoever keeps the calendar, and is counted anew once the year is published', async () => {
    await world.until('2026-12-30T16:00')
    const threadId = await world.thread(B, '元旦加班怎么算')
    const before = await world.seen(threadId)
    const pausedId = await world.claimed(await world.thread(C, '春节值班怎么算'))
    accepted(await world.reply(pausedId, FIRST, '哪几天值班？', { kind: 'askBack' }))
    expect(before.assured).toBe(false)
    await world.timer()
    await world.timer()
    expect((await world.todos(TOP)).filter(title => title.includes('没有公布的日历'))).toHaveLength(1)
    const days = [1, 4, 5].map(n => ({ day: `2027-01-0${n}`, kind: 'off' as const, name: '元旦' }))
    const year = { year: 2027, version: 0, source: '2027年节假日安排的通知', days }
    const { version: saved } = accepted(await world.as(TOP).call(office.saveCalendarYear, year))
    accepted(await world.as(KEEPER).call(office.publishCalendarYear, { year: 2027, version: saved }))
    await world.cloud.post('/__clock', { advanceMs: 61_000 })
    await world.timer()
    const after = await world.seen(threadId)
    expect(after.assured).toBe(true)
    accepted(await world.as(C).call(qa.addMessage, { threadId: pausedId, text: '初一', requestId: 'paused' }))
    expect((await world.seen(pausedId)).assured).toBe(true)
    await world.timer()
    expect((await world.todos(TOP)).filter(title => title.includes('没有公布的日历'))).toHaveLength(0)
  })
})

describe('my data', () => {
  test('holds what I read of my questions, and nothing of the office’s own', async () => {
    const threadId = await world.claimed(await world.thread(D, '食堂为什么涨价'))
    const asked = { threadId, toQueueId: 'services' as const, reason: '归后勤管', requestId: world.tap() }
    accepted(await world.as(FIRST).call(qa.move, { ...asked, version: await version(threadId) }))
    const { url } = accepted(await world.as(D).call(account.exportMine, {}))
    const text = JSON.stringify(await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer())))
    expect(text).toContain('食堂为什么涨价')
    expect(text).not.toContain('归后勤管')
  })
})
