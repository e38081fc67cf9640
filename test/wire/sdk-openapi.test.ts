import { type CloudProcess, startCloud } from './cloud-process'

let cloud: CloudProcess
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.send('PUT', '/__identities', [
    { openid: 'oAlice', label: '测试甲', phone: '13800000001' },
    { openid: 'oBob', label: '测试乙' },
  ])
})
afterAll(() => cloud.stop())

const openapi = (api: string, input: object) => cloud.probe('openapi', { api, input }, 'oAlice')
const failure = (api: string, input: object) =>
  cloud.probe('failure', { op: 'openapi', args: { api, input } }, 'oAlice')
const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 30))
  }
  throw new Error('it did not come')
}

describe('subscribe messages', () => {
  const message = {
    touser: 'oAlice',
    templateId: 'T1',
    page: 'pages/home/index',
    data: { thing1: { value: '讲座' }, time2: { value: '2026-11-24 14:00' } },
  }

  test('a message sent is in the outbox', async () => {
    expect(await openapi('subscribeMessage.send', message)).toEqual({
      errCode: 0,
      errMsg: 'openapi.subscribeMessage.send:ok',
    })
    expect(await cloud.get('/__outbox')).toEqual([
      { openid: 'oAlice', template: 'T1', page: 'pages/home/index', data: message.data, atMs: expect.any(Number) },
    ])
  })

  test('who refused is not written to', async () => {
    await cloud.send('POST', '/__subscribe', { openid: 'oAlice', templateId: 'T2' })
    expect(await failure('subscribeMessage.send', { ...message, templateId: 'T2' })).toMatchObject({ errCode: 43101 })
    await cloud.send('POST', '/__subscribe', { openid: 'oAlice', templateId: 'T2', refuse: false })
    expect(await openapi('subscribeMessage.send', { ...message, templateId: 'T2' })).toMatchObject({ errCode: 0 })
  })

  test.each([
    ['a thing of 21 characters', { thing1: { value: '一'.repeat(21) } }],
    ['an empty value', { thing1: { value: '' } }],
    ['a phrase that is not Chinese', { phrase1: { value: 'done' } }],
    ['a field that no template has', { title: { value: 'x' } }],
  ])('%s is refused', async (_what, data) => {
    expect(await failure('subscribeMessage.send', { ...message, data })).toMatchObject({ errCode: 47003 })
  })
})

describe('content checks', () => {
  const text = (content: string) => ({ content, version: 2, scene: 2, openid: 'oAlice' })

  test.each([
    ['今天的讲座很好', 'pass'],
    ['这是违规测试的一句', 'risky'],
    ['这是复审测试的一句', 'review'],
  ])('%s → %s', async (content, suggest) => {
    expect(await openapi('security.msgSecCheck', text(content))).toMatchObject({
      result: { suggest },
      traceId: expect.any(String),
    })
  })

  test('a verdict can be ordered, once', async () => {
    await cloud.send('POST', '/__content-check', { api: 'msgSecCheck', suggest: 'risky' })
    expect(await openapi('security.msgSecCheck', text('好'))).toMatchObject({ result: { suggest: 'risky' } })
    expect(await openapi('security.msgSecCheck', text('好'))).toMatchObject({ result: { suggest: 'pass' } })
  })

  test('the first version throws 87014 for what is risky', async () => {
    expect(await failure('security.msgSecCheck', { content: '违规测试' })).toMatchObject({ errCode: 87014 })
  })

  test('a picture is judged later: the verdict comes as a message to the function that receives it', async () => {
    await cloud.send('POST', '/__media-callback', { delayMs: 10 })
    await cloud.send('POST', '/__content-check', { api: 'mediaCheckAsync', suggest: 'risky' })
    const input = { mediaUrl: 'https://example.com/a.png', mediaType: 2, version: 2, scene: 1, openid: 'oAlice' }
    const { traceId } = (await openapi('security.mediaCheckAsync', input)) as { traceId: string }
    const read = { action: 'database.getDocument', collectionName: 'selfcheck_other', queryType: 'WHERE', query: '{}' }
    const event = await until(async () => {
      const { data } = (await cloud.send('POST', '/admin', read)) as { data: { list: string[] } }
      return data.list.map(one => JSON.parse(one)).find(one => one.event.trace_id === traceId)
    })
    expect(event).toMatchObject({
      event: { MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'risky' } },
    })
    expect(event.context).not.toHaveProperty('OPENID')
  })
})

describe('mini-program codes', () => {
  test('a code is a PNG', async () => {
    const { buffer, contentType } = (await openapi('wxacode.getUnlimited', {
      scene: 's=Abc-1',
      page: 'pages/home/index',
    })) as Record<string, string>
    expect(contentType).toBe('image/png')
    expect(Buffer.from(String(buffer), 'base64').subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))
  })

  test.each([
    ['a scene over 32 characters', { scene: 'x'.repeat(33) }, 40169],
    ['a scene with Chinese in it', { scene: '场次' }, 40169],
    ['a page with a slash in front', { scene: 'a', page: '/pages/home/index' }, 41030],
    ['a width over 1280', { scene: 'a', width: 2000 }, 40097],
  ])('%s is refused', async (_what, input, errCode) => {
    expect(await failure('wxacode.getUnlimited', input)).toMatchObject({ errCode })
  })
})

describe('phone numbers', () => {
  const codeFor = async (openid: string) =>
    ((await cloud.send('POST', '/__phone-code', {}, { 'x-wx-openid': openid })) as { code: string }).code

  test('a code is exchanged once for the number of its owner', async () => {
    const code = await codeFor('oAlice')
    expect(await openapi('phonenumber.getPhoneNumber', { code })).toMatchObject({
      phoneInfo: { phoneNumber: '13800000001', purePhoneNumber: '13800000001', countryCode: '86' },
    })
    expect(await failure('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
  })

  test('a code is void after five minutes, and without a number', async () => {
    const late = await codeFor('oAlice')
    await cloud.send('POST', '/__clock', { advanceMs: 5 * 60_000 + 1 })
    expect(await failure('phonenumber.getPhoneNumber', { code: late })).toMatchObject({ errCode: 40029 })
    expect(await failure('phonenumber.getPhoneNumber', { code: await codeFor('oBob') })).toMatchObject({
      errCode: 40029,
    })
  })
})

describe('permissions', () => {
  test('a function without the permission in its config.json is refused', async () => {
    expect(await cloud.call('clerk', { openapi: true }, 'oAlice')).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('-604101'),
    })
  })

  test('an API that is not emulated is refused', async () => {
    expect(await failure('logistics.addOrder', {})).toMatchObject({ errCode: -604100 })
  })
})
