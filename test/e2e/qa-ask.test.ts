import { type App, type Screen, startApp } from './browser'

const MEMBER = 'oDemoMember241'
const ASK = '/features/qa/pages/ask/index'
const CALCULATOR = '/features/qa/pages/calculator/index?kind='

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.close()
})

const type = async (screen: Screen, text: string) => {
  await screen.top.locator('textarea').first().fill(text)
}

const wrongOf = async (screen: Screen) => [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors]

describe('问工会', () => {
  it('finds the answer while it is typed, shows what it rests on, and counts that it helped', async () => {
    const screen = await app.open('/pages/home/index', { as: MEMBER })
    await screen.press(/^问工会/)
    await screen.says('大家常问')
    await type(screen, '试用期')
    await screen.says('大家常问')
    await type(screen, '签一年合同试用期几个月')
    await screen.says('最可能')
    await screen.press(/试用期最长可以多久/)
    await screen.says('《劳动合同法》第十九条、第七十条')
    await screen.says('最后核对 2026年11月25日')
    await screen.press('有帮助')
    await screen.says('谢谢')
    await screen.page.goBack()
    await screen.says('试用期最长可以多久')
    expect(await screen.top.locator('textarea').first().inputValue()).toBe('签一年合同试用期几个月')
    expect(screen.errors).toEqual([])
    await screen.close()
  })

  it('says so where nothing is found, and leads to a person', async () => {
    const screen = await app.open(ASK, { as: MEMBER })
    await type(screen, '食堂今天吃红烧排骨')
    await screen.says('没有找到现成的答案')
    await screen.says('拨打 12351 工会热线')
    await screen.close()
  })

  it('works out the months of severance', async () => {
    const screen = await app.open(`${CALCULATOR}probation`, { as: MEMBER })
    await screen.says('最多 2 个月')
    await screen.close()
  })

  const looks = [
    { mark: 'normal', care: false, width: 375 },
    { mark: 'care', care: true, width: 375 },
    { mark: '320', care: false, width: 320 },
  ]
  it.each(looks)('is accessible and whole: $mark', async ({ mark, care, width }) => {
    const wrong: string[] = []
    const look = async (name: string, path: string, ready: (screen: Screen) => Promise<void>) => {
      const screen = await app.open(path, { as: MEMBER, care, width })
      await ready(screen)
      wrong.push(...(await wrongOf(screen)).map(what => `${name}: ${what}`))
      await screen.shot(`${name}-${mark}`)
      await screen.close()
    }
    await look('qa-ask', ASK, screen => screen.says('大家常问'))
    await look('qa-hits', ASK, async screen => {
      await type(screen, '公司给我调岗降薪怎么办')
      await screen.says('最后核对')
    })
    await look('qa-nothing', ASK, async screen => {
      await type(screen, '食堂今天吃红烧排骨')
      await screen.says('没有找到')
    })
    await look('qa-answer', ASK, async screen => {
      await type(screen, '双倍工资从哪天开始算')
      await screen.press(/没签合同的双倍工资怎么算/)
      await screen.says('这条有帮助吗')
    })
    for (const kind of ['annualLeave', 'overtimePay', 'severance', 'probation', 'arbitration'])
      await look(`qa-${kind}`, `${CALCULATOR}${kind}`, screen => screen.says('依据'))
    expect(wrong).toEqual([])
  })
})
