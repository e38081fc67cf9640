import { account } from '../../src/contract/account'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const ME = 'oDemoMember120'
const FORM = { kind: 'question' as const, subject: 'new' }
const DAY_MS = 86_400_000

describe('a draft that the server keeps', () => {
  let cloud: Cloud
  const save = (version: number, text: string, openid = ME) =>
    cloud.as(openid).call(account.saveDraft, { ...FORM, version, text })
  const read = async (openid = ME) => accepted(await cloud.as(openid).call(account.readDraft, FORM)).draft

  beforeAll(async () => {
    cloud = await startCloud({ demo: true })
  })
  afterAll(() => cloud?.stop())

  test('is saved without any rule about its fields, version by version, and is mine alone', async () => {
    expect(accepted(await save(0, '{"name":"张'))).toMatchObject({ version: 1 })
    expect(accepted(await save(1, '{"name":"张三"}'))).toMatchObject({ version: 2 })
    expect(await read()).toMatchObject({ version: 2, text: '{"name":"张三"}' })
    expect(await read('oDemoMember121')).toBeNull()
    expect(codeOf(await save(0, '{}', 'oDemoGuest'))).toBe('NOT_BOUND')
  })

  test('edited on two phones: the older one is told, and nothing is overwritten', async () => {
    expect(codeOf(await save(1, '另一台手机上写的'))).toBe('DRAFT_CHANGED_ELSEWHERE')
    expect(codeOf(await save(0, '新手机上写的'))).toBe('DRAFT_CHANGED_ELSEWHERE')
    expect(await read()).toMatchObject({ version: 2, text: '{"name":"张三"}' })
    // a repeated call, whose answer got lost, is told what the first one was
    expect(accepted(await save(1, '{"name":"张三"}')).version).toBe(2)
    const answers = await Promise.all(['甲', '乙', '丙', '丁'].map(text => save(2, text)))
    expect(answers.map(codeOf).sort()).toEqual([...Array(3).fill('DRAFT_CHANGED_ELSEWHERE'), 'OK'])
  })

  test('holds 64 KB, counted as they are sent', async () => {
    const standing = await read()
    const version = standing?.version ?? 0
    expect(codeOf(await save(version, '字'.repeat(22_000)))).toBe('DRAFT_TOO_LARGE')
    expect(accepted(await save(version, '字'.repeat(21_000))).version).toBe(version + 1)
    expect(codeOf(await save(version + 1, 'x'.repeat(65_537)))).toBe('BAD_INPUT')
  })

  test('goes when it is sent, and after 90 days without a touch', async () => {
    accepted(await cloud.as(ME).call(account.dropDraft, FORM))
    accepted(await cloud.as(ME).call(account.dropDraft, FORM))
    expect(await read()).toBeNull()
    // the other phone still thinks of a version: it hears that it is gone, and begins anew
    expect(codeOf(await save(5, '还在写'))).toBe('DRAFT_CHANGED_ELSEWHERE')
    accepted(await save(0, '还在写'))
    const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
    await cloud.post('/__clock', { nowMs: nowMs + 89 * DAY_MS })
    await cloud.post('/__timer/account')
    expect(await read()).toMatchObject({ version: 1 })
    await cloud.post('/__clock', { nowMs: nowMs + 91 * DAY_MS })
    await cloud.post('/__timer/account')
    expect(await read()).toBeNull()
  })
})
