import { publication } from '../../src/contract/publication'
import { qa } from '../../src/contract/qa'
import { accepted, type Cloud } from '../flows/local-cloud'
import { put, settle, tap } from '../flows/qa-desk-world'
import { type App, type Screen, startApp } from './browser'

const [MEMBER, ANSWERER, HEAD, PUBLISHER, ADMIN] = [
  'oDemoMember243',
  'oDemoAnswerer',
  'oDemoQaHead',
  'oDemoPublisher',
  'oDemoAdmin',
] as const
const QUESTION = '夜班津贴少算了两天，可以补吗'
const TITLE = '夜班津贴算少了怎么补'

let app: App
let threadId = ''
beforeAll(async () => {
  app = await startApp()
  await clearDrafts(app.cloud)
  const asked = await put(app.cloud, MEMBER, QUESTION, { publishConsent: 1 })
  threadId = asked.threadId
  await settle(app.cloud, threadId, '可以要求补足，依据《劳动合同法》第三十条。', 'answered', ANSWERER)
})
afterAll(async () => {
  await app?.close()
})

const wrongOf = async (name: string, screen: Screen) =>
  [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors].map(what => `${name}: ${what}`)

describe('from a thread to what others find', () => {
  it('is written by one, published by another, and found in the search', async () => {
    const wrong: string[] = []
    const writer = await app.open(`/staff/answers/pages/entry/index?threadId=${threadId}`, { as: ANSWERER })
    await writer.says('由一个办结的问题整理')
    await writer.shot('qa-entry-normal')
    wrong.push(...(await wrongOf('entry', writer)))
    await writer.top.locator('textarea').nth(0).fill(TITLE)
    await writer.type('查找条文', '劳动合同法 999')
    await writer.says(/没有找到《劳动合同法》第九百九十九条/)
    await writer.type('查找条文', '劳动合同法 30')
    await writer.press(/^《劳动合同法》第三十条/)
    await writer.says(/^2012-12-28 文本/)
    await writer.shot('qa-entry-cited')
    wrong.push(...(await wrongOf('entry-cited', writer)))
    await writer.press('交给第二人审核')
    await writer.says('已交给第二人审核')
    await writer.close()

    const second = await app.open('/pages/services/index', { as: PUBLISHER })
    await second.press(/^发布审核/)
    await second.says(TITLE)
    await second.shot('qa-drafts-normal')
    wrong.push(...(await wrongOf('drafts', second)))
    await second.press('审核通过，发布')
    await second.says('没有等着审核的草稿')
    await second.close()
    await app.cloud.post('/__clock', { advanceMs: 60_000 })
    await app.cloud.post('/__timer/faq')
    const hits = accepted(await app.cloud.as(MEMBER).call(qa.search, { text: TITLE })).hits
    expect(hits[0]?.title).toBe(TITLE)
    expect(wrong).toEqual([])
  })

  it('is whole on phone, in care mode and on the desk', async () => {
    await published(app.cloud)
    const wrong: string[] = []
    const look = async (name: string, who: string, path: string, says: string, narrow = true) => {
      const last = narrow ? { mark: '320', care: false, width: 320 } : { mark: 'desk', care: false, width: 1280 }
      for (const { mark, care, width } of [
        { mark: 'normal', care: false, width: 375 },
        { mark: 'care', care: true, width: 375 },
        last,
      ]) {
        const screen = await app.open(path, { as: who, care, width })
        await screen.says(says)
        wrong.push(...(await wrongOf(`${name}-${mark}`, screen)))
        await screen.shot(`${name}-${mark}`)
        await screen.close()
      }
    }
    await look('qa-complain', MEMBER, '/features/qa/pages/complain/index', '不留姓名')
    await look('qa-board', 'oDemoGuest', '/features/qa/pages/board/index', '提问的人同意公开')
    await look('qa-published', MEMBER, `/features/qa/pages/thread/index?threadId=${threadId}`, '撤回同意')
    await look('qa-figures', HEAD, '/staff/answers/pages/figures/index', '申请导出', false)
    await look('qa-publish', HEAD, '/staff/answers/pages/publish/index', '写一条新答案', false)
    for (const width of [375, 1280]) {
      const desk = await app.open('/staff/answers/pages/publish/index', { as: ADMIN, width })
      await desk.press('公开提问')
      await desk.says('过几天登出')
      await desk.shot(`qa-board-desk-${width}`)
      wrong.push(...(await wrongOf('board-desk', desk)))
      await desk.close()
    }
    expect(wrong).toEqual([])
  })

  it('counts who met the same, and gives words back with a reason before a second person looks', async () => {
    const wrong: string[] = []
    const reader = await app.open('/features/qa/pages/board/index', { as: 'oDemoMember244' })
    await reader.says('夜班津贴少算了，可以补吗')
    await reader.press(/^我也遇到，夜班津贴/)
    await reader.says('您也遇到，已记下')
    await reader.shot('qa-board-same')
    wrong.push(...(await wrongOf('same', reader)))
    await reader.close()

    const said = '我叫周小满，王经理说津贴不补，我该找谁'
    const asked = await put(app.cloud, 'oDemoMember245', said, { publishConsent: 1 })
    await settle(app.cloud, asked.threadId, '请打座机62881234，到人民路88号问。', 'answered', ANSWERER)
    const writer = await app.open('/staff/answers/pages/publish/index', { as: ANSWERER })
    await writer.press('公开提问')
    await writer.press(/津贴不补/)
    await writer.says('自动隐去了 4 处')
    await writer.press('恢复，62881234')
    await writer.top.getByLabel('为什么可以公开').fill('服务窗口的公开电话')
    await writer.press('恢复')
    await writer.says('已恢复：服务窗口的公开电话')
    await writer.shot('qa-copy-normal')
    wrong.push(...(await wrongOf('copy', writer)))
    await writer.press('交给第二人审核')
    await writer.says('没有等着写公开稿的问题')
    await writer.close()
    const second = await app.open('/staff/answers/pages/publish/index', { as: PUBLISHER, width: 1280 })
    await second.press('公开提问')
    await second.says('“62881234”：服务窗口的公开电话')
    await second.shot('qa-copy-second-desk')
    wrong.push(...(await wrongOf('second', second)))
    await second.close()
    expect(wrong).toEqual([])
  })
})

/** The demo's own draft goes out first, so that one alone waits. */
const clearDrafts = async (cloud: Cloud): Promise<void> => {
  const { items } = accepted(await cloud.as(PUBLISHER).call(publication.faqDrafts, {}))
  for (const { draftId } of items)
    accepted(await cloud.as(PUBLISHER).call(publication.decideFaqDraft, { draftId, publish: true, reason: '' }))
}

/** The asker's question on the open board. */
const published = async (cloud: Cloud): Promise<void> => {
  const copy = { question: '夜班津贴少算了，可以补吗', answer: '可以要求补足，依据《劳动合同法》第三十条。' }
  const { version } = accepted(await cloud.as(ANSWERER).call(publication.draft, { threadId }))
  const waits = accepted(await cloud.as(ANSWERER).call(publication.propose, { threadId, version, ...copy }))
  accepted(await cloud.as(ADMIN).call(publication.switchBoard, { open: true, embargoDays: 0 }))
  accepted(await cloud.as(PUBLISHER).call(publication.decide, { threadId, version: waits.version, publish: true }))
  const complaint = { kind: 'complaint' as const, category: 'services' as const }
  for (let i = 0; i < 8; i++)
    await put(cloud, `oDemoMember${String(250 + (i % 4))}`, `窗口排队太久 ${tap()}`, complaint)
}
