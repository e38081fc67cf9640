import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { publication } from '../../src/contract/publication'
import { qa } from '../../src/contract/qa'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, ANSWERER, ASKERS, EDITOR, HEAD, PUBLISHER, put, settle, startDesk, tap } from './qa-desk-world'

let cloud: Cloud
let year = ''
beforeAll(async () => {
  cloud = await startDesk()
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  year = new Date(nowMs + 8 * 3_600_000).toISOString().slice(0, 4)
  for (const [i, category] of (['wages', 'leave', 'contract'] as const).entries())
    for (let n = 0; n < 6 + i; n++) {
      const { threadId } = await put(cloud, ASKERS[n % 4] ?? '', `第${n}个问题${category}王小二`, { category })
      if (n > 0) await settle(cloud, threadId, '答复', n % 2 ? 'answered' : 'referred')
      if (n === 1) accepted(await cloud.as(ASKERS[1]).call(qa.rate, { threadId, stars: 5 }))
    }
  await put(cloud, ASKERS[0], '窗口排队太久', { kind: 'complaint', category: 'services' })
})
afterAll(() => cloud?.stop())

const as = (openid: string) => cloud.as(openid)
const figures = async (who = HEAD) => accepted(await as(who).call(publication.figures, { year }))
const ask = (who: string, what: 'figures' | 'rows') =>
  as(who).call(publication.askExport, { year, what, purpose: '年度工作总结', requestId: tap() })
const fileOf = async (who: string, exportId: string) => {
  const { url, rows } = accepted(await as(who).call(publication.approveExport, { exportId }))
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  return { rows, sheet: (await readXlsx(bytes)) ?? [] }
}

test('the figures add up, side by side, and what is small is not told', async () => {
  const { total, ...sides } = await figures()
  expect(total).toBe(22)
  for (const cells of Object.values(sides)) {
    const hidden = cells.filter(({ count }) => count === null).length
    const sum = cells.reduce((all, { count }) => all + (count ?? 0), 0)
    expect(hidden === 0 ? sum : total).toBe(22)
    expect(hidden).not.toBe(1)
    for (const { count } of cells) expect(count === null || count >= 5).toBe(true)
  }
  expect(sides.byCategory.map(({ count }) => count).filter(count => count !== null)).toEqual([8, 7])
  expect(await as('oGuest').call(publication.figures, { year })).toMatchObject({ code: 'FORBIDDEN' })
  for (const who of [ANSWERER, PUBLISHER, ADMIN, ASKERS[0]])
    expect(codeOf(await as(who).call(publication.figures, { year }))).toBe('FORBIDDEN')
})

test('an export has a purpose and a second person; lines are for heads, figures for who keeps statistics', async () => {
  expect(codeOf(await ask(EDITOR, 'rows'))).toBe('FORBIDDEN')
  expect(codeOf(await ask(ANSWERER, 'figures'))).toBe('FORBIDDEN')
  const lines = accepted(await ask(HEAD, 'rows')).exportId
  const sums = accepted(await ask(HEAD, 'figures')).exportId
  expect(codeOf(await as(HEAD).call(publication.approveExport, { exportId: sums }))).toBe('OWN_REQUEST')
  expect(codeOf(await as(EDITOR).call(publication.approveExport, { exportId: lines }))).toBe('NOT_FOUND')
  const seen = accepted(await as(EDITOR).call(publication.exports, {}))
  expect(seen.mayRows).toBe(false)
  expect(seen.items.map(({ exportId }) => exportId)).toEqual([sums])
  const { sheet } = await fileOf(EDITOR, sums)
  expect(sheet.find(([side]) => side === '合计')?.[2]).toBe('22')
  expect(JSON.stringify(sheet)).not.toMatch(/王小二|排队太久|甲工会/)

  const mine = accepted(await ask(EDITOR, 'figures')).exportId
  expect((await fileOf(HEAD, mine)).sheet.length).toBeGreaterThan(10)
  await cloud.post('/__clock', { advanceMs: 8 * 86_400_000 })
  expect(codeOf(await as(EDITOR).call(publication.approveExport, { exportId: sums }))).toBe('EXPIRED')
})
