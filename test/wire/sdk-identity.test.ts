import { type CloudProcess, startCloud } from './cloud-process'

let cloud: CloudProcess
beforeAll(async () => {
  cloud = await startCloud(['--workers', '4'])
})
afterAll(() => cloud.stop())

describe('who calls', () => {
  test('a user is known by openid, app and source', async () => {
    expect(await cloud.probe('whoami', {}, 'oAlice')).toEqual({
      OPENID: 'oAlice',
      APPID: 'wx0123456789abcdef',
      CLIENTIP: '127.0.0.1',
      ENV: 'local-env',
      SOURCE: 'wx_client',
    })
  })

  test('an identity with a union id has it', async () => {
    await cloud.send('PUT', '/__identities', [
      { openid: 'oUnited', label: '测试用户', unionid: 'uOne', phone: '13800000000' },
    ])
    expect(await cloud.get('/__identities')).toHaveLength(1)
    expect(await cloud.probe('whoami', {}, 'oUnited')).toMatchObject({ OPENID: 'oUnited', UNIONID: 'uOne' })
  })

  test('identities that are none are refused', async () => {
    expect(await cloud.send('PUT', '/__identities', [{ openid: 7 }])).toMatchObject({ code: 'INVALID_PARAM' })
    expect(
      await cloud.send('PUT', '/__identities', [
        { openid: 'oA', label: 'a' },
        { openid: 'oA', label: 'b' },
      ]),
    ).toMatchObject({
      code: 'INVALID_PARAM',
    })
  })

  test('a call without a user has no openid, and nothing of the user before', async () => {
    await cloud.probe('whoami', {}, 'oAlice')
    const { result } = await cloud.call('probe', { op: 'whoami' })
    expect(result).not.toHaveProperty('OPENID')
    expect(result).toMatchObject({ SOURCE: 'wx_http' })
  })

  test('trap: an openid of digits only arrives as a rounded number', async () => {
    expect(await cloud.probe('whoami', {}, '12345678901234567890')).toMatchObject({ OPENID: 12345678901234567000 })
  })

  test('the platform puts userInfo into the event, over what the caller claims', async () => {
    const { result } = await cloud.call('probe', { op: 'event', userInfo: { openId: 'oSomebodyElse' } }, 'oAlice')
    expect(result).toEqual({ op: 'event', userInfo: { appId: 'wx0123456789abcdef', openId: 'oAlice' } })
  })

  test('400 parallel calls of 400 people: each sees itself only', async () => {
    const people = Array.from({ length: 400 }, (_item, i) => `oPerson${i}`)
    const answers = await Promise.all(people.map(openid => cloud.probe('whoamiSlowly', {}, openid)))
    expect(answers).toEqual(people.map(openid => [openid, openid]))
  })

  test('functions get the environment of the file, and UTC', async () => {
    expect(await cloud.probe('env', { key: 'GREETING' })).toBe('hello from the environment file')
    expect(await cloud.probe('zone')).toEqual([0, 0])
  })
})

describe('a function calls a function', () => {
  test('the other sees the same user and where the call came from', async () => {
    const event = { name: 'probe', event: { op: 'whoami' } }
    expect(await cloud.probe('nested', event, 'oAlice')).toMatchObject({ OPENID: 'oAlice', SOURCE: 'wx_client,scf' })
  })

  test('nesting deeper than the pool is wide ends', async () => {
    expect(await cloud.probe('deep', { depth: 7 }, 'oAlice')).toMatchObject({
      OPENID: 'oAlice',
      SOURCE: 'wx_client,scf',
    })
  })

  test('nesting from every worker at once ends', async () => {
    const calls = Array.from({ length: 12 }, () => cloud.probe('deep', { depth: 2 }, 'oAlice'))
    expect(await Promise.all(calls)).toHaveLength(12)
  })

  test('a failure inside is an error for the caller', async () => {
    const failure = await cloud.probe('nestedFailure', { name: 'probe', event: { op: 'throws' } })
    expect(failure).toMatchObject({ errMsg: expect.stringMatching(/callFunction:fail.*a plain bug/) })
    const unknown = await cloud.probe('nestedFailure', { name: 'nobody', event: {} })
    expect(unknown).toMatchObject({ errMsg: expect.stringMatching(/callFunction:fail.*could not be found/) })
  })
})
