import * as v from 'valibot'
import { define } from '../../src/contract/define'
import type { Ctx } from './ctx'
import { refuse } from './ctx'
import { serve } from './serve'

const trial = define('trial', {
  echo: {
    input: v.object({ text: v.pipe(v.string(), v.trim(), v.maxLength(5)) }),
    output: v.object({ text: v.string() }),
    refusals: ['TOO_LOUD'],
  },
})

const logged: unknown[] = []
const unused = (): never => {
  throw new Error('not part of this test')
}

const context = (source = 'wx_client', openid: string | null = 'oPerson'): Ctx => ({
  openid: openid ?? undefined,
  source,
  clock: () => 1_700_000_000_000,
  ids: { random: () => 'abcdef0123456789' },
  get store() {
    return unused()
  },
  get files() {
    return unused()
  },
  get wechat() {
    return unused()
  },
  get crypto() {
    return unused()
  },
  env: unused,
  log: (event, fields) => void logged.push({ event, ...fields }),
})

const main = (makeContext = () => context()) =>
  serve({
    domain: trial,
    handlers: {
      echo: async (_ctx, { text }) => {
        if (text === 'loud') return refuse('TOO_LOUD', { level: 11 })
        if (text === 'boom') throw new Error('王小明 13800000000')
        if (text === 'line') throw new Error('x\n    at 王小明 (13800000000)\ny')
        if (text === 'busy') throw Object.assign(new Error('x'), { errMsg: 'TransactionConflict' })
        return Object.assign({ text }, { secret: 'must not leave' })
      },
    },
    makeContext,
    jobs: async () => ({ swept: 3 }),
  })

beforeEach(() => {
  logged.length = 0
})

describe('serve', () => {
  it('parses the input and cuts what the output schema does not name', async () => {
    expect(await main()({ action: 'echo', input: { text: '  hi ' } })).toEqual({
      ok: true,
      data: { text: 'hi' },
      nowMs: 1_700_000_000_000,
    })
  })

  it.each([
    [undefined],
    [null],
    [[]],
    ['echo'],
    [{}],
    [{ action: 'constructor' }],
    [{ action: '__proto__' }],
    [{ action: 'toString', input: {} }],
    [{ action: { $ne: null } }],
    [{ action: 'echo', input: { text: { $ne: null } } }],
    [{ action: 'echo', input: { text: 'far too long' } }],
    [{ action: 'echo' }],
  ])('refuses %j as BAD_INPUT', async event => {
    expect(await main()(event)).toMatchObject({ ok: false, code: 'BAD_INPUT' })
  })

  it('names the field that does not fit, never its value', async () => {
    const answer = await main()({ action: 'echo', input: { text: 'far too long' } })
    expect(answer).toMatchObject({ details: { fields: ['text'] } })
    expect(JSON.stringify(answer)).not.toContain('far too')
  })

  it('answers a refusal with its details', async () => {
    expect(await main()({ action: 'echo', input: { text: 'loud' } })).toMatchObject({
      ok: false,
      code: 'TOO_LOUD',
      details: { level: 11 },
    })
  })

  it('logs the unexpected once, without the message, and answers its number', async () => {
    expect(await main()({ action: 'echo', input: { text: 'boom' } })).toMatchObject({
      ok: false,
      code: 'INTERNAL',
      details: { incident: 'abcdef0123' },
    })
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).toContain('abcdef0123')
    expect(JSON.stringify(logged)).not.toMatch(/王小明|138/)
  })

  it('logs no line of a message that looks like a place in the code', async () => {
    expect(await main()({ action: 'echo', input: { text: 'line' } })).toMatchObject({ code: 'INTERNAL' })
    expect(JSON.stringify(logged)).not.toMatch(/王小明|138/)
    expect(JSON.stringify(logged)).toContain('serve.test.ts')
  })
  it('says BUSY for conflicts of the database', async () => {
    expect(await main()({ action: 'echo', input: { text: 'busy' } })).toMatchObject({ ok: false, code: 'BUSY' })
  })

  it('runs jobs for the timer only, never for a client that claims to be one', async () => {
    expect(await main(() => context('wx_trigger', null))({ Type: 'Timer' })).toEqual({ swept: 3 })
    expect(await main()({ Type: 'Timer' })).toMatchObject({ code: 'BAD_INPUT' })
    expect(await main(() => context('wx_trigger'))({ Type: 'Timer' })).toMatchObject({ code: 'BAD_INPUT' })
  })
})
