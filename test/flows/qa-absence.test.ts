import { members } from '../../src/contract/members'
import { qa } from '../../src/contract/qa'
import { accepted, codeOf } from './local-cloud'
import { ADMIN } from './members-world'
import { FIRST, HEAD, LAWYER, OTHER_LAWYER, QaWorld, SECOND } from './qa-world'

const [A, B] = ['oAskerA', 'oAskerB']
let world: QaWorld
beforeAll(async () => {
  world = await QaWorld.start()
  await world.until('2026-11-30T09:00')
})
afterAll(() => world?.stop())

const holds = async (who: string, threadId: string) =>
  accepted(await world.as(who).call(qa.inbox, { filter: 'mine' })).items.some(item => item.threadId === threadId)
const today = [{ from: '2026-11-30', to: '2026-12-01' }]
const events = async (threadId: string, who = HEAD) =>
  (await world.seen(threadId, who)).messages.flatMap(({ event, text }) => (event === null ? [] : [[event, text]]))

describe('somebody on leave', () => {
  test('gets nothing new; what they hold goes to a named colleague, neutral to the asker, clocks and moves untouched', async () => {
    await world.duty(SECOND, { queues: ['services'] })
    const held = await world.claimed(await world.thread(A, '绩效工资扣了一半'))
    const waiting = await world.claimed(await world.thread(B, '高温费按天还是按月'))
    accepted(await world.reply(waiting, FIRST, '您在哪个车间？', { kind: 'askBack' }))
    const { version } = await world.seen(held, FIRST)
    const moved = {
      threadId: held,
      version,
      toQueueId: 'services' as const,
      reason: '归服务组',
      requestId: world.tap(),
    }
    accepted(await world.as(FIRST).call(qa.move, moved))
    expect(await holds(SECOND, held)).toBe(true)
    const before = await world.seen(held)
    const toAccountId = await world.accountOf(HEAD)
    await world.duty(SECOND, {
      queues: ['services'],
      leaves: [{ from: '2026-11-30', to: '2026-12-01', reason: 'out', toAccountId }],
    })
    expect(await holds(HEAD, held)).toBe(true)
    const after = await world.seen(held)
    expect(after).toMatchObject({ state: 'assigned', dueAtMs: before.dueAtMs, queueId: 'services', mayReturn: true })
    expect((await events(held)).at(-1)).toEqual(['handedOver', '外出办事'])
    const mine = await world.mine(held, A)
    expect(mine.messages.at(-1)).toMatchObject({ event: 'handedOver', text: '' })
    expect(JSON.stringify(mine)).not.toContain('外出')
    expect(await world.titles(A)).toContain('您的问题换了一位工作人员办理')
    expect(await world.todos(SECOND)).not.toContain('有新的提问分给您')
    expect(await world.todos(HEAD)).toContain('有新的提问分给您')
    // the one return of the move is still there after the leave has moved it
    const back = { threadId: held, version: after.version, toQueueId: null, reason: '不归我们', requestId: world.tap() }
    expect(accepted(await world.as(HEAD).call(qa.move, back)).queueId).toBe('rights')

    await world.duty(FIRST, { queues: ['rights'] })
    const next = await world.thread(A, '疗休养什么时候报名', { category: 'services' })
    expect(await world.seen(next)).toMatchObject({ taken: false })
    expect(codeOf(await world.as(SECOND).call(qa.claim, { threadId: next }))).toBe('ON_LEAVE')
    expect(await world.seen(waiting)).toMatchObject({ state: 'waitingWorker' })
  })

  test('by turns, to nobody with the heads told where nobody is on duty, and back they are in again', async () => {
    await world.duty(FIRST, { queues: ['women'] })
    const one = await world.thread(A, '哺乳假每天多久', { category: 'women' })
    expect(await holds(FIRST, one)).toBe(true)
    await world.duty(FIRST, { queues: ['women'], leaves: today })
    expect(await world.seen(one)).toMatchObject({ taken: false, state: 'queued' })
    expect(await world.todos(HEAD)).toContain('有提问没有人接')
    await world.duty(SECOND, { queues: ['women'] })
    await world.timer()
    expect(await holds(SECOND, one)).toBe(true)
    const two = await world.thread(B, '产假从哪天算起', { category: 'women' })
    expect(await holds(SECOND, two)).toBe(true)
    await world.until('2026-12-02T09:00')
    const three = await world.thread(B, '生育津贴谁来发', { category: 'women' })
    expect(await holds(FIRST, three)).toBe(true)
    // planned ahead: the timer gives on when it begins, on a day off it stays
    await world.duty(FIRST, { queues: ['women'], leaves: [{ from: '2026-12-05', to: '2026-12-07' }] })
    await world.until('2026-12-05T10:00')
    await world.timer()
    expect(await holds(FIRST, three)).toBe(true)
    await world.until('2026-12-07T00:10')
    await world.timer()
    expect(await holds(SECOND, three)).toBe(true)
    expect((await events(three)).at(-1)).toEqual(['handedOver', '休假'])
    await world.timer()
    expect((await events(three)).filter(([event]) => event === 'handedOver')).toHaveLength(1)
  })

  test('is refused in words: a leave that ends before it begins, a taker without the right or oneself', async () => {
    const take = (toAccountId: string) =>
      world.duty(FIRST, { queues: ['women'], leaves: [{ from: '2027-01-11', to: '2027-01-12', toAccountId }] })
    await expect(take(await world.accountOf(FIRST))).rejects.toThrow('NO_COLLEAGUE')
    await expect(take(await world.accountOf(A))).rejects.toThrow('NO_COLLEAGUE')
    await expect(world.duty(FIRST, { leaves: [{ from: '2027-01-12', to: '2027-01-11' }] })).rejects.toThrow(
      'LEAVE_BACKWARDS',
    )
    await take(await world.accountOf(SECOND))
    await world.duty(FIRST, { queues: ['women'] })
  })
})

describe('lawyers', () => {
  const ask = async (threadId: string) => {
    const { version } = await world.seen(threadId, HEAD)
    return world.as(HEAD).call(qa.askLawyer, { threadId, version })
  }
  const has = async (who: string, threadId: string) =>
    accepted(await world.as(who).call(qa.inbox, { filter: 'open' })).items.some(item => item.threadId === threadId)

  test('are chosen among those on duty below the cap by turns, on a day off by the next working day; with none the heads hear', async () => {
    await world.until('2026-12-12T10:00')
    const ids: string[] = []
    for (const text of ['竞业协议没有补偿', '欠薪老板跑了', '工伤不认怎么办'])
      ids.push(await world.claimed(await world.thread(A, text), HEAD))
    const [one = '', two = '', three = ''] = ids
    expect(codeOf(await ask(one))).toBe('NO_LAWYER')
    expect(await world.todos(HEAD)).toContain('要请律师，今天没有律师当班')
    await world.lawyerDuty(LAWYER, { cap: 1 })
    expect(await world.todos(HEAD)).not.toContain('要请律师，今天没有律师当班')
    await world.lawyerDuty(OTHER_LAWYER, { weekdays: [2] })
    accepted(await ask(one))
    expect(await has(LAWYER, one)).toBe(true)
    expect(codeOf(await ask(two))).toBe('NO_LAWYER')
    await world.lawyerDuty(OTHER_LAWYER)
    accepted(await ask(two))
    expect(await has(OTHER_LAWYER, two)).toBe(true)
    await world.lawyerDuty(LAWYER, { cap: 9 })
    accepted(await ask(three))
    expect(await has(LAWYER, three)).toBe(true)

    // a lawyer on leave: the next one on duty, else the office may ask again
    await world.until('2026-12-14T09:00')
    await world.lawyerDuty(LAWYER, { leaves: [{ from: '2026-12-14', to: '2026-12-15' }] })
    expect(await has(LAWYER, three)).toBe(false)
    expect(await has(OTHER_LAWYER, three)).toBe(true)
    expect(await world.todos(OTHER_LAWYER)).toContain('有提问请您答复')
    expect(await world.todos(LAWYER)).not.toContain('有提问请您答复')
    await world.lawyerDuty(OTHER_LAWYER, { leaves: [{ from: '2026-12-14', to: '2026-12-14' }] })
    expect((await world.seen(three, HEAD)).lawyer).toBeNull()
    await world.until('2026-12-16T09:00')
    accepted(await ask(three))
    expect((await world.seen(three, HEAD)).lawyer).toBe('asked')
  })
})

describe('a duty that ends', () => {
  test('leaves nothing with nobody, whether of who answers or of a lawyer', async () => {
    await world.until('2026-12-17T09:00')
    const threadId = await world.claimed(await world.thread(A, '加班调休过期作废合法吗'), HEAD)
    const { version } = await world.seen(threadId, HEAD)
    accepted(
      await world.as(HEAD).call(qa.move, { threadId, version, toQueueId: 'women', reason: '试', requestId: 'end' }),
    )
    const holder = (await holds(FIRST, threadId)) ? FIRST : SECOND
    expect(await holds(holder, threadId)).toBe(true)
    const shown = await world.claimed(await world.thread(B, '劳务合同算劳动合同吗'), HEAD)
    const seen = await world.seen(shown, HEAD)
    accepted(await world.as(HEAD).call(qa.askLawyer, { threadId: shown, version: seen.version }))
    const inboxOf = async (who: string) => accepted(await world.as(who).call(qa.inbox, { filter: 'open' })).items
    const lawyer = (await inboxOf(LAWYER)).some(item => item.threadId === shown) ? LAWYER : OTHER_LAWYER
    for (const who of [holder, lawyer]) {
      const { member } = accepted(await world.as(who).call(members.me, {}))
      const { items } = accepted(await world.as(ADMIN).call(members.roles, {}))
      const { grantId = '' } = items.find(({ nameMasked }) => nameMasked.charAt(0) === member?.name.charAt(0)) ?? {}
      accepted(await world.as(ADMIN).call(members.revokeRole, { grantId }))
    }
    await world.timer()
    expect(await holds(holder === FIRST ? SECOND : FIRST, threadId)).toBe(true)
    expect((await events(threadId)).at(-1)).toEqual(['handedOver', '不再承担答复工作'])
    const other = lawyer === LAWYER ? OTHER_LAWYER : LAWYER
    expect((await inboxOf(other)).map(item => item.threadId)).toContain(shown)
    expect(codeOf(await world.as(holder).call(qa.staffThread, { threadId }))).toBe('FORBIDDEN')
  })
})
