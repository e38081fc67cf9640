import { faq } from '../../src/contract/faq'
import { qa } from '../../src/contract/qa'
import { accepted, type Cloud } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'

const MEMBER = 'oDemoMember241'
const HEAD = 'oDemoQaHead'
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

/** A newer text of a law in which two cited articles are other or gone, and questions that found nothing. */
const disturb = async (cloud: Cloud): Promise<void> => {
  const head = cloud.as(HEAD)
  const take = async (versionDate: string, articles: readonly { article: string; text: string }[]) => {
    const content = Buffer.from(JSON.stringify(articles))
    const fileId = await head.upload(`law-imports/e2e-${versionDate}.json`, content)
    accepted(await head.call(faq.importLaw, { law: '职工带薪年休假条例', versionDate, fileId }))
  }
  const articles = Array.from({ length: 10 }, (_, i) => ({ article: `第${i + 1}条`, text: `条文 ${i + 1}` }))
  await take('2007-12-14', articles)
  await take(
    '2027-01-01',
    articles.filter((_, i) => i !== 6).map((one, i) => (i === 2 ? { ...one, text: '新的条文' } : one)),
  )
  for (const who of ['oA', 'oB', 'oC'])
    accepted(await cloud.as(who).call(qa.tellMissed, { text: '食堂几点开门', what: 'nothing', shownIds: [] }))
}

describe('问答维护', () => {
  it('is reached from the services and is whole on phone and desk', async () => {
    await disturb(app.cloud)
    const wrong: string[] = []
    for (const { mark, care, width } of [
      { mark: 'normal', care: false, width: 375 },
      { mark: 'care', care: true, width: 375 },
      { mark: 'desk', care: false, width: 1280 },
    ]) {
      const screen = await app.open('/pages/services/index', { as: HEAD, care, width })
      await screen.press(/^问答维护/)
      const look = async (name: string, says: string) => {
        await screen.says(says)
        // a shot waits until nothing fades any more
        await screen.shot(`${name}-${mark}`)
        wrong.push(...(await wrongOf(screen)).map(what => `${name}: ${what}`))
      }
      await look('qa-checks', '条文已废止')
      await screen.press('没找到的')
      await look('qa-missed', '食堂几点开门')
      await screen.press('法律文本')
      await look('qa-laws', '职工带薪年休假条例')
      await screen.press('导入法律文本')
      await look('qa-law-sheet', '公布或修正日期')
      await screen.close()
    }
    expect(wrong).toEqual([])
  })
})
