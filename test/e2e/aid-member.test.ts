import { aid } from '../../src/contract/aid'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'

const CATALOGUE = '/features/aid/pages/catalogue/index'
const casePath = (applicationId: string) => `/features/aid/pages/case/index?applicationId=${applicationId}`
const APPLICANT = 'oDemoMember201'
/** Of the demo world: a case under correction. */
const CORRECTED = 'oDemoMember025'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.close()
})

/** Looks at a page as a person and as axe would. */
const look = async (screen: Screen, name: string): Promise<void> => {
  await screen.shot(name, true)
  expect([name, ...(await screen.cutOff()), ...(await screen.violations())]).toEqual([name])
}

describe('困难帮扶 on the phone', () => {
  it('answers a guest’s first question without keeping anything', async () => {
    const guest = await app.open(CATALOGUE, { as: 'oDemoGuest' })
    await guest.says('遇到难处，工会和您一起想办法')
    await look(guest, 'aid-catalogue')
    await guest.press(/职工助医/)
    await guest.says('我可能符合吗？')
    await guest.type('家庭', '40000')
    await guest.press('我可能符合吗')
    await guest.says('还差几个回答')
    await look(guest, 'aid-programme')
    await guest.close()
  })

  it('keeps a half-typed application over a kill, and takes it in once with a receipt', async () => {
    const member = await app.open('/pages/home/index', { as: APPLICANT })
    await member.press(/困难帮扶/)
    await member.press(/法律援助/)
    await member.press('开始申请')
    await member.says('第 1 步')
    await look(member, 'aid-apply-questions')
    while (!(await member.text()).includes('您的资料')) await member.press('下一步')
    await member.type('姓名', '演示一')
    await member.type('身份证号', '11010519491231002x')
    await member.type('手机号', '12800138000')
    await member.says('手机号不对')
    await member.says(/^已保存 \d\d:\d\d$/)
    await member.restart()
    await member.says('您的资料')
    expect(await member.top.locator('input').first().inputValue()).toBe('演示一')
    await look(member, 'aid-apply-person')
    await member.type('手机号', '13800138000')
    await member.press('下一步')
    await member.says('家里人')
    await member.press('添加一位家人')
    await look(member, 'aid-apply-household')
    await member.press(/^.*删除$/)
    await member.press('下一步')
    await member.says('要交的材料')
    await look(member, 'aid-apply-materials')
    await member.press('下一步')
    await member.says('核对和授权')
    await member.press('提交申请')
    await member.says(/还有 \d+ 处要补|逐条/)
    await look(member, 'aid-apply-confirm')
    await member.close()
  })

  it('shows a case with whose turn it is, and takes a correction in', async () => {
    const { items } = accepted(await app.cloud.as(CORRECTED).call(aid.mine, {}))
    const asked = items.find(({ state }) => state === 'correction')
    const member = await app.open(casePath(asked?.applicationId ?? ''), { as: CORRECTED })
    await member.says('等您补充')
    await member.says(/还剩 \d+ 个工作日|最晚/)
    await look(member, 'aid-case-correction')
    await member.press(/我的档案/)
    await member.says('只有您自己看得到这一页')
    await look(member, 'aid-own-file')
    await member.close()
  })

  it('reads the same in care mode and on the narrowest phone', async () => {
    for (const size of [{ care: true }, { width: 320 }]) {
      const screen = await app.open(CATALOGUE, { as: CORRECTED, ...size })
      await screen.says('我的申请')
      await look(screen, `aid-catalogue-${size.care ? 'care' : '320'}`)
      const { items } = accepted(await app.cloud.as(CORRECTED).call(aid.mine, {}))
      await screen.go(casePath(items[0]?.applicationId ?? ''))
      await screen.says('办理进度')
      await look(screen, `aid-case-${size.care ? 'care' : '320'}`)
      await screen.go('/features/aid/pages/notices/index')
      await screen.says('以下帮扶经审核同意')
      await look(screen, `aid-notices-${size.care ? 'care' : '320'}`)
      await screen.close()
    }
  })
})
