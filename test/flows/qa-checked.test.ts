import { qa } from '../../src/contract/qa'
import { photo } from './files-made'
import { accepted, codeOf, until } from './local-cloud'
import { upload } from './pillar-world'
import { FIRST, HEAD, LAWYER, QaWorld } from './qa-world'

const [A, B, C] = ['oAskerA', 'oAskerB', 'oAskerC']
let world: QaWorld
beforeAll(async () => {
  world = await QaWorld.start()
  await world.until('2026-11-30T09:00')
  await world.lawyerDuty(LAWYER)
})
afterAll(() => world?.stop())
beforeEach(() => world.cloud.post('/__media-callback', { function: 'nobody', delayMs: 1 }))

const order = (more: object) => world.cloud.post('/__content-check', { api: 'msgSecCheck', ...more })
const texts = (thread: { messages: readonly { text: string }[] }) => thread.messages.map(({ text }) => text)

describe('a worker’s words', () => {
  test('that pass are there for everybody of the thread', async () => {
    const threadId = await world.thread(A, '工资什么时候发')
    expect((await world.seen(threadId)).messages[0]?.held).toBeNull()
  })

  test.each([
    ['review', { suggest: 'review' }],
    ['61010, not active', { errcode: 61010 }],
    ['-1, busy', { errcode: -1 }],
    ['no answer in time', { suggest: 'silence' }],
  ])(
    'of which WeChat says %s are kept for their author and the office, and a person decides',
    async (why, answer) => {
      await order(answer)
      const text = `这句话的回答是${why}`
      const threadId = await world.thread(A, text)
      expect(texts(await world.mine(threadId, A))).toEqual([text])
      expect((await world.mine(threadId, A)).messages[0]?.held).toBe('waiting')
      expect((await world.seen(threadId)).messages[0]).toMatchObject({ text, held: 'waiting' })
      await world.claimed(threadId)
      const { version } = await world.seen(threadId)
      accepted(await world.as(FIRST).call(qa.askLawyer, { threadId, version }))
      const ofLawyer = async () => {
        const { items } = accepted(await world.as(LAWYER).call(qa.inbox, { filter: 'open' }))
        const mine = items.some(item => item.threadId === threadId) ? LAWYER : 'oLawyer2'
        return texts(await world.seen(threadId, mine))
      }
      expect(await ofLawyer()).not.toContain(text)
      expect(await world.decide(text, true)).toBe('OK')
      expect(await ofLawyer()).toContain(text)
      await world.timer()
      expect((await world.seen(threadId)).messages[0]?.held).toBeNull()
    },
    20_000,
  )

  test('that are risky are not taken, with a neutral sentence; those of danger are, and held', async () => {
    expect(codeOf(await world.put(A, '这是违规测试'))).toBe('WORDS_REFUSED')
    const threadId = await world.thread(B, '食堂的菜太贵')
    const more = { threadId, text: '这是违规测试', requestId: 'risky' }
    expect(codeOf(await world.as(B).call(qa.addMessage, more))).toBe('WORDS_REFUSED')
    expect(accepted(await world.as(B).call(qa.addMessage, { ...more, text: '说得好一点' })).state).toBe('queued')
    expect(texts(await world.seen(threadId))).toEqual(['食堂的菜太贵', '说得好一点'])
    const danger = accepted(await world.put(C, '不给钱我就跳楼，违规测试'))
    expect(danger.danger).toBe(true)
    expect((await world.seen(danger.threadId)).messages[0]?.text).toContain('跳楼')
  })
})

describe('the office’s words', () => {
  test('in doubt are not shown nor told, and the clock runs, until a person lets them pass', async () => {
    const threadId = await world.claimed(await world.thread(B, '合同到期不续签'))
    const { dueAtMs } = await world.seen(threadId)
    await order({ suggest: 'review' })
    expect(accepted(await world.reply(threadId, FIRST, '可以要求经济补偿'))).toMatchObject({ held: true })
    expect(texts(await world.mine(threadId, B))).toEqual(['合同到期不续签'])
    expect(await world.todos(B)).not.toContain('您问工会的问题有答复了')
    expect((await world.seen(threadId)).dueAtMs).toBe(dueAtMs)
    expect(await world.decide('经济补偿', true)).toBe('OK')
    await world.timer()
    await world.timer()
    expect(await world.todos(B)).toContain('您问工会的问题有答复了')
    expect(texts(await world.mine(threadId, B))).toEqual(['合同到期不续签', '可以要求经济补偿'])
    expect((await world.seen(threadId)).dueAtMs).not.toBe(dueAtMs)
  })

  test('that a person refuses stay with the office; risky ones are not taken', async () => {
    const threadId = await world.claimed(await world.thread(C, '公司搬迁要补偿吗'))
    await order({ suggest: 'review' })
    accepted(await world.reply(threadId, FIRST, '这句不合适'))
    expect(await world.decide('这句不合适', false)).toBe('OK')
    await world.timer()
    expect(texts(await world.mine(threadId, C))).toEqual(['公司搬迁要补偿吗'])
    expect((await world.seen(threadId)).messages[1]).toMatchObject({ held: 'refused' })
    expect(codeOf(await world.reply(threadId, FIRST, '违规测试'))).toBe('WORDS_REFUSED')
  })
})

describe('a picture', () => {
  const answered = async (who: string) => {
    const threadId = await world.claimed(await world.thread(who, '表格在哪里拿'))
    const fileId = await upload(world.cloud, FIRST, photo({}))
    accepted(await world.reply(threadId, FIRST, '见附件', { fileIds: [fileId] }))
    return { threadId, fileId }
  }
  const shown = async (threadId: string, who: string) =>
    (await world.mine(threadId, who)).messages.flatMap(({ files }) => files).length

  test('of the office is shown once WeChat’s push says pass, and not before', async () => {
    await world.cloud.post('/__media-callback', { function: 'office', delayMs: 2000 })
    const { threadId, fileId } = await answered('oAskerD')
    expect(await shown(threadId, 'oAskerD')).toBe(0)
    const piece = { threadId, fileId, piece: 0 }
    expect(codeOf(await world.as('oAskerD').call(qa.threadFile, piece))).toBe('NOT_FOUND')
    await until(async () => (await shown(threadId, 'oAskerD')) === 1)
    expect(codeOf(await world.as('oAskerD').call(qa.threadFile, piece))).toBe('OK')
    expect(codeOf(await world.as('oAskerE').call(qa.threadFile, piece))).toBe('NOT_FOUND')
  })

  test('that WeChat never answers for is held for a person, and shown by neither', async () => {
    const { threadId } = await answered('oAskerE')
    expect(await shown(threadId, 'oAskerE')).toBe(0)
    await world.cloud.post('/__clock', { advanceMs: 2 * 3_600_000 })
    await world.cloud.post('/__timer/office')
    expect(await shown(threadId, 'oAskerE')).toBe(0)
    expect((await world.seen(threadId, HEAD)).messages.flatMap(({ files }) => files)).toHaveLength(1)
  })

  test('of the worker is the office’s to read, logged, and nobody attaches another’s', async () => {
    const fileId = await upload(world.cloud, 'oAskerE', photo({}))
    const threadId = await world.thread('oAskerE', '工资条在附件里', { fileIds: [fileId] })
    expect(codeOf(await world.as(FIRST).call(qa.threadFile, { threadId, fileId, piece: 0 }))).toBe('OK')
    const stolen = await world.put('oAskerD', '别人的附件', { fileIds: [fileId] })
    expect(codeOf(stolen)).toBe('FILES_WRONG')
    const many = Array.from({ length: 10 }, (_, i) => `f${i}`)
    expect(codeOf(await world.put('oAskerD', '太多附件', { fileIds: many }))).toBe('BAD_INPUT')
  })
})
