import { account } from '../../src/contract/account'
import { qa } from '../../src/contract/qa'
import { accepted, codeOf } from './local-cloud'
import { ADMIN } from './members-world'
import { FIRST, HEAD, QaWorld, SECOND, TOP } from './qa-world'

const [A, B, C] = ['oAskerA', 'oAskerB', 'oAskerC']
let world: QaWorld
beforeAll(async () => {
  world = await QaWorld.start()
  await world.until('2026-11-30T09:00')
})
afterAll(() => world?.stop())

const move = async (threadId: string, who: string, toQueueId: 'rights' | 'women' | 'services' | null, more = {}) => {
  const { version } = await world.seen(threadId, who)
  const rest = { reason: '不归我们组', requestId: world.tap() }
  return world.as(who).call(qa.move, { threadId, version, toQueueId, ...rest, ...more })
}
const escalate = async (threadId: string, who: string) => {
  const { version } = await world.seen(threadId, who)
  return world.as(who).call(qa.escalate, { threadId, version, reason: '拿不准', requestId: world.tap() })
}
const holders = async (threadIds: readonly string[]) => {
  const mine = async (who: string) =>
    accepted(await world.as(who).call(qa.inbox, { filter: 'mine' })).items.map(item => item.threadId)
  const [first, second] = await Promise.all([mine(FIRST), mine(SECOND)])
  return threadIds.map(id => (first.includes(id) ? 'first' : second.includes(id) ? 'second' : '-'))
}

describe('routing', () => {
  test('category, words and membership pick the queue, the higher number wins, and none is lost', async () => {
    expect((await world.seen(await world.thread(A, '工资拖了三个月'))).queueId).toBe('rights')
    expect((await world.seen(await world.thread(A, '怀孕被调岗降薪了怎么办'))).queueId).toBe('women')
    const { rulesVersion, rules } = accepted(await world.as(HEAD).call(qa.desk, {}))
    const rule = { ruleId: 'guests', priority: 99, categories: [], unionIds: [], words: [] }
    const saved = { version: rulesVersion, rules: [...rules, { ...rule, queueId: 'services', employers: ['guest'] }] }
    expect(codeOf(await world.as(FIRST).call(qa.saveRules, saved as never))).toBe('FORBIDDEN')
    accepted(await world.as(HEAD).call(qa.saveRules, saved as never))
    expect(codeOf(await world.as(HEAD).call(qa.saveRules, saved as never))).toBe('DESK_CHANGED')
    expect((await world.seen(await world.thread('oStranger', '工资拖了三个月'))).queueId).toBe('services')
    const anonymous = await world.thread('oStranger', '加班费不发怎么办', { anonymous: true })
    expect((await world.seen(anonymous)).queueId).toBe('rights')
    expect((await world.seen(await world.thread(A, '工会的证怎么领', { category: 'union' }))).queueId).toBe('district')
  })

  test('with nobody on duty it stays unassigned, its clock runs, and the head is told once', async () => {
    const threadId = await world.thread(B, '年终奖被扣了')
    const seen = await world.seen(threadId)
    expect(seen).toMatchObject({ taken: false, state: 'queued' })
    expect(seen.dueAtMs).not.toBeNull()
    expect(await world.todos(HEAD)).toContain('有提问没有人接')
    const count = async () => (await world.titles(HEAD)).filter(title => title === '有提问没有人接').length
    const before = await count()
    await world.timer()
    expect(await count()).toBe(before)
    await world.claimed(threadId, HEAD)
  })

  test('round robin gives to those on duty in turn, never above a cap, and the timer gives what waited', async () => {
    await world.duty(FIRST, { queues: ['services'], cap: 2 })
    await world.duty(SECOND, { queues: ['services'], cap: 1 })
    const more = { category: 'services' as const }
    const ids: string[] = []
    for (const text of ['疗休养怎么报名', '会员卡丢了', '托育补贴有吗', '劳模待遇问谁'])
      ids.push(await world.thread(C, text, more))
    const held = await holders(ids)
    expect(held.filter(one => one === 'first')).toHaveLength(2)
    expect(held.filter(one => one === 'second')).toHaveLength(1)
    expect(held[3]).toBe('-')
    expect(await world.todos(FIRST)).toContain('有新的提问分给您')
    await world.duty(FIRST, { queues: ['services'], cap: 9 })
    await world.timer()
    expect(await holders([ids[3] ?? ''])).toEqual(['first'])
  })

  test('many questions of one moment are shared evenly', async () => {
    await world.duty(FIRST, { queues: ['women'], cap: 50 })
    await world.duty(SECOND, { queues: ['women'], cap: 50 })
    const more = { category: 'women' as const }
    const ids = await Promise.all(
      [A, B, C, A, B, C].map((who, i) => world.thread(who, `产假的第${i}个问题怎么办`, more)),
    )
    const held = await holders(ids)
    expect(held.filter(one => one === 'first')).toHaveLength(3)
    expect(held.filter(one => one === 'second')).toHaveLength(3)
  })

  test('days off and other weekdays are not on duty; bad rosters are refused', async () => {
    await world.duty(FIRST, { queues: ['women'], leaves: [{ from: '2026-11-30', to: '2026-12-01' }] })
    await world.duty(SECOND, { queues: ['women'], weekdays: [4] })
    const threadId = await world.thread(A, '哺乳假怎么请', { category: 'women' })
    expect((await world.seen(threadId)).taken).toBe(false)
    const backwards = world.duty(FIRST, { leaves: [{ from: '2026-12-02', to: '2026-12-01' }] })
    await expect(backwards).rejects.toThrow('LEAVE_BACKWARDS')
    await world.duty(FIRST, { queues: ['women'] })
    const nobody = { accountId: 'nobody', version: 0, queues: [], cap: 1, weekdays: [], leaves: [] }
    expect(codeOf(await world.as(HEAD).call(qa.saveDuty, nobody))).toBe('NO_ANSWERER')
    expect(codeOf(await world.as(ADMIN).call(qa.desk, {}))).toBe('FORBIDDEN')
  })

  test('words of danger alert whoever is near at once, at night too, and the asker sees the hotline', async () => {
    await world.until('2026-11-30T23:00')
    const asked = accepted(await world.put(A, '我被打了，公司不让出门'))
    expect(asked.danger).toBe(true)
    expect(await world.todos(HEAD)).toContain('有人可能处在危险中')
    await world.claimed(asked.threadId, HEAD)
    expect(await world.todos(HEAD)).not.toContain('有人可能处在危险中')
    const calm = await world.claimed(await world.thread(B, '班车几点发'), FIRST)
    accepted(await world.as(B).call(qa.addMessage, { threadId: calm, text: '我不想活了', requestId: 'danger-2' }))
    expect(await world.todos(FIRST)).toContain('有人可能处在危险中')
    expect((await world.mine(calm, B)).danger).toBe(true)
  })

  test('a dispute older than ten months is urgent and says so', async () => {
    const old = accepted(await world.put(A, '去年的工资没给', { disputeOn: '2026-01-15', category: 'disputes' }))
    expect(old.nearlyBarred).toBe(true)
    const young = accepted(await world.put(A, '上个月的工资没给', { disputeOn: '2026-10-15', category: 'disputes' }))
    expect(young.nearlyBarred).toBe(false)
    expect(Number(old.dueAtMs)).toBeLessThan(Number(young.dueAtMs))
    expect((await world.mine(old.threadId, A)).nearlyBarred).toBe(true)
  })
})

describe('moving', () => {
  test('needs a reason, may be returned once, a third move goes to the head, and the clock runs on', async () => {
    await world.until('2026-12-02T09:00')
    const threadId = await world.claimed(await world.thread(B, '社保没有给交'), FIRST)
    const { dueAtMs } = await world.seen(threadId)
    expect(codeOf(await move(threadId, FIRST, null))).toBe('NO_RETURN')
    expect(codeOf(await move(threadId, FIRST, 'rights'))).toBe('SAME_QUEUE')
    expect(codeOf(await move(threadId, FIRST, 'women', { reason: '  ' }))).toBe('BAD_INPUT')
    expect(codeOf(await move(threadId, SECOND, 'women'))).toBe('NOT_YOURS')
    const { version } = await world.seen(threadId, FIRST)
    const input = { threadId, version, toQueueId: 'services' as const, reason: '归服务组', requestId: 'once' }
    expect(accepted(await world.as(FIRST).call(qa.move, input)).queueId).toBe('services')
    expect(accepted(await world.as(FIRST).call(qa.move, input)).queueId).toBe('services')
    await world.claimed(threadId, SECOND)
    expect((await world.seen(threadId, SECOND)).mayReturn).toBe(true)
    expect(accepted(await move(threadId, SECOND, null)).queueId).toBe('rights')
    await world.claimed(threadId, FIRST)
    expect(codeOf(await move(threadId, FIRST, null))).toBe('NO_RETURN')
    expect(accepted(await move(threadId, FIRST, 'women')).queueId).toBe('district')
    const after = await world.seen(threadId)
    expect(after).toMatchObject({ dueAtMs, taken: true, queueId: 'district' })
    expect(after.messages.filter(({ from }) => from === 'event').map(({ event }) => event)).toEqual([
      'moved',
      'back',
      'toHead',
    ])
    expect(JSON.stringify(await world.mine(threadId, B))).not.toContain('归服务组')
  })

  test('goes up to the queue’s head, then to the district’s, and no further', async () => {
    await world.duty(HEAD, { queues: ['rights'], cap: 0 })
    await world.duty(TOP, { queues: ['district'], cap: 0 })
    const threadId = await world.claimed(await world.thread(C, '竞业限制合法吗'), FIRST)
    accepted(await escalate(threadId, FIRST))
    expect((await world.seen(threadId, HEAD)).mine).toBe(true)
    accepted(await escalate(threadId, HEAD))
    expect((await world.seen(threadId, TOP)).mine).toBe(true)
    expect(codeOf(await escalate(threadId, TOP))).toBe('AT_THE_TOP')
  })
})

describe('a rating', () => {
  test('of two or fewer brings it back to the head, not to the same person, and may be changed', async () => {
    const threadId = await world.resolved(await world.claimed(await world.thread(A, '夜班津贴怎么算'), HEAD), HEAD)
    const rated = { threadId, stars: 2, comment: '没有说清楚' }
    expect(accepted(await world.as(A).call(qa.rate, rated)).state).toBe('assigned')
    const seen = await world.seen(threadId, TOP)
    expect(seen).toMatchObject({ mine: true, stars: 2, comment: '没有说清楚' })
    expect((await world.seen(threadId, HEAD)).mine).toBe(false)
    expect(await world.todos(TOP)).toContain('有提问评分低，已重新打开')
    expect(accepted(await world.as(A).call(qa.rate, { threadId, stars: 5 }))).toMatchObject({ stars: 5 })
    expect((await world.seen(threadId)).comment).toBe('没有说清楚')
    accepted(await world.reply(threadId, TOP, '重新说明如下'))
    expect(await world.todos(TOP)).not.toContain('有提问评分低，已重新打开')
  })
})

describe('killed after any write', () => {
  test('a question is put once, held by one person at most, and the office told once', async () => {
    await world.duty(FIRST, { queues: ['services'], cap: 200 })
    await world.duty(SECOND, { queues: ['services'], cap: 200 })
    const rest = { category: 'services' as const, anonymous: false, shownIds: [], openedIds: [], anyway: true }
    const ids = new Set<string>()
    for (let writes = 1; writes <= 7; writes++) {
      const input = { ...rest, text: `第${writes}个被打断的问题`, requestId: `killed-${writes}` }
      await world.cloud.post('/__kill', { afterWrites: writes, function: 'qa' })
      await world.as('oAskerD').raw('qa', { action: 'ask', input })
      await world.cloud.post('/__kill', { afterWrites: 999, function: 'qa' })
      ids.add(accepted(await world.as('oAskerD').call(qa.ask, input)).threadId)
    }
    await world.timer()
    await world.timer()
    expect(ids.size).toBe(7)
    const mine = accepted(await world.as('oAskerD').call(qa.myThreads, {})).items
    expect(mine.filter(({ excerpt }) => excerpt.includes('被打断'))).toHaveLength(7)
    const query = JSON.stringify({ kind: { $in: ['qa.given', 'qa.unassigned'] } })
    const asked = { action: 'database.getDocument', collectionName: 'inbox', query, queryType: 'WHERE' }
    const found = await world.cloud.post('/admin', { ...asked, limit: 1000, offset: 0 })
    const told = (found as { data: { list: string[] } }).data.list
      .map(text => String((JSON.parse(text) as { occasion: string }).occasion))
      .filter(occasion => [...ids].some(id => occasion.includes(id)))
    expect(told.map(occasion => occasion.replace(/^.*?:/, '')).sort()).toEqual([...ids].map(id => `${id}:0`).sort())
  })
})

describe('a clock', () => {
  test('tells its holder at half, the queue’s head from the deadline on, the district’s beyond, each once', async () => {
    await world.until('2026-12-14T09:00')
    for (let i = 0; i < 3; i++) await world.timer()
    await world.claimed(await world.thread('oAskerE', '工间休息算工时吗'), FIRST)
    /** Titles told since a moment, of people in this order. */
    const step = async (at: string) => {
      await world.until(at)
      const sinceMs = Date.parse(`${at}:00+08:00`)
      await world.timer()
      await world.timer()
      const told = async (who: string) =>
        accepted(await world.as(who).call(account.inbox, {}))
          .items.filter(({ atMs }) => atMs >= sinceMs)
          .map(({ title }) => title)
      return Promise.all([FIRST, HEAD, TOP, 'oAskerE'].map(told))
    }
    expect((await step('2026-12-14T13:55'))[0]).toEqual([])
    expect(await step('2026-12-14T14:01')).toEqual([['有提问时限过半'], [], [], []])
    const late = '有提问已经超时'
    expect(await step('2026-12-15T09:01')).toEqual([[late], [late], [], []])
    const veryLate = '有提问严重超时'
    expect(await step('2026-12-15T14:01')).toEqual([[veryLate], [veryLate], [veryLate], []])
  })
})
