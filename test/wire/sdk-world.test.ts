import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CloudProcess, startCloud } from './cloud-process'

const MINUTE_MS = 60_000

describe('the clock', () => {
  let cloud: CloudProcess
  beforeAll(async () => {
    cloud = await startCloud(['--workers', '4'])
  })
  afterAll(() => cloud.stop())
  afterEach(() => cloud.send('POST', '/__reset', { warm: true }))

  test('a shift moves Date in functions, the server date and the clock, and time goes on', async () => {
    await cloud.probe('warm')
    const nowMs = Date.UTC(2031, 0, 2, 3, 4, 5)
    expect(await cloud.send('POST', '/__clock', { nowMs })).toMatchObject({ nowMs: expect.any(Number) })
    const { now, fresh, given, text, isDate } = (await cloud.probe('time')) as Record<string, unknown>
    expect([given, isDate]).toEqual([5, true])
    for (const at of [
      now,
      Date.parse(String(fresh)),
      Number(await cloud.probe('serverTime')),
      Date.parse(String(text)),
    ])
      expect(Math.abs(Number(at) - nowMs)).toBeLessThan(10_000)
    const first = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
    await cloud.probe('sleep', { ms: 30 })
    expect(((await cloud.get('/__clock')) as { nowMs: number }).nowMs - first).toBeGreaterThanOrEqual(30)
  })

  test('a shift reaches a function that is running', async () => {
    const before = Date.now()
    const waiting = cloud.probe('lateCommit', { waitMs: 300 }).then(() => cloud.probe('time'))
    await cloud.send('POST', '/__clock', { advanceMs: 10_000 })
    expect(((await waiting) as { now: number }).now - before).toBeGreaterThan(9_000)
  })

  test('a transaction lives 30 seconds of that clock', async () => {
    const late = cloud.probe('failure', { op: 'lateCommit', args: { waitMs: 2000 } })
    await new Promise(resolve => setTimeout(resolve, 1000))
    await cloud.send('POST', '/__clock', { advanceMs: 31_000 })
    expect(JSON.stringify(await late)).toMatch(/TransactionNotExist|TRANSACTION_FAIL|does not exist/)
  })

  test('a timer is fired by hand, without a user', async () => {
    expect(await cloud.send('POST', '/__timer/clerk')).toMatchObject({ result: { SOURCE: 'wx_trigger' } })
    const read = { action: 'database.getDocument', collectionName: 'selfcheck_other', queryType: 'WHERE', query: '{}' }
    const { data } = (await cloud.send('POST', '/admin', read)) as { data: { list: string[] } }
    const [event] = data.list.map(one => JSON.parse(one))
    expect(event.event).toMatchObject({
      Type: 'Timer',
      TriggerName: 'nightly',
      Message: '',
      Time: expect.stringMatching(/Z$/),
    })
    expect(event.context).not.toHaveProperty('OPENID')
    expect(await cloud.send('POST', '/__timer/probe')).toMatchObject({ errCode: -501000 })
  })

  test('a reset empties documents, files, messages and the clock', async () => {
    await cloud.probe('write', { id: 'a', n: 1 })
    const { fileID } = (await cloud.probe('upload', { path: 'r.txt', text: 'x' })) as { fileID: string }
    await cloud.send('POST', '/__clock', { advanceMs: MINUTE_MS })
    await cloud.send('POST', '/__reset')
    expect(await cloud.probe('read', { id: 'a' })).toBeNull()
    expect(await cloud.probe('tempUrl', { fileID, maxAge: 60 })).toMatchObject({ status: -503003 })
    expect(await cloud.get('/__clock')).toMatchObject({ offsetMs: 0 })
    expect(await cloud.probe('warm')).toBe(1)
  })
})

describe('timers by themselves', () => {
  test('fire when the shifted clock passes 03:10 in China', async () => {
    const cloud = await startCloud(['--timers'])
    try {
      const firings = async (n: number) => {
        const calls = async () =>
          ((await cloud.get('/__stats')) as { invocations: Record<string, { calls: number }> }).invocations['clerk']
            ?.calls
        for (let tries = 0; tries < 60 && (await calls()) !== n; tries++)
          await new Promise(resolve => setTimeout(resolve, 50))
        expect(await calls()).toBe(n)
      }
      await cloud.send('POST', '/__clock', { nowMs: Date.UTC(2030, 5, 1, 19, 9, 0) })
      await firings(1) // one for the jump over all the nights until then
      await cloud.send('POST', '/__clock', { advanceMs: 2 * MINUTE_MS })
      await firings(2)
    } finally {
      await cloud.stop()
    }
  })
})

describe('kill after the n-th write', () => {
  let cloud: CloudProcess
  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.stop())
  beforeEach(() => cloud.send('POST', '/__reset', { warm: true }))

  test.each([
    [1, { k1: 1, k2: undefined }],
    [2, { k1: 1, k2: 1 }],
    [3, { k1: 2, k2: 1 }],
  ])('after write %i exactly the writes before it stand', async (afterWrites, expected) => {
    await cloud.send('POST', '/__kill', { afterWrites })
    expect(await cloud.call('probe', { op: 'threeWrites' }, 'oA')).toMatchObject({ errCode: -504002 })
    const value = async (id: string) => ((await cloud.probe('read', { id })) as { n: number } | null)?.n
    expect({ k1: await value('k1'), k2: await value('k2') }).toEqual(expected)
    expect(await cloud.get('/__kill')).toEqual({ armed: false, last: { writes: afterWrites, killed: true } })
  })

  test('an invocation with fewer writes goes through and says how many it had', async () => {
    await cloud.send('POST', '/__kill', { afterWrites: 4 })
    expect(await cloud.call('probe', { op: 'threeWrites' }, 'oA')).toMatchObject({ result: 'done' })
    expect(await cloud.get('/__kill')).toEqual({ armed: false, last: { writes: 3, killed: false } })
  })

  test('killed inside a transaction nothing is seen, its locks last 30 seconds of the clock', async () => {
    await cloud.send('POST', '/__kill', { afterWrites: 2 })
    expect(await cloud.call('probe', { op: 'transaction' }, 'oA')).toMatchObject({ errCode: -504002 })
    expect(await cloud.probe('read', { id: 't1' })).toBeNull()
    expect(await cloud.probe('failure', { op: 'transaction' })).toMatchObject({
      errMsg: expect.stringMatching(/Conflict|CONFLICT/),
    })
    await cloud.send('POST', '/__clock', { advanceMs: 31_000 })
    expect(await cloud.probe('transaction')).toBe('committed')
  })

  test('killed after the commit everything stands', async () => {
    await cloud.send('POST', '/__kill', { afterWrites: 3 })
    expect(await cloud.call('probe', { op: 'transaction' }, 'oA')).toMatchObject({ errCode: -504002 })
    expect([await cloud.probe('read', { id: 't1' }), await cloud.probe('read', { id: 't2' })]).toEqual([
      { _id: 't1', n: 1 },
      { _id: 't2', n: 1 },
    ])
  })

  test('a function can be named; others are left alone', async () => {
    await cloud.send('POST', '/__kill', { afterWrites: 1, function: 'clerk' })
    expect(await cloud.call('probe', { op: 'threeWrites' }, 'oA')).toMatchObject({ result: 'done' })
    expect(await cloud.call('clerk', {}, 'oA')).toMatchObject({ errCode: -504002 })
  })
})

describe('chaos', () => {
  /** The fates of 120 calls of three people, in order. */
  const fates = async (seed: number) => {
    const cloud = await startCloud(['--chaos', String(seed)])
    try {
      const texts: string[] = []
      for (let i = 0; i < 120; i++) {
        const answer = await cloud.call('probe', { op: 'transaction' }, `oPerson${i % 3}`)
        texts.push(answer.errMsg?.replace(/[0-9a-f-]{36}/g, '') ?? '')
      }
      return { texts, struck: ((await cloud.get('/__stats')) as { chaos: Record<string, number> }).chaos }
    } finally {
      await cloud.stop()
    }
  }

  test('the same seed strikes the same calls, another seed others; every kind strikes', async () => {
    const [first, second, other] = await Promise.all([fates(5), fates(5), fates(6)])
    expect(second).toEqual(first)
    expect(other.texts).not.toEqual(first.texts)
    expect(first.struck).toEqual({
      latency: expect.any(Number),
      conflict: expect.any(Number),
      busy: expect.any(Number),
      quota: expect.any(Number),
      droppedAnswer: expect.any(Number),
    })
    expect(first.texts.join('\n')).toMatch(/TransactionConflict/)
  })
})

describe('the data folder', () => {
  test('documents, files, identities and messages survive a kill -9', async () => {
    const data = mkdtempSync(join(tmpdir(), 'wire-data-'))
    try {
      const first = await startCloud(['--data', data])
      await first.send('PUT', '/__identities', [{ openid: 'oKept', label: '留下的人' }])
      await first.probe('write', { id: 'kept', n: 42 })
      const { fileID } = (await first.probe('upload', { path: 'kept.txt', text: 'still here' })) as { fileID: string }
      const message = { touser: 'oKept', templateId: 'T', data: { thing1: { value: 'kept' } } }
      await first.probe('openapi', { api: 'subscribeMessage.send', input: message })
      first.child.kill('SIGKILL')

      const second = await startCloud(['--data', data])
      expect(await second.probe('read', { id: 'kept' })).toEqual({ _id: 'kept', n: 42 })
      expect(await second.probe('download', { fileID })).toBe('still here')
      expect(await second.get('/__identities')).toEqual([{ openid: 'oKept', label: '留下的人' }])
      expect(await second.get('/__outbox')).toHaveLength(1)
      expect(await second.stop()).toBe(0)
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  })
})
