import { members } from '../../src/contract/members'
import { qa } from '../../src/contract/qa'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'

const MEMBER = 'oDemoMember242'
const ANSWERER = 'oDemoAnswerer'
const HEAD = 'oDemoQaHead'
const LAWYER = 'oDemoLawyer'
const QUESTION = '公司三个月没有发工资，班组长说下个月再看，怎么办'
const LOOKS = [
  ['normal', false, 375],
  ['care', true, 375],
  ['320', false, 320],
] as const

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app?.close()
})

const wrongOf = async (name: string, screen: Screen) =>
  [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors].map(what => `${name}: ${what}`)

interface Looked {
  readonly as: string
  readonly path: string
  readonly says: string
  readonly press?: RegExp
  readonly until?: string
}

/** One page in the looks that count, its faults gathered. */
const looks = async (name: string, { as, path, says, press, until }: Looked, all = LOOKS as readonly unknown[]) => {
  const wrong: string[] = []
  for (const [mark, care, width] of all as typeof LOOKS) {
    const screen = await app.open(path, { as, care, width })
    await screen.says(says)
    if (press) await screen.press(press)
    if (until) await screen.says(until)
    wrong.push(...(await wrongOf(`${name}-${mark}`, screen)))
    await screen.shot(`${name}-${mark}`)
    await screen.close()
  }
  return wrong
}
const DESK = [['desk', false, 1280]] as const
const NORMAL = LOOKS.slice(0, 1)
const NARROW = [['narrow', true, 320]] as const

describe('asking a person', () => {
  let threadId = ''
  it('keeps what was typed, is taken and answered with a canned answer, and the asker is known with a reason', async () => {
    const screen = await app.open('/features/qa/pages/ask/index', { as: MEMBER })
    await screen.top.locator('textarea').first().fill(QUESTION)
    await screen.press('向工会提问')
    await screen.says('用什么身份问')
    expect(await screen.top.locator('textarea').first().inputValue()).toBe(QUESTION)
    await screen.press('提交问题')
    await screen.says('请选一个类别')
    await screen.close()

    const asked = { text: QUESTION, category: 'wages' as const, shownIds: [], openedIds: [], anyway: true }
    threadId = accepted(
      await app.cloud.as(MEMBER).call(qa.ask, { ...asked, anonymous: true, requestId: 'e2e-thread' }),
    ).threadId
    const staff = await app.open('/pages/services/index', { as: HEAD, width: 1280 })
    await staff.press(/^答复提问/)
    await staff.says('职工·')
    await staff.shot('qa-inbox-desk')
    await staff.press(/^公司三个月没有发工资/)
    await staff.press('认领')
    await staff.says('写答复')
    await staff.page
      .getByRole('button', { name: /^记成一种问法，/ })
      .first()
      .click()
    await staff.says(/^以后这样问/)
    await staff.shot('qa-way-desk')
    await staff.press('记下这句')
    await staff.page
      .getByText(/^记下了/)
      .first()
      .waitFor()
    await staff.press('常用答复')
    await staff.press(/^到服务窗口办理/)
    await staff.says('填写：称呼')
    await staff.type('填写：称呼', '师傅')
    await staff.press('插入')
    await staff.shot('qa-answer-desk')
    await staff.press('发送')
    await staff.says('师傅您好')
    await staff.press('查看提问人是谁')
    await staff.type('理由', '需要上门核实情况')
    await staff.page.getByRole('button', { name: '查看提问人是谁' }).last().click()
    const { member } = accepted(await app.cloud.as(MEMBER).call(members.me, {}))
    await staff.says(new RegExp(`^${member?.name.charAt(0)}\\*.*${member?.unionName}`))
    await staff.shot('qa-unmasked-desk')
    const wrong = await wrongOf('inbox-desk', staff)
    await staff.close()
    expect(wrong).toEqual([])
  })

  it('goes to the lawyer with the asker’s yes, is ended and rated', async () => {
    const { version } = accepted(await app.cloud.as(HEAD).call(qa.staffThread, { threadId }))
    accepted(await app.cloud.as(HEAD).call(qa.askLawyer, { threadId, version }))
    const lawyer = await app.open('/staff/inbox/pages/inbox/index', { as: LAWYER })
    await lawyer.press(/^工资/)
    await lawyer.says('还没有同意')
    await lawyer.shot('qa-lawyer-redacted')
    await lawyer.close()
    const asker = await app.open(`/features/qa/pages/thread/index?threadId=${threadId}`, { as: MEMBER })
    await asker.says('让值班律师看')
    await asker.shot('qa-lawyer-asked')
    await asker.press('同意律师看全文')
    await asker.says('您同意值班律师')
    const seen = accepted(await app.cloud.as(LAWYER).call(qa.staffThread, { threadId }))
    expect(seen.reader).toBe('lawyer')
    const said = { threadId, version: seen.version, text: '可以解除合同并要求补偿。', kind: 'answer' as const }
    const after = accepted(await app.cloud.as(LAWYER).call(qa.reply, { ...said, requestId: 'e2e-lawyer' }))
    const ended = { threadId, version: after.version, outcome: 'answered' as const }
    accepted(await app.cloud.as(HEAD).call(qa.resolve, ended))
    await asker.restart()
    await asker.go(`/features/qa/pages/thread/index?threadId=${threadId}`)
    await asker.says('这次办得怎么样')
    await asker.press(/^4 分/)
    await asker.press('提交评分')
    await asker.says('修改评分')
    const wrong = await wrongOf('asker', asker)
    await asker.shot('qa-rated')
    await asker.close()
    expect(wrong).toEqual([])
  })

  it('looks right to the asker and at the desk', async () => {
    const inbox = '/staff/inbox/pages/inbox/index'
    const kept = { threadId, reason: '仲裁还没有裁决', requestId: 'e2e-hold' }
    accepted(await app.cloud.as(HEAD).call(qa.hold, kept))
    const wrong = [
      ...(await looks('qa-form', { as: MEMBER, path: '/features/qa/pages/form/index', says: '用什么身份问' }, NARROW)),
      ...(await looks(
        'qa-threads',
        { as: MEMBER, path: '/features/qa/pages/threads/index', says: '公司三个月' },
        NORMAL,
      )),
      ...(await looks('qa-thread', {
        ...{ as: MEMBER, path: `/features/qa/pages/thread/index?threadId=${threadId}`, says: '师傅您好' },
      })),
      ...(await looks('qa-inbox', { as: ANSWERER, path: inbox, says: '今天到期' }, NORMAL)),
      ...(await looks('qa-inbox-thread', {
        ...{ as: ANSWERER, path: inbox, says: '今天到期', press: /^怀孕以后/, until: '写答复' },
      })),
      ...(await looks(
        'qa-more',
        { as: ANSWERER, path: inbox, says: '今天到期', press: /^怀孕以后/, until: '其他办理' },
        DESK,
      )),
      ...(await looks('qa-roster', { as: HEAD, path: '/staff/inbox/pages/sharing/index', says: '当班' }, NARROW)),
      ...(await looks('qa-leave', {
        ...{
          as: HEAD,
          path: '/staff/inbox/pages/sharing/index',
          says: '当班',
          press: /权益保障|女职工组/,
          until: '加一段请假',
        },
      })),
      ...(await looks(
        'qa-lawyers',
        { as: HEAD, path: '/staff/inbox/pages/sharing/index', says: '当班', press: /律师值班/, until: '休息日' },
        DESK,
      )),
      ...(await looks('qa-holds', {
        ...{ as: 'oDemoKeeper', path: '/staff/inbox/pages/holds/index', says: '仲裁还没有裁决' },
      })),
      ...(await looks(
        'qa-rules',
        { as: HEAD, path: '/staff/inbox/pages/sharing/index', says: '当班', press: /分派规则/, until: '加一条规则' },
        DESK,
      )),
      ...(await looks(
        'qa-canned',
        { as: HEAD, path: '/staff/inbox/pages/canned/index', says: '向劳动监察投诉' },
        NARROW,
      )),
    ]
    expect(wrong).toEqual([])
  })
})
