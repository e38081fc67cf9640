import type { Told } from '../../cloudfunctions/_services/outbox'
import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { accepted } from './local-cloud'
import { type How, TellerWorld } from './teller-world'

const MINUTE_MS = 60_000
/** The locks of a transaction that died live 30 s. */
const LOCKS_END_MS = 31_000
const REMINDER = 'template-reminder'

let world: TellerWorld
let people = 0

beforeAll(async () => {
  world = await TellerWorld.start()
}, 60_000)
afterAll(() => world?.stop())

const reader = () => {
  const openid = `oReader${++people}`
  return { openid, accountId: world.door.accountId(openid), app: world.cloud.as(openid) }
}
type Reader = ReturnType<typeof reader>

const soon = ({ accountId }: Reader, key: string): Told => ({
  kind: 'event.soon',
  toAccountId: accountId,
  key,
  params: { title: '亲子运动会', venueName: '体育馆', startsAtMs: world.door.nowMs, signUpId: 'S1' },
})
const held = ({ accountId }: Reader, key: string): Told => ({
  kind: 'content.held',
  toAccountId: accountId,
  key,
  params: {},
})
const inboxOf = async ({ app }: Reader) => accepted(await app.call(account.inbox, {})).items
const meOf = async ({ app }: Reader) => accepted(await app.call(members.me, {}))
const allow = async ({ app }: Reader, requestId: string, templateIds = [REMINDER]) =>
  accepted(await app.call(account.addGrants, { templateIds, requestId }))
const grantOf = async ({ accountId }: Reader) => (await world.door.rows('notice_grants', { _id: accountId }))[0]
const sendOf = async ({ accountId }: Reader) => (await world.door.rows('inbox', { accountId }))[0]?.['send']

describe('telling', () => {
  test.each<How>(['tx', 'embed', 'many'])(
    '%s: killed after any write and told again, each message is there once',
    async how => {
      let killed = true
      for (let n = 1; killed; n++) {
        const who = reader()
        const told = [soon(who, `a${n}`), soon(who, `b${n}`), soon(who, `a${n}`)]
        await world.killAfter(n, 'teller')
        await world.tell(how, told, { id: `${how}-${n}` })
        killed = await world.wasKilled()
        await world.advance(LOCKS_END_MS)
        if (how !== 'embed' || !(await world.door.rows('job_cursors', { _id: `embed-${n}`, changes: 1 }))[0])
          await world.tell(how, told, { id: `${how}-${n}` })
        await world.tell('sweep', [])
        expect(await inboxOf(who)).toHaveLength(2)
        const changed = await world.door.rows('job_cursors', { _id: `embed-${n}` })
        expect(changed.flatMap(doc => doc['outbox'])).toEqual([])
        expect(n).toBeLessThan(24)
      }
    },
  )

  test('told by ten calls at once, a message is there once', async () => {
    const who = reader()
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => world.tell(i % 2 ? 'tx' : 'many', [soon(who, 'x'), soon(who, 'y')])),
    )
    expect(await inboxOf(who)).toHaveLength(2)
    expect((await meOf(who)).unread).toBe(2)
  })

  test('what it says stands sealed in the database', async () => {
    const who = reader()
    await world.tell('tx', [soon(who, 'sealed')])
    const [row] = await world.door.rows('inbox', { accountId: who.accountId })
    expect(JSON.stringify(row)).not.toContain('运动会')
    expect(await inboxOf(who)).toMatchObject([
      {
        title: '就要开始：亲子运动会',
        link: { route: 'features/checkin/pages/ticket/index', params: { signUpId: 'S1' } },
      },
    ])
  })
})

describe('what an officer writes about somebody', () => {
  test('is read by its reader alone: not in the database, not in WeChat’s card, not in a log', async () => {
    const who = reader()
    await allow(who, 'tap', ['template-result'])
    const reason = '请张晓明本人拨打 13800138000 核对'
    const { accountId: toAccountId } = who
    await world.tell('embed', [{ kind: 'members.bindingRejected', toAccountId, key: 'leak', params: { reason } }])
    await world.sendDue()
    expect((await inboxOf(who))[0]?.text).toContain(reason)
    expect(await world.cards(who.openid)).toMatchObject([
      { data: { thing3: { value: '会籍绑定没有通过' }, thing5: { value: '请核对后再试，或联系本单位工会' } } },
    ])
    const stored = await Promise.all(['inbox', 'job_cursors', 'notice_grants'].map(name => world.door.rows(name, {})))
    const all = JSON.stringify([stored, await world.cloud.get('/__outbox'), world.cloud.logs])
    expect(all).not.toMatch(/张晓明|13800138000/)
  })
})

describe('reading', () => {
  test('unread is counted, read in part or whole, and nobody reads another’s', async () => {
    const who = reader()
    await world.tell('many', [soon(who, '1'), soon(who, '2'), soon(who, '3')])
    const [first] = await inboxOf(who)
    const stranger = reader()
    const messageIds = [first?.messageId ?? '']
    expect(accepted(await stranger.app.call(account.readMessages, { messageIds }))).toEqual({ marked: 0 })
    expect(accepted(await who.app.call(account.readMessages, { messageIds }))).toEqual({ marked: 1 })
    expect((await meOf(who)).unread).toBe(2)
    expect(accepted(await who.app.call(account.readMessages, {}))).toEqual({ marked: 2 })
    expect(accepted(await who.app.call(account.readMessages, {}))).toEqual({ marked: 0 })
    expect((await inboxOf(who)).map(message => message.unread)).toEqual([false, false, false])
  })

  test('pages of 50 go on where the last ended', async () => {
    const who = reader()
    await world.tell(
      'many',
      Array.from({ length: 120 }, (_, i) => soon(who, `p${i}`)),
    )
    const seen = new Set<string>()
    let cursor: string | undefined
    do {
      const page = accepted(await who.app.call(account.inbox, cursor ? { cursor } : {}))
      for (const { messageId } of page.items) seen.add(messageId)
      cursor = page.nextCursor
    } while (cursor)
    expect(seen.size).toBe(120)
    expect((await meOf(who)).unread).toBe(100)
  })

  test('a todo stays on the home page when it is read, and leaves when it is done, for all of them', async () => {
    const [who, other] = [reader(), reader()]
    await world.tell('tx', [held(who, 'day'), held(other, 'day')])
    accepted(await who.app.call(account.readMessages, {}))
    expect(await meOf(who)).toMatchObject({ unread: 0, todos: [{ title: '有内容等您核查' }] })
    await world.tell('close', [{ kind: 'content.held', key: 'day', params: {} } as unknown as Told])
    expect((await meOf(who)).todos).toEqual([])
    expect(await meOf(other)).toMatchObject({ unread: 0, todos: [] })
  })

  test('a todo closed before it was told never opens', async () => {
    const who = reader()
    await world.tell('close', [held(who, 'early')])
    await world.tell('many', [held(who, 'early')])
    expect((await meOf(who)).todos).toEqual([])
    expect(await inboxOf(who)).toEqual([])
  })
})

describe('WeChat’s card', () => {
  test('without a grant nothing is sent and nothing errs; the inbox has it', async () => {
    const who = reader()
    await world.tell('tx', [soon(who, 'no-grant')])
    await world.sendDue()
    expect(await world.cards(who.openid)).toEqual([])
    expect(await sendOf(who)).toBe('none')
    expect((await meOf(who)).unread).toBe(1)
  })

  test('one grant is one card, in the template’s own fields; a retry of the report counts once', async () => {
    const who = reader()
    await Promise.all([allow(who, 'tap-1'), allow(who, 'tap-1'), allow(who, 'tap-1')])
    await world.tell('tx', [soon(who, '1'), soon(who, '2')])
    await world.sendDue()
    await world.sendDue()
    const cards = await world.cards(who.openid)
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({
      template: REMINDER,
      page: 'features/checkin/pages/ticket/index?signUpId=S1',
      data: { thing1: { value: '就要开始：亲子运动会' } },
    })
    expect(await grantOf(who)).toMatchObject({ reminder: 0 })
  })

  test('refused with 43101: the count is 0, and the next message asks WeChat no more', async () => {
    const who = reader()
    for (const n of [1, 2, 3]) await allow(who, `tap-${n}`)
    await world.cloud.post('/__subscribe', { openid: who.openid, templateId: REMINDER, refuse: true })
    await world.tell('tx', [soon(who, '1')])
    await world.sendDue()
    expect(await grantOf(who)).toMatchObject({ reminder: 0 })
    expect(await sendOf(who)).toBe('refused')
    await world.cloud.post('/__subscribe', { openid: who.openid, templateId: REMINDER, refuse: false })
    await world.tell('tx', [soon(who, '2')])
    await world.sendDue()
    expect(await world.cards(who.openid)).toEqual([])
  })

  test('killed after any write of the timer, a card is sent at most once, and the count never falls below 0', async () => {
    let killed = true
    for (let n = 1; killed; n++) {
      const who = reader()
      await allow(who, 'tap-1')
      await allow(who, 'tap-2')
      await world.tell('tx', [soon(who, 'kill')])
      await world.killAfter(n, 'account')
      await world.cloud.post('/__timer/account')
      killed = await world.wasKilled()
      for (let run = 0; run < 3; run++) {
        await world.advance(11 * MINUTE_MS)
        await world.sendDue()
      }
      const sent = (await world.cards(who.openid)).length
      expect(['sent', 'lost']).toContain(await sendOf(who))
      expect(sent).toBe((await sendOf(who)) === 'sent' ? 1 : sent)
      expect(sent).toBeLessThanOrEqual(1)
      expect(Number((await grantOf(who))?.['reminder'])).toBeGreaterThanOrEqual(sent === 1 ? 1 : 0)
      expect(n).toBeLessThan(24)
    }
  })

  test('runs beside each other send each card once', async () => {
    const readers = Array.from({ length: 12 }, reader)
    for (const who of readers) await allow(who, 'tap')
    await world.tell(
      'many',
      readers.map(who => soon(who, 'race')),
    )
    await Promise.all([1, 2, 3].map(() => world.sendDue()))
    for (const who of readers) {
      expect(await world.cards(who.openid)).toHaveLength(1)
      expect(await grantOf(who)).toMatchObject({ reminder: 0 })
    }
  })
})

test('a limit lets exactly so many through, whoever is quicker, and the next window begins anew', async () => {
  const asked = () => world.tell('limit', [], { id: 'limited', most: 5 })
  const answers = await Promise.all(Array.from({ length: 12 }, asked))
  expect(answers.filter(answer => answer === true)).toHaveLength(5)
  await world.advance(MINUTE_MS)
  expect(await asked()).toBe(true)
  await world.advance(61 * MINUTE_MS)
  await world.sendDue()
  expect(await world.door.rows('rate_limits', {})).toEqual([])
})
