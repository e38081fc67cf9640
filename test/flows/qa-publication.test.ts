import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { publication } from '../../src/contract/publication'
import { qa } from '../../src/contract/qa'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, ANSWERER, ASKERS, HEAD, PUBLISHER, put, settle, startDesk, tap } from './qa-desk-world'

const [ME, OTHER, LEAVER, FOURTH] = ASKERS
const MINUTE_MS = 60_000

let cloud: Cloud
beforeAll(async () => {
  cloud = await startDesk()
})
afterAll(() => cloud?.stop())

const as = (openid: string) => cloud.as(openid)
const board = async (who = 'oGuest') => accepted(await as(who).call(publication.board, {}))
const desk = async (who: string) => accepted(await as(who).call(publication.desk, {}))
const versionOf = async (threadId: string) => accepted(await as(HEAD).call(qa.staffThread, { threadId })).version

/** An answered question whose asker agreed, laid before a second person. */
const proposed = async (who: string, question: string, answer: string): Promise<string> => {
  const { threadId } = await put(cloud, who, question, { publishConsent: 1 })
  await settle(cloud, threadId, answer)
  const version = await versionOf(threadId)
  accepted(await as(ANSWERER).call(publication.propose, { threadId, version, question, answer }))
  return threadId
}
const published = async (who: string, question: string): Promise<string> => {
  const threadId = await proposed(who, question, `${question}：按规定办理。`)
  const version = await versionOf(threadId)
  accepted(await as(PUBLISHER).call(publication.decide, { threadId, version, publish: true }))
  return threadId
}

describe('publishing a question', () => {
  test('needs the consent, a redacted copy and a second person; the board is shut until an admin opens it', async () => {
    const text = '我叫王小二，电话13800138000，夜班补贴少发了怎么办'
    const { threadId } = await put(cloud, ME, text, { publishConsent: 1 })
    await settle(cloud, threadId, '可以先向单位要求补发。')
    expect((await desk(ANSWERER)).asked.map(one => one.threadId)).toEqual([threadId])
    const first = accepted(await as(ANSWERER).call(publication.draft, { threadId }))
    expect(first.question).toBe('我叫【姓名已隐去】，电话【号码已隐去】，夜班补贴少发了怎么办')
    const copy = { threadId, version: first.version, question: '夜班补贴少发了怎么办', answer: first.answer }
    expect(codeOf(await as(ANSWERER).call(publication.propose, { ...copy, question: text }))).toBe('PERSONAL_DATA')
    expect(codeOf(await as(ANSWERER).call(publication.propose, { ...copy, question: '甲工会的人问夜班' }))).toBe(
      'PERSONAL_DATA',
    )
    expect(codeOf(await as(ANSWERER).call(publication.propose, { ...copy, question: '违法广告违规测试' }))).toBe(
      'RISKY_TEXT',
    )
    expect(codeOf(await as(ANSWERER).call(publication.propose, { ...copy, version: 0 }))).toBe('VERSION_CONFLICT')
    const { version } = accepted(await as(ANSWERER).call(publication.propose, copy))

    const todos = accepted(await as(PUBLISHER).call(members.me, {})).todos.map(({ title }) => title)
    expect(todos).toContain('有内容等第二人审核发布')
    const [waits] = (await desk(PUBLISHER)).waiting
    expect(waits).toMatchObject({ threadId, question: '夜班补贴少发了怎么办', mine: false, version })
    const say = { threadId, version, publish: true }
    for (const who of [ANSWERER, ME, OTHER, ADMIN, 'oGuest'])
      expect(codeOf(await as(who).call(publication.decide, say))).toBe('FORBIDDEN')
    expect(codeOf(await as(PUBLISHER).call(qa.staffThread, { threadId }))).toBe('FORBIDDEN')
    expect(accepted(await as(PUBLISHER).call(publication.decide, say)).visibility).toBe('public')
    expect(accepted(await as(PUBLISHER).call(publication.decide, say)).visibility).toBe('public')

    expect(await board()).toEqual({ open: false, items: [] })
    expect(codeOf(await as(PUBLISHER).call(publication.switchBoard, { open: true }))).toBe('FORBIDDEN')
    accepted(await as(ADMIN).call(publication.switchBoard, { open: true }))
    const { items } = await board()
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toMatch(/王小二|13800138000|甲工会|oAsker/)
    expect(items[0]?.postId).not.toBe(threadId)
    expect(accepted(await as(ME).call(publication.mine, { threadId }))).toMatchObject({
      visibility: 'public',
      consent: true,
    })
  })

  test('one who both answers and publishes does not publish what they wrote, nor what they asked', async () => {
    const threadId = await proposed(OTHER, '调休没有批怎么办', '可以再和班组商量。')
    const version = await versionOf(threadId)
    accepted(await as(HEAD).call(publication.decide, { threadId, version, publish: false }))
    const again = { threadId, version: version + 1, question: '调休没有批怎么办', answer: '可以再商量。' }
    accepted(await as(HEAD).call(publication.propose, again))
    const say = { threadId, version: version + 2, publish: true }
    expect(codeOf(await as(HEAD).call(publication.decide, say))).toBe('SECOND_PERSON')
    const own = await proposed(HEAD, '组长自己的问题', '组长自己的答复。')
    const mine = { threadId: own, version: await versionOf(own), publish: true }
    expect(codeOf(await as(HEAD).call(publication.decide, mine))).toBe('SECOND_PERSON')
    expect(accepted(await as(PUBLISHER).call(publication.decide, say)).visibility).toBe('public')
  })

  test('without consent nothing is proposed; a complaint and an open question never are', async () => {
    const { threadId } = await put(cloud, OTHER, '饭堂的菜太咸')
    await settle(cloud, threadId, '已经转告。')
    const version = await versionOf(threadId)
    const copy = { threadId, version, question: '饭堂', answer: '已经转告。' }
    expect(codeOf(await as(ANSWERER).call(publication.propose, copy))).toBe('NO_CONSENT')
    expect(codeOf(await as(ANSWERER).call(publication.draft, { threadId }))).toBe('NO_CONSENT')
    const complaint = await put(cloud, OTHER, '窗口态度不好', {
      kind: 'complaint',
      publishConsent: 1,
      category: 'services',
    })
    await settle(cloud, complaint.threadId, '向您道歉。')
    const agree = { threadId: complaint.threadId, version: 1 }
    expect(codeOf(await as(OTHER).call(publication.consent, agree))).toBe('NOT_PUBLISHABLE')
    expect(accepted(await as(OTHER).call(publication.mine, { threadId: complaint.threadId })).mayConsent).toBe(false)
    const open = await put(cloud, OTHER, '还没有答复的问题', { publishConsent: 1 })
    const early = { threadId: open.threadId, version: await versionOf(open.threadId), question: '问', answer: '答' }
    expect(codeOf(await as(ANSWERER).call(publication.propose, early))).toBe('NOT_PUBLISHABLE')
    expect(codeOf(await as(OTHER).call(publication.consent, { threadId: open.threadId, version: 99 }))).toBe(
      'TEXT_CHANGED',
    )
  })

  test('taken back it is gone with the next reading, wherever it was taken back', async () => {
    const one = await published(ME, '产假从哪天起算')
    const shown = async (text: string) => (await board()).items.some(item => item.question === text)
    expect(await shown('产假从哪天起算')).toBe(true)
    expect(accepted(await as(ME).call(publication.consent, { threadId: one, version: null }))).toEqual({
      visibility: 'requesterOnly',
      consent: false,
    })
    expect(await shown('产假从哪天起算')).toBe(false)

    const two = await published(ME, '高温费什么时候发')
    const { items } = accepted(await as(ME).call(account.consents, {}))
    for (const { consentId, state } of items)
      if (state === 'given') accepted(await as(ME).call(account.revokeConsent, { consentId }))
    expect(await shown('高温费什么时候发')).toBe(false)
    await cloud.post('/__clock', { advanceMs: MINUTE_MS })
    await cloud.post('/__timer/publication')
    expect(accepted(await as(ME).call(publication.mine, { threadId: two })).visibility).toBe('requesterOnly')
    const version = await versionOf(two)
    expect(codeOf(await as(PUBLISHER).call(publication.decide, { threadId: two, version, publish: true }))).toBe(
      'NOT_FOUND',
    )
  })

  test('hidden by one person at once, and with the account it is gone', async () => {
    const threadId = await published(FOURTH, '年休假跨年还有吗')
    expect(accepted(await as(PUBLISHER).call(publication.hide, { threadId })).visibility).toBe('hidden')
    expect(accepted(await as(PUBLISHER).call(publication.hide, { threadId })).visibility).toBe('hidden')
    expect((await board()).items.map(item => item.question)).not.toContain('年休假跨年还有吗')
    const { threadId: secret } = await put(cloud, FOURTH, '一个私密的问题')
    expect(codeOf(await as(PUBLISHER).call(publication.hide, { threadId: secret }))).toBe('NOT_FOUND')

    await published(LEAVER, '离职的人还能问吗')
    const plan = accepted(await as(LEAVER).call(account.exitPlan, { kind: 'delete' }))
    const planned = plan.removed.reduce((all, { count }) => all + count, 0)
    accepted(await as(LEAVER).call(account.exit, { kind: 'delete', planned, requestId: tap() }))
    expect((await board()).items.map(item => item.question)).not.toContain('离职的人还能问吗')
  })

  test('killed after any write it is public with its copy or not at all, and goes on', async () => {
    const threadId = await proposed(OTHER, '夜班怎么排', '由单位和职工商定。')
    const version = await versionOf(threadId)
    for (let writes = 1; writes <= 4; writes++) {
      await cloud.post('/__kill', { afterWrites: writes, function: 'publication' })
      await as(PUBLISHER).raw('publication', { action: 'decide', input: { threadId, version, publish: true } })
      const { visibility } = accepted(await as(OTHER).call(publication.mine, { threadId }))
      await cloud.post('/__kill', { afterWrites: 99, function: 'publication' })
      // a transaction that died holds its documents for 30 s
      await cloud.post('/__clock', { advanceMs: 31_000 })
      expect((await board()).items.some(item => item.question === '夜班怎么排')).toBe(visibility === 'public')
    }
    accepted(await as(PUBLISHER).call(publication.decide, { threadId, version, publish: true }))
    expect((await board()).items.map(item => item.question)).toContain('夜班怎么排')
  })
})

describe('the redaction before the second person', () => {
  const said = '我叫演示丁，是甲工会的，座机0512-66123456，王经理让我去区总工会服务窗口问'
  const begun = async () => {
    const { threadId } = await put(cloud, FOURTH, `${said} ${tap()}`, { publishConsent: 1 })
    await settle(cloud, threadId, '可以打电话62881234预约，演示丁师傅请带合同。')
    return { threadId, draft: accepted(await as(ANSWERER).call(publication.draft, { threadId })) }
  }

  test('hides what patterns find and what the roster knows, and says what it hid', async () => {
    const { draft } = await begun()
    expect(draft.question).toContain(
      '我叫【姓名已隐去】，是【单位已隐去】的，座机【号码已隐去】，【姓名已隐去】让我去区总工会服务窗口问',
    )
    expect(draft.answer).toBe('可以打电话【号码已隐去】预约，【姓名已隐去】师傅请带合同。')
    expect(draft.answerHidden).toEqual([
      { kind: 'landline', words: '62881234', mayKeep: true },
      { kind: 'ownName', words: '演示丁', mayKeep: false },
    ])
  })

  test('an office’s number is kept with a reason that the second person reads; the own name never is', async () => {
    const { threadId, draft } = await begun()
    const copy = { threadId, version: draft.version, question: '去哪里问合同的事', answer: '可以打电话62881234预约。' }
    const refused = await as(ANSWERER).call(publication.propose, copy)
    expect(refused).toMatchObject({ code: 'PERSONAL_DATA', details: { words: '62881234' } })
    const kept = [
      { words: '62881234', reason: '服务窗口的公开电话' },
      { words: '演示丁', reason: '随便写的' },
    ]
    const own = { ...copy, answer: '演示丁可以打电话62881234预约。', kept }
    expect(await as(ANSWERER).call(publication.propose, own)).toMatchObject({ details: { words: '演示丁' } })
    const { version } = accepted(await as(ANSWERER).call(publication.propose, { ...copy, kept: kept.slice(0, 1) }))
    const waits = (await desk(PUBLISHER)).waiting.find(one => one.threadId === threadId)
    expect(waits).toMatchObject({ answer: copy.answer, kept: kept.slice(0, 1) })
    expect(waits?.hidden).toContainEqual({ kind: 'ownName', count: 2 })
    const hide = { threadId, version, publish: true, hide: ['合同的事'] }
    accepted(await as(PUBLISHER).call(publication.decide, hide))
    expect((await board()).items.map(({ question }) => question)).toContain('去哪里问【已隐去】')
  })
})

describe('the board', () => {
  const setBoard = (embargoDays: number) => as(ADMIN).call(publication.switchBoard, { open: true, embargoDays })
  const item = async (who: string, question: string) =>
    accepted(await as(who).call(publication.board, {})).items.find(one => one.question === question)
  const now = async () => ((await cloud.get('/__clock')) as { nowMs: number }).nowMs

  test('a copy appears after the embargo, its asker knows when, and a consent taken back before stops it', async () => {
    for (const days of [-1, 31, 1.5]) expect(codeOf(await setBoard(days))).toBe('BAD_INPUT')
    expect(accepted(await setBoard(3))).toEqual({ open: true, embargoDays: 3 })
    expect(accepted(await as(ADMIN).call(publication.switchBoard, { open: true })).embargoDays).toBe(3)
    const [one, two, three] = [
      await published(OTHER, '倒班津贴怎么算'),
      await published(OTHER, '工服要不要自己买'),
      await published(OTHER, '体检算不算工作时间'),
    ]
    const { appearsAtMs } = accepted(await as(OTHER).call(publication.mine, { threadId: one }))
    const nowMs = await now()
    expect(Math.round(((appearsAtMs ?? 0) - nowMs) / 86_400_000)).toBe(3)
    const told = accepted(await as(OTHER).call(account.inbox, {})).items.find(({ title }) => title.includes('快要公开'))
    expect(told?.text).toMatch(/\d+月\d+日 \d\d:\d\d起，别人才看得到/)
    for (const input of [{}, { cursor: String(nowMs + 300 * 86_400_000) }, { category: 'wages' as const }])
      expect(JSON.stringify(accepted(await as('oGuest').call(publication.board, input)))).not.toMatch(/倒班|工服/)
    expect((await desk(PUBLISHER)).published.map(({ question }) => question)).toContain('倒班津贴怎么算')
    accepted(await as(OTHER).call(publication.consent, { threadId: one, version: null }))
    // the newest is the third's, the second's the one before: taken back where no one tells the board
    const standing = accepted(await as(OTHER).call(account.consents, {})).items.filter(({ state }) => state === 'given')
    const stood = new Set(standing.map(({ consentId }) => consentId))
    for (const consentId of stood) accepted(await as(OTHER).call(account.revokeConsent, { consentId }))
    accepted(await as(OTHER).call(publication.consent, { threadId: three, version: 1 }))
    await cloud.post('/__clock', { advanceMs: 3 * 86_400_000 + MINUTE_MS })
    expect(await item('oGuest', '倒班津贴怎么算')).toBeUndefined()
    expect(await item('oGuest', '工服要不要自己买')).toBeUndefined()
    expect(await item('oGuest', '体检算不算工作时间')).toBeDefined()
    await cloud.post('/__timer/publication')
    expect(accepted(await as(OTHER).call(publication.mine, { threadId: two })).visibility).toBe('requesterOnly')
    expect(accepted(await as(OTHER).call(publication.mine, { threadId: three })).appearsAtMs).toBeNull()
    accepted(await setBoard(0))
  })

  test('我也遇到 counts a member once, cannot be pushed, is taken back, and tells no small number', async () => {
    accepted(await setBoard(0))
    await published(OTHER, '年终奖能不能拖到明年')
    const post = await item('oGuest', '年终奖能不能拖到明年')
    const postId = post?.postId ?? ''
    expect(post).toMatchObject({ same: 0, mine: false, own: false })
    const press = (who: string, on: boolean) => as(who).call(publication.same, { postId, on })
    expect(codeOf(await press('oGuest', true))).toBe('NOT_BOUND')
    expect(codeOf(await press(OTHER, true))).toBe('OWN_QUESTION')
    expect((await item(OTHER, '年终奖能不能拖到明年'))?.own).toBe(true)
    expect(codeOf(await as(ME).call(publication.same, { postId: 'nothing', on: true }))).toBe('NOT_FOUND')
    await Promise.all(Array.from({ length: 6 }, () => press(ME, true)))
    expect(accepted(await press(ME, true))).toEqual({ on: true, same: null })
    expect(await item(ME, '年终奖能不能拖到明年')).toMatchObject({ same: null, mine: true })
    for (const who of [FOURTH, ANSWERER, HEAD]) expect(accepted(await press(who, true)).same).toBeNull()
    expect(accepted(await press(PUBLISHER, true))).toEqual({ on: true, same: 5 })
    expect(accepted(await press(ME, false))).toEqual({ on: false, same: null })
    expect(accepted(await press(ME, false))).toEqual({ on: false, same: null })
    const plan = accepted(await as(FOURTH).call(account.exitPlan, { kind: 'delete' }))
    expect(plan.removed).toContainEqual(expect.objectContaining({ count: 1, what: '点过的“我也遇到”' }))
    accepted(await as(ADMIN).call(publication.switchBoard, { open: false }))
    expect(codeOf(await press(ME, true))).toBe('NOT_FOUND')
    accepted(await as(ADMIN).call(publication.switchBoard, { open: true }))
  })
})

test('a complaint is named in the inbox and answered like a question', async () => {
  const { threadId } = await put(cloud, ME, '活动排队太久，希望分时段', { kind: 'complaint', category: 'services' })
  const items = accepted(await as(ANSWERER).call(qa.inbox, { filter: 'unassigned' })).items
  expect(items.find(item => item.threadId === threadId)).toMatchObject({ kind: 'complaint', category: 'services' })
  await settle(cloud, threadId, '下次分时段入场。')
  expect(accepted(await as(ME).call(qa.myThread, { threadId }))).toMatchObject({ kind: 'complaint', state: 'resolved' })
})
