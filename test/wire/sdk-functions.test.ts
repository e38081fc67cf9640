import { type CloudProcess, startCloud } from './cloud-process'

let cloud: CloudProcess
beforeAll(async () => {
  cloud = await startCloud(['--workers', '3'])
})
afterAll(() => cloud.stop())

const failure = async (op: string, args: object = {}, fn = 'probe') => {
  const { errCode, errMsg } = await cloud.call(fn, fn === 'probe' ? { op, args } : args, 'oProbe')
  return { errCode, errMsg }
}

describe('events and results', () => {
  test('an answer carries result, errMsg and requestID', async () => {
    expect(await cloud.call('probe', { op: 'warm' }, 'oA')).toEqual({
      result: expect.any(Number),
      errMsg: 'cloud.callFunction:ok',
      requestID: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  test('a result travels as JSON: dates become texts, undefined is gone, nothing is null', async () => {
    expect(await cloud.probe('odd')).toEqual({ at: '1970-01-01T00:00:00.000Z', not: null, list: [null] })
    expect(await cloud.probe('nothing')).toBeNull()
  })

  test('main is given the context of the platform', async () => {
    expect(await cloud.probe('context')).toMatchObject({
      function_name: 'probe',
      namespace: 'local-env',
      memory_limit_in_mb: 128,
      time_limit_in_ms: 20_000,
    })
  })

  test('an instance is used again', async () => {
    const first = Number(await cloud.probe('warm'))
    expect(await cloud.probe('warm')).toBe(first + 1)
  })

  test('what a function prints is on stderr, under its name', async () => {
    await cloud.probe('logs', { text: 'a line to find' })
    await cloud.probe('sleep', { ms: 50 })
    expect(cloud.log()).toMatch(/\[probe#\d+\] a line to find/)
  })
})

describe('failures', () => {
  test('an unknown function', async () => {
    expect(await failure('', {}, 'nobody')).toMatchObject({
      errCode: -501000,
      errMsg: expect.stringContaining('could not be found'),
    })
    expect(await failure('', {}, '..%2fprobe')).toMatchObject({ errCode: -501000 })
  })

  test('a thrown error', async () => {
    expect(await failure('throws')).toEqual({
      errCode: -504002,
      errMsg: expect.stringMatching(/^cloud\.callFunction:fail .*-504002.*TypeError: a plain bug/),
    })
    expect(await failure('rejects')).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('a bare object'),
    })
  })

  test('a function that takes too long is ended and the caller told', async () => {
    expect(await failure('', { sleepMs: 3000 }, 'clerk')).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('Task timed out after 1 seconds'),
    })
    expect(await cloud.call('clerk', {}, 'oA')).toHaveProperty('result')
  })

  test('a process that exits, a rejection nobody catches, memory without end: the caller is told and the next call works', async () => {
    expect(await failure('exits')).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('exited') })
    expect(await failure('forgets')).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('nobody catches this'),
    })
    expect(await failure('hog')).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('Memory limit exceeded'),
    })
    expect(await cloud.probe('warm')).toBe(1)
  })

  test('a loop without end is ended by the time limit', async () => {
    const spinning = failure('', { spin: true }, 'clerk')
    expect(await cloud.probe('warm')).toEqual(expect.any(Number))
    expect(await spinning).toMatchObject({ errMsg: expect.stringContaining('Task timed out after 1 seconds') })
  })

  test('a result over 1 MB is refused', async () => {
    expect(String(await cloud.probe('large', { bytes: 1_000_000 }))).toHaveLength(1_000_000)
    expect(await failure('large', { bytes: 1_100_000 })).toMatchObject({ errCode: -604001 })
  })

  test('an event over 100 KB is refused', async () => {
    const text = 'x'.repeat(101 * 1024)
    expect(await failure('event', { text })).toEqual({
      errCode: -501007,
      errMsg: expect.stringContaining('data exceed max size'),
    })
  })

  test('an event that is no object is refused', async () => {
    const answer = await cloud.send('POST', '/call/probe', '[1]', { 'x-wx-openid': 'oA' })
    expect(answer).toMatchObject({ errCode: -501007 })
  })
})

describe('the server', () => {
  test('answers pages of this machine, refuses those of other sites and other hosts', async () => {
    const options = (origin: string) => fetch(`${cloud.url}/call/probe`, { method: 'OPTIONS', headers: { origin } })
    const allowed = await options('http://localhost:10086')
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'http://localhost:10086',
    ])
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-wx-openid')
    expect((await options('https://example.com')).status).toBe(403)
    expect((await options('http://localhost.example.com')).status).toBe(403)
  })

  test('an action it does not know is refused loudly', async () => {
    expect(await cloud.send('POST', '/admin', { action: 'database.watchEverything' })).toMatchObject({
      code: expect.any(String),
    })
    expect(await cloud.send('POST', '/admin', { action: 'storage.makeCoffee' })).toMatchObject({
      code: 'INVALID_ACTION',
    })
    expect(
      await cloud.send('POST', '/admin', { action: 'database.getDocument', envName: 'another-env' }),
    ).toMatchObject({
      code: 'INVALIID_ENV',
    })
  })

  test('stats name functions, invocations, operations and unindexed queries', async () => {
    await cloud.probe('read', { id: 'none' })
    expect(await cloud.get('/__stats')).toMatchObject({
      functions: ['clerk', 'probe', 'selfcheck'],
      invocations: { probe: { calls: expect.any(Number), failures: expect.any(Number) } },
      operations: expect.any(Object),
      unindexed: [],
    })
  })
})
