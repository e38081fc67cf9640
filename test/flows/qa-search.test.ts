import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { account } from '../../src/contract/account'
import { faq } from '../../src/contract/faq'
import { qa } from '../../src/contract/qa'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const ADMIN = 'oDemoAdmin'
const WORKER = 'oWorker1'
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  accepted(await cloud.as(ADMIN).call(faq.rebuild, {}))
})
afterAll(() => cloud.stop())

const search = async (text: string) => accepted(await cloud.as(WORKER).call(qa.search, { text })).hits
const titles = async (text: string) => (await search(text)).map(({ title }) => title)
const PROBATION = '试用期最长可以多久'

describe('finding an answer', () => {
  test('one to three characters find nothing, four find at most three', async () => {
    expect(await search('试用期')).toEqual([])
    const hits = await search('试用期多久')
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.length).toBeLessThanOrEqual(3)
    expect(hits[0]).toMatchObject({ title: PROBATION, level: 'likely' })
  })

  test('typing slips, pinyin, traditional and full-width characters find the same', async () => {
    const [first] = await titles('没签合同的双倍工资怎么算')
    expect((await titles('没签合铜的双倍工姿怎么算'))[0]).toBe(first)
    expect(await titles('meiqianhetongdeshuangbeigongzizenmesuan')).toContain(first)
    expect(await titles('沒簽合同的雙倍工資怎麼算')).toEqual(await titles('没签合同的双倍工资怎么算'))
    expect(await titles('签１年合同试用期')).toEqual(await titles('签1年合同试用期'))
  })

  test('a hit carries its answer, the articles with the day of their text, and when it was checked', async () => {
    const [hit] = await search(PROBATION)
    expect(hit?.answer).toContain('三个月')
    expect(hit?.citations[0]).toEqual({
      law: '劳动合同法',
      article: '第十九条',
      versionDate: '2012-12-28',
      state: 'current',
    })
    expect(hit?.checkedAtMs).toBe(Date.UTC(2026, 10, 25))
  })

  test('hot questions are given by category, also to guests', async () => {
    const { items } = accepted(await cloud.as('oNobody').call(qa.hot, { category: 'contract' }))
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ category }) => category === 'contract')).toBe(true)
  })

  test('what helped counts once a person, entry and day, and is first among the hot after the night', async () => {
    const before = accepted(await cloud.as(WORKER).call(qa.hot, { category: 'contract' })).items
    const [hit] = await search('公司合并了要不要重签合同')
    const faqId = hit?.faqId ?? ''
    expect(before.map(item => item.faqId)).not.toContain(faqId)
    for (const person of ['oA', 'oA', 'oB', 'oC', 'oD', 'oE', 'oF']) {
      expect(codeOf(await cloud.as(person).call(qa.open, { faqId, text: '合并' }))).toBe('OK')
      accepted(await cloud.as(person).call(qa.helped, { faqId, helped: true }))
    }
    expect(accepted(await cloud.as('oA').call(qa.helped, { faqId, helped: false })).helped).toBe(true)
    expect(accepted(await cloud.as('oA').call(qa.open, { faqId })).helped).toBe(true)
    await cloud.post('/__clock', { advanceMs: DAY_MS })
    await cloud.post('/__timer/faq')
    const after = accepted(await cloud.as(WORKER).call(qa.hot, { category: 'contract' })).items
    expect(after[0]?.faqId).toBe(faqId)
  })

  test('what I opened is mine to see, without the number that I typed, and goes with my account', async () => {
    const me = cloud.as('oLeaver')
    const [hit] = await search(PROBATION)
    const text = '试用期多久，电话13800138000'
    accepted(await me.call(qa.open, { faqId: hit?.faqId ?? '', text }))
    const { url } = accepted(await me.call(account.exportMine, {}))
    const sheet = JSON.stringify(await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer())))
    expect(sheet).toContain('问的是：试用期多久，电话【号码已隐去】')
    const plan = async () => accepted(await me.call(account.exitPlan, { kind: 'delete' })).removed
    const before = await plan()
    expect(before).toContainEqual({ what: '看过的问答', count: 1 })
    const planned = before.reduce((all, { count }) => all + count, 0)
    accepted(await me.call(account.exit, { kind: 'delete', planned, requestId: 'leaver-1' }))
    expect(await plan()).toEqual([])
  })

  test('what was not found is told without the person and without numbers, most often first', async () => {
    const text = '食堂几点开门，请打13800138000'
    const tell = (who: string) => cloud.as(who).call(qa.tellMissed, { text, what: 'nothing' as const, shownIds: [] })
    for (const who of ['oA', 'oA', 'oB']) accepted(await tell(who))
    accepted(await cloud.as('oA').call(qa.tellMissed, { text: '宿舍水费谁出', what: 'asked', shownIds: [] }))
    const { items } = accepted(await cloud.as(ADMIN).call(faq.missed, {}))
    expect(items[0]).toMatchObject({ text: '食堂几点开门，请打【号码已隐去】', nothing: 2, asked: 0 })
    expect(items[1]).toMatchObject({ text: '宿舍水费谁出', nothing: 0, asked: 1 })
    expect(codeOf(await cloud.as(WORKER).call(faq.missed, {}))).toBe('FORBIDDEN')
  })

  test('a flood of telling is stopped', async () => {
    const tell = (i: number) =>
      cloud.as('oFlood').call(qa.tellMissed, { text: `问题第${i}`, what: 'asked' as const, shownIds: [] })
    await cloud.awayFromTheEndOf(3_600_000)
    const codes = await Promise.all(Array.from({ length: 80 }, (_, i) => tell(i).then(codeOf)))
    expect(codes.filter(code => code === 'OK').length).toBeLessThanOrEqual(60)
    expect(codes).toContain('TOO_OFTEN')
  })
})

describe('the index', () => {
  test('a second build changes no answer, loads nothing again and keeps three files', async () => {
    const before = await search(PROBATION)
    for (let turn = 0; turn < 4; turn++) {
      await cloud.post('/__clock', { advanceMs: MINUTE_MS })
      expect(accepted(await cloud.as(ADMIN).call(faq.rebuild, {})).loaded).toBe(0)
    }
    expect(await search(PROBATION)).toEqual(before)
  })

  test('without a change the timer builds once a day', async () => {
    const run = async () => (await cloud.post('/__timer/faq')) as { result?: { entries: number }; entries?: number }
    await cloud.post('/__clock', { advanceMs: DAY_MS })
    const first = JSON.stringify(await run())
    const second = JSON.stringify(await run())
    expect(first).toMatch(/"entries":[1-9]/)
    expect(second).toMatch(/"entries":0/)
  })
})
