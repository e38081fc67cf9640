import { qa } from '../../src/contract/qa'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'

const MEMBER = 'oDemoMember242'
const ANSWERER = 'oDemoAnswerer'
const QUESTION = '公司三个月没有发工资，班组长说下个月再看，怎么办'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app?.close()
})

const wrongOf = async (name: string, screen: Screen) =>
  [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors].map(what => `${name}: ${what}`)

describe('asking a person', () => {
  it('keeps what was typed, is put once, answered, and shown to the asker', async () => {
    const screen = await app.open('/features/qa/pages/ask/index', { as: MEMBER })
    await screen.top.locator('textarea').first().fill(QUESTION)
    await screen.press('向工会提问')
    await screen.says('匿名提问')
    expect(await screen.top.locator('textarea').first().inputValue()).toBe(QUESTION)
    await screen.press('提交问题')
    await screen.says('请选一个类别')
    await screen.close()

    const asked = { text: QUESTION, category: 'wages' as const, shownIds: [], openedIds: [], anyway: true }
    const { threadId } = accepted(
      await app.cloud.as(MEMBER).call(qa.ask, { ...asked, anonymous: true, requestId: 'e2e-thread' }),
    )
    const wrong: string[] = []
    for (const [mark, width] of [
      ['desk', 1280],
      ['normal', 375],
    ] as const) {
      const staff = await app.open('/pages/services/index', { as: ANSWERER, width })
      await staff.press(/^答复提问/)
      await staff.says('职工·')
      await staff.shot(`qa-inbox-${mark}`)
      await staff.press(/^公司三个月没有发工资/)
      if (mark === 'desk') {
        await staff.press('认领')
        await staff.says('写答复')
        await staff.top.locator('textarea').first().fill('可以先向劳动监察投诉，也可以申请仲裁。')
        await staff.press('发送')
        await staff.says('可以先向劳动监察投诉')
      }
      await staff.says('写答复')
      wrong.push(...(await wrongOf(`inbox-${mark}`, staff)))
      await staff.shot(`qa-inbox-thread-${mark}`)
      await staff.close()
    }
    for (const [mark, care, width] of [
      ['normal', false, 375],
      ['care', true, 375],
      ['320', false, 320],
    ] as const) {
      const look = async (name: string, path: string, says: string) => {
        const phone = await app.open(path, { as: MEMBER, care, width })
        await phone.says(says)
        wrong.push(...(await wrongOf(`${name}-${mark}`, phone)))
        await phone.shot(`${name}-${mark}`)
        await phone.close()
      }
      await look('qa-form', '/features/qa/pages/form/index', '匿名提问')
      await look('qa-threads', '/features/qa/pages/threads/index', '公司三个月')
      await look('qa-thread', `/features/qa/pages/thread/index?threadId=${threadId}`, '可以先向劳动监察投诉')
    }
    expect(wrong).toEqual([])
  })
})
