import { writeXlsx } from '../../cloudfunctions/_services/write-xlsx'
import { faq } from '../../src/contract/faq'
import { qa } from '../../src/contract/qa'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const ADMIN = 'oDemoAdmin'
const WORKER = 'oWorker1'
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const LAW = '劳动合同法'
const QUESTION = '小时工要签合同吗'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  accepted(await cloud.as(ADMIN).call(faq.rebuild, {}))
})
afterAll(() => cloud.stop())

const hits = async () => accepted(await cloud.as(WORKER).call(qa.search, { text: QUESTION })).hits
/** A text of the law with the articles from `from` to 98. */
const articles = (from: number, text: (n: number) => string) =>
  Array.from({ length: 99 - from }, (_, i) => ({ article: `第${i + from}条`, text: text(i + from) }))
const take = async (versionDate: string, content: Buffer, name: string) => {
  const fileId = await cloud.as(ADMIN).upload(`law-imports/${name}`, content)
  return cloud.as(ADMIN).call(faq.importLaw, { law: LAW, versionDate, fileId })
}
const json = (list: unknown) => Buffer.from(JSON.stringify(list))

describe('a law is imported', () => {
  test('the text of the version that was read is shown beside the answer, from a spreadsheet too', async () => {
    const rows = [
      ['条号', '正文'],
      ['第一章 总则', ''],
      ...articles(1, n => `正文${n}`).map(row => [row.article, row.text]),
    ]
    const answer = accepted(await take('2012-12-28', await writeXlsx(rows, [10, 60]), 'first.xlsx'))
    expect(answer).toEqual({ articles: 98, hidden: 0, toCheck: 0 })
    const [hit] = await hits()
    const opened = accepted(await cloud.as(WORKER).call(qa.open, { faqId: hit?.faqId ?? '' }))
    expect(opened.articles[0]).toEqual({ law: LAW, article: '第六十八条', text: '正文68' })
    expect(accepted(await cloud.as(ADMIN).call(faq.laws, {})).items).toMatchObject([{ law: LAW, articles: 98 }])
  })

  test('beside a question stand entries and articles, by its words and by what like questions were answered with', async () => {
    await cloud.post('/__clock', { advanceMs: DAY_MS })
    await cloud.post('/__timer/faq')
    const { faqs, articles } = accepted(await cloud.as(ADMIN).call(faq.suggest, { text: '小时工要不要签合同' }))
    expect(faqs[0]?.title).toBe(QUESTION)
    expect(articles.map(({ article }) => article)).toContain('第六十八条')
    expect(articles[0]).toMatchObject({ law: LAW, versionDate: '2012-12-28' })
    expect(codeOf(await cloud.as(WORKER).call(faq.suggest, { text: '小时工' }))).toBe('FORBIDDEN')
  })

  test('a newer one that only words an article anew keeps the entry and lists it for a check', async () => {
    const answer = accepted(
      await take('2027-01-01', json(articles(1, n => (n === 70 ? '新的正文' : `正文 ${n}`))), 'b.json'),
    )
    expect(answer.hidden).toBe(0)
    expect(answer.toCheck).toBeGreaterThan(0)
    expect((await hits())[0]?.title).toBe(QUESTION)
    const { items } = accepted(await cloud.as(ADMIN).call(faq.checks, {}))
    const item = items.find(({ title }) => title === QUESTION)
    expect(item?.why).toBe('changed')
    expect(item?.citations.find(({ article }) => article === '第七十条')?.state).toBe('changed')
    expect(item?.citations.find(({ article }) => article === '第六十八条')).toMatchObject({
      state: 'current',
      versionDate: '2027-01-01',
    })
    const version = item?.version ?? 0
    const faqId = item?.faqId ?? ''
    expect(codeOf(await cloud.as(ADMIN).call(faq.confirm, { faqId, version: version - 1 }))).toBe('VERSION_CONFLICT')
    expect(accepted(await cloud.as(ADMIN).call(faq.confirm, { faqId, version })).state).toBe('published')
    const after = accepted(await cloud.as(ADMIN).call(faq.checks, {})).items
    expect(after.find(({ title }) => title === QUESTION)).toBeUndefined()
  })

  test('one that drops an article hides at once what cites it, and no confirmation brings that back', async () => {
    const answer = accepted(
      await take('2028-01-01', json(articles(1, n => `正文${n}`).filter(row => row.article !== '第70条')), 'c.json'),
    )
    expect(answer.hidden).toBeGreaterThan(0)
    expect((await hits()).map(({ title }) => title)).not.toContain(QUESTION)
    const item = accepted(await cloud.as(ADMIN).call(faq.checks, {})).items.find(({ title }) => title === QUESTION)
    expect(item).toMatchObject({ state: 'hidden', why: 'repealed' })
    const asked = { faqId: item?.faqId ?? '', version: item?.version ?? 0 }
    expect(codeOf(await cloud.as(WORKER).call(qa.open, { faqId: asked.faqId }))).toBe('NOT_FOUND')
    expect(codeOf(await cloud.as(ADMIN).call(faq.confirm, asked))).toBe('STILL_REPEALED')
    await cloud.post('/__clock', { advanceMs: MINUTE_MS })
    await cloud.post('/__timer/faq')
    expect((await hits()).map(({ title }) => title)).not.toContain(QUESTION)
  })

  test('the same version again changes nothing, an older one and what is no law are refused', async () => {
    const again = accepted(await take('2028-01-01', json([]), 'd.json'))
    expect(again.articles).toBe(97)
    expect(codeOf(await take('2020-01-01', json(articles(1, n => `正文${n}`)), 'e.json'))).toBe('LAW_NOT_NEWER')
    expect(codeOf(await take('2029-01-01', Buffer.from('{"a":'), 'f.json'))).toBe('LAW_UNREADABLE')
    expect(
      codeOf(
        await take(
          '2029-01-01',
          json([
            { article: '第1条', text: 'a' },
            { article: '第一条', text: 'b' },
          ]),
          'g.json',
        ),
      ),
    ).toBe('LAW_UNREADABLE')
    const fileId = await cloud.as(WORKER).upload('law-imports/h.json', json(articles(1, () => '正文')))
    expect(codeOf(await cloud.as(WORKER).call(faq.importLaw, { law: LAW, versionDate: '2030-01-01', fileId }))).toBe(
      'FORBIDDEN',
    )
  })
})
