import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { qa } from '../../src/contract/qa'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, bindByWechat, importRows, putPeople, HEAD as ROSTER_HEAD, startWorld } from './members-world'

const people = ['oAsker1', 'oAsker2', 'oAsker3', 'oAsker4', 'oAnswerer', 'oHead', 'oPublisher'].map((openid, i) => ({
  openid,
  name: `演示${'甲乙丙丁戊己庚'.charAt(i)}`,
  phone: `1990000000${i}`,
}))
const [MEMBER, OTHER, THIRD, LEAVER, ANSWERER, HEAD, PUBLISHER] = [
  'oAsker1',
  'oAsker2',
  'oAsker3',
  'oAsker4',
  'oAnswerer',
  'oHead',
  'oPublisher',
] as const
const STRANGERS = ['oGuest', ADMIN, PUBLISHER]
const DAY_MS = 86_400_000

let cloud: Cloud
beforeAll(async () => {
  const world = await startWorld()
  cloud = world.cloud
  await putPeople(cloud, people)
  const rows = people.map(({ name, phone }) => [name, phone, '', '甲工会', '', ''])
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [ROSTER_HEAD, ...rows] })
  for (const person of people) accepted(await bindByWechat(cloud, person))
  const grant = async (openid: string, capabilities: readonly ('qaAnswer' | 'qaHead' | 'publish')[]) => {
    const { member } = accepted(await cloud.as(openid).call(members.me, {}))
    const asked = { memberId: member?.memberId ?? '', role: 'district' as const, unionId: ROOT_UNION_ID }
    accepted(await cloud.as(ADMIN).call(members.grantRole, { ...asked, capabilities: [...capabilities] }))
  }
  await grant(ANSWERER, ['qaAnswer'])
  await grant(HEAD, ['qaAnswer', 'qaHead'])
  await grant(PUBLISHER, ['publish'])
})
afterAll(() => cloud?.stop())

const as = (openid: string) => cloud.as(openid)
let taps = 0
const put = (who: string, text: string, more: { anonymous?: boolean; anyway?: boolean; requestId?: string } = {}) =>
  as(who).call(qa.ask, {
    text,
    category: 'wages',
    anonymous: false,
    shownIds: [],
    openedIds: [],
    anyway: false,
    requestId: `ask-${++taps}`,
    ...more,
  })
const threadOf = async (who: string, text: string, more = {}) => accepted(await put(who, text, more)).threadId
const seen = async (threadId: string, who = ANSWERER) => accepted(await as(who).call(qa.staffThread, { threadId }))
const answer = async (threadId: string, text: string, kind: 'answer' | 'askBack' | 'note' = 'answer') => {
  const { version } = await seen(threadId)
  return as(ANSWERER).call(qa.reply, { threadId, version, text, kind, requestId: `reply-${++taps}` })
}
const todos = async (who: string) => accepted(await as(who).call(members.me, {})).todos.map(({ title }) => title)

describe('asking a person', () => {
  test('from the question to the answer, asking back, and the end; the home page says what waits', async () => {
    const threadId = await threadOf(MEMBER, '公司三个月没有发工资，怎么办')
    const items = accepted(await as(ANSWERER).call(qa.inbox, { filter: 'unassigned' })).items
    expect(items.find(item => item.threadId === threadId)).toMatchObject({
      excerpt: '公司三个月没有发工资，怎么办',
      urgent: false,
    })
    accepted(await as(ANSWERER).call(qa.claim, { threadId }))
    accepted(await answer(threadId, '请问是哪几个月？', 'askBack'))
    expect(await todos(MEMBER)).toContain('工会想再了解一点情况')
    const mine = accepted(await as(MEMBER).call(qa.myThread, { threadId }))
    expect(mine).toMatchObject({ state: 'waitingWorker', dueAtMs: null, mayWrite: true })
    expect(mine.messages.map(({ from, text }) => [from, text])).toEqual([
      ['worker', '公司三个月没有发工资，怎么办'],
      ['staff', '请问是哪几个月？'],
    ])
    expect(await todos(MEMBER)).not.toContain('工会想再了解一点情况')
    const more = { threadId, text: '八月到十月', requestId: 'more-1' }
    accepted(await as(MEMBER).call(qa.addMessage, more))
    expect(accepted(await as(MEMBER).call(qa.addMessage, more)).state).toBe('assigned')
    expect((await seen(threadId)).messages).toHaveLength(3)
    accepted(await answer(threadId, '这位职工来过电话', 'note'))
    accepted(await answer(threadId, '可以先向劳动监察投诉。'))
    const { version } = await seen(threadId)
    accepted(await as(ANSWERER).call(qa.resolve, { threadId, version, outcome: 'answered' }))
    const done = accepted(await as(MEMBER).call(qa.myThread, { threadId }))
    expect(done).toMatchObject({ state: 'resolved', outcome: 'answered', mayWrite: true })
    expect(JSON.stringify(done)).not.toContain('来过电话')
    const again = { threadId, text: '又没有发', requestId: 'more-2' }
    expect(accepted(await as(MEMBER).call(qa.addMessage, again)).state).toBe('assigned')
  })

  test('nobody but the asker and those who answer sees it', async () => {
    const threadId = await threadOf(MEMBER, '宿舍漏水没有人修理')
    for (const who of [OTHER, ...STRANGERS, ANSWERER]) {
      expect(codeOf(await as(who).call(qa.myThread, { threadId }))).toBe('NOT_FOUND')
      expect(codeOf(await as(who).call(qa.addMessage, { threadId, text: '我来', requestId: 'x' }))).toBe('NOT_FOUND')
      expect(codeOf(await as(who).call(qa.withdraw, { threadId }))).toBe('NOT_FOUND')
    }
    for (const who of [OTHER, ...STRANGERS]) {
      expect(codeOf(await as(who).call(qa.staffThread, { threadId }))).toBe('FORBIDDEN')
      expect(codeOf(await as(who).call(qa.inbox, { filter: 'open' }))).toBe('FORBIDDEN')
    }
    expect(accepted(await as(OTHER).call(qa.search, { text: '宿舍漏水没有人修理' })).hits).toEqual([])
    expect(cloud.logs).not.toContain('宿舍漏水')
  })

  test('anonymous, the answerer learns neither name nor union, and each thread has its own name', async () => {
    const one = await threadOf(OTHER, '领导总让我替他办私事', { anonymous: true })
    const two = await threadOf(OTHER, '加班从来不给加班费', { anonymous: true })
    const [first, second] = [await seen(one), await seen(two)]
    expect(first.asker).toMatch(/^职工·[0-9A-Z]{4}$/)
    expect(first.asker).not.toBe(second.asker)
    expect(first.unionName).toBe('')
    const { member } = accepted(await as(OTHER).call(members.me, {}))
    expect(JSON.stringify(first)).not.toContain(member?.unionName ?? '?')
    const named = await seen(await threadOf(OTHER, '绩效工资怎么扣了一半'))
    expect(named.unionName).toBe(member?.unionName)
  })

  test('two taps make one thread; nearly the same question is offered the open one', async () => {
    const requestId = 'same-tap'
    const [a, b] = await Promise.all([1, 2].map(() => put(MEMBER, '工伤认定要多久', { requestId })))
    expect(a && b && accepted(a).threadId).toBe(b && accepted(b).threadId)
    const again = await put(MEMBER, '工伤认定，要多久？')
    expect(again).toMatchObject({ ok: false, code: 'SAME_OPEN', details: { threadId: a && accepted(a).threadId } })
    expect(codeOf(await put(MEMBER, '工伤认定，要多久？', { anyway: true }))).toBe('OK')
  })

  test('of many hands one takes it, and who has not taken it cannot answer', async () => {
    const threadId = await threadOf(MEMBER, '社保断缴了两个月')
    const codes = await Promise.all(
      [ANSWERER, HEAD, ANSWERER, HEAD].map(who => as(who).call(qa.claim, { threadId }).then(codeOf)),
    )
    expect(codes.filter(code => code === 'TAKEN').length).toBeGreaterThanOrEqual(2)
    const { mine, version } = await seen(threadId)
    const loser = mine ? HEAD : ANSWERER
    const reply = { threadId, version, text: '我来答', kind: 'answer' as const, requestId: 'late' }
    expect(codeOf(await as(loser).call(qa.reply, reply))).toBe('NOT_YOURS')
  })

  test('an answer that has not seen the last word is held, an open variable too, and a retry answers once', async () => {
    const threadId = await threadOf(MEMBER, '离职证明不给开')
    accepted(await as(ANSWERER).call(qa.claim, { threadId }))
    const { version } = await seen(threadId)
    accepted(await as(MEMBER).call(qa.addMessage, { threadId, text: '补充一句', requestId: 'late-word' }))
    const reply = { threadId, version, text: '好的', kind: 'answer' as const, requestId: 'held' }
    expect(codeOf(await as(ANSWERER).call(qa.reply, reply))).toBe('NEW_MESSAGE')
    expect(codeOf(await answer(threadId, '{称呼}您好'))).toBe('UNFILLED_VARIABLE')
    const fresh = { ...reply, version: (await seen(threadId)).version }
    accepted(await as(ANSWERER).call(qa.reply, fresh))
    accepted(await as(ANSWERER).call(qa.reply, fresh))
    expect((await seen(threadId)).messages).toHaveLength(3)
  })

  test('words of danger make it urgent at once', async () => {
    const asked = accepted(await put(MEMBER, '不给钱我就跳楼，不想活了'))
    expect(asked.danger).toBe(true)
    expect((await seen(asked.threadId)).urgent).toBe(true)
  })

  test('overdue ones are found, a withdrawn one is over', async () => {
    const threadId = await threadOf(OTHER, '班车取消了怎么补偿')
    await cloud.post('/__clock', { advanceMs: 14 * DAY_MS })
    const overdue = accepted(await as(ANSWERER).call(qa.inbox, { filter: 'overdue' })).items
    expect(overdue.map(item => item.threadId)).toContain(threadId)
    expect(accepted(await as(OTHER).call(qa.withdraw, { threadId })).state).toBe('withdrawn')
    expect(accepted(await as(OTHER).call(qa.withdraw, { threadId })).state).toBe('withdrawn')
    expect(codeOf(await as(OTHER).call(qa.addMessage, { threadId, text: '等等', requestId: 'over' }))).toBe(
      'THREAD_OVER',
    )
  })

  test('killed after any write, an answer is given once and told once', async () => {
    const threadId = await threadOf(THIRD, '年终奖没有发')
    accepted(await as(ANSWERER).call(qa.claim, { threadId }))
    const { version } = await seen(threadId)
    const reply = { threadId, version, text: '请先看合同', kind: 'answer' as const, requestId: 'killed' }
    for (let writes = 1; writes <= 4; writes++) {
      await cloud.post('/__kill', { afterWrites: writes, function: 'qa' })
      await as(ANSWERER).raw('qa', { action: 'reply', input: reply })
    }
    await cloud.post('/__kill', { afterWrites: 99, function: 'qa' })
    await as(ANSWERER).raw('qa', { action: 'reply', input: reply })
    await cloud.post('/__timer/qa')
    expect((await seen(threadId)).messages).toHaveLength(2)
    expect((await todos(THIRD)).filter(title => title === '您问工会的问题有答复了')).toHaveLength(1)
  })

  test('with the account its questions go beyond recall', async () => {
    const me = as(LEAVER)
    const threadId = await threadOf(LEAVER, '调岗以后工资少了')
    const removed = accepted(await me.call(account.exitPlan, { kind: 'delete' })).removed
    expect(removed).toContainEqual({ what: '问工会的问题', count: 1 })
    const planned = removed.reduce((all, { count }) => all + count, 0)
    accepted(await me.call(account.exit, { kind: 'delete', planned, requestId: 'gone-1' }))
    expect(
      accepted(await as(ANSWERER).call(qa.inbox, { filter: 'open' })).items.map(item => item.threadId),
    ).not.toContain(threadId)
    expect(codeOf(await as(ANSWERER).call(qa.staffThread, { threadId }))).not.toBe('OK')
  })
})

test('odd texts: what says nothing is refused in words, all else is taken as it stands', async () => {
  for (const text of ['？？？', '😡😡', '……', '👍\u200b👍'])
    expect(codeOf(await put(THIRD, text, { anyway: true }))).toBe('NOTHING_SAID')
  for (const text of ['', '   ', '\u200b\u200b\u200b', '长'.repeat(1001)])
    expect(codeOf(await put(THIRD, text))).toBe('BAD_INPUT')
  for (const text of ['<b>工资</b><script>1</script>', 'overtime not paid', '拖欠工資😡', '长'.repeat(1000)]) {
    const threadId = await threadOf(THIRD, text, { anyway: true })
    expect(accepted(await as(THIRD).call(qa.myThread, { threadId })).messages[0]?.text).toBe(text)
  }
  expect(accepted(await put(THIRD, '我想自\u200b杀', { anyway: true })).danger).toBe(true)
})
