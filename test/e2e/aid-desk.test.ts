import { aid } from '../../src/contract/aid'
import { accepted } from '../flows/local-cloud'
import { type App, type Look, type Screen, startApp } from './browser'

const page = (name: string) => `/staff/review/pages/${name}/index`
const DESK = { width: 1280, height: 860 }
const SIZES: readonly { mark: string; size: Partial<Look> }[] = [
  { mark: '-care', size: { care: true } },
  { mark: '-320', size: { width: 320 } },
  { mark: '-wide', size: DESK },
]

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const look = async (screen: Screen, name: string): Promise<void> => {
  await screen.shot(name, true)
  expect([name, ...(await screen.cutOff()), ...(await screen.violations())]).toEqual([name])
}

test('warmth without an application is written down on the phone and stands in the list and in the statistics, apart', async () => {
  const screen = await app.open(page('care'), { as: 'oDemoOfficer' })
  await screen.says('示范工地')
  await look(screen, 'aid-care')
  await screen.press('记一次')
  await screen.says('慰问品大约值')
  await screen.type('在哪里', '示范车间')
  await screen.type('多少人', '12')
  await screen.type('怎么样', '看望夜班的同事，带去热姜茶。')
  await look(screen, 'aid-care-form')
  await screen.press('记下来')
  await screen.says('走访慰问 · 示范车间')
  await screen.close()
  const { help } = accepted(await app.cloud.as('oDemoAuditor').call(aid.statistics, {}))
  expect(help.find(({ kind }) => kind === 'visit')).toMatchObject({ people: 17 })
})

test('a case is put into a category of today’s dictionary, with the rules’ hint beside it', async () => {
  const { items } = accepted(await app.cloud.as('oDemoOfficer').call(aid.queue, { desk: 'intake' }))
  const one = items.find(({ state }) => state === 'verifying')
  const screen = await app.open(`${page('queue')}?applicationId=${one?.applicationId}`, { as: 'oDemoOfficer', ...DESK })
  await screen.says('还没有认定')
  await screen.press('其他办理')
  await screen.press('认定困难类别')
  await screen.says('最后由您认定')
  await look(screen, 'aid-categorise')
  await screen.top.getByRole('dialog').getByRole('button', { name: '认定困难类别', exact: true }).click()
  await screen.says('深度困难（第 1 版类别）')
  await screen.close()
})

test('what is asked of applicants is changed in a form, and a fact in use is not taken away', async () => {
  const screen = await app.open(page('rules'), { as: 'oDemoRights', ...DESK })
  await screen.press(/职工助医/)
  await screen.says('问申请人的事')
  await look(screen, 'aid-rules-facts')
  await screen.press(/家庭年收入/)
  await screen.says('先改那几处')
  await look(screen, 'aid-rules-fact')
  await screen.press('关闭')
  await screen.press('加一件要问的事')
  await screen.type('怎么问', '住院天数')
  await screen.press('关闭')
  await screen.press('检查一遍')
  await screen.says('没有缺口、没有重叠')
  await screen.close()
})

test.each(SIZES)('the dictionary and the warmth are whole and accessible: %o', async ({ mark, size }) => {
  for (const { name, as, says } of [
    { name: 'categories', as: 'oDemoRights', says: '现在生效' },
    { name: 'care', as: 'oDemoOfficer', says: '示范工地' },
  ]) {
    const screen = await app.open(page(name), { as, ...size })
    await screen.says(says)
    await look(screen, `aid-${name}${mark}`)
    if (name === 'categories' && mark === '-320') {
      await screen.press('改成下一版')
      await screen.says('人均年收入不超过')
      await look(screen, 'aid-categories-form')
    }
    await screen.close()
  }
})
