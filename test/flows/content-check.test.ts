import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { office } from '../../src/contract/office'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { photo } from './files-made'
import { accepted, codeOf, until } from './local-cloud'
import { upload } from './pillar-world'
import { TellerWorld } from './teller-world'

const MINUTE_MS = 60_000
const KEEPER = 'oKeeper'
const WRITER = 'oWriter'

let world: TellerWorld
let contents = 0

beforeAll(async () => {
  world = await TellerWorld.start()
  const keeper = { role: 'district', unionId: ROOT_UNION_ID, capabilities: ['content'] } as const
  for (const openid of [KEEPER, 'oSecondKeeper'])
    await world.door.person(openid, [{ ...keeper, grantId: `grant-${openid}`, unionName: '', grantedAtMs: 0 }])
  await world.door.person('oPlain', [])
}, 60_000)
afterAll(() => world?.stop())
/** Pushes of WeChat are sent by hand where nothing else is said. */
beforeEach(() => world.cloud.post('/__media-callback', { function: 'nobody', delayMs: 1 }))

const newId = (): string => `content-${++contents}`
const text = (words: string, id = newId(), openid = WRITER) => world.tell('text', [], { id, text: words, openid })
const picture = async (id = newId()) => {
  const fileId = await upload(world.cloud, WRITER, photo({}))
  return { id, fileId, verdict: await world.tell('picture', [], { id, text: fileId, openid: WRITER }) }
}
const verdictOf = async (id: string) => ((await world.tell('verdicts', [], { id })) as Record<string, string>)[id]
const held = async () => accepted(await world.cloud.as(KEEPER).call(office.heldContent, {})).items
const stored = async (id: string) => (await world.door.rows('content_checks', { _id: id }))[0]
const decide = async (id: string, pass: boolean, openid = KEEPER) => {
  const askedAtMs = Number((await stored(id))?.['askedAtMs'])
  const input = { contentId: id, askedAtMs, pass, reason: '看过了' }
  return codeOf(await world.cloud.as(openid).call(office.decideContent, input))
}
const push = async (id: string, suggest: string, more: object = {}) => {
  const event = { MsgType: 'event', Event: 'wxa_media_check', errcode: 0, result: { suggest } }
  const trace_id = (await stored(id))?.['traceId']
  await world.cloud.as('oAnybody').raw('office', { ...event, trace_id, ...more })
}
const runJobs = () => world.cloud.post('/__timer/office')

describe('a text', () => {
  test('that passes is not kept and waits for nobody', async () => {
    const id = newId()
    expect(await text('工资什么时候发', id)).toBe('pass')
    expect(await verdictOf(id)).toBe('pass')
    expect(await stored(id)).toMatchObject({ textSealed: null, waiting: false })
  })

  test('the worst piece of a long one counts', async () => {
    expect(await text(`${'好'.repeat(6000)}违规测试`)).toBe('risky')
    expect(await text(`复审测试${'好'.repeat(6000)}`)).toBe('held')
    expect(await text(`${'好'.repeat(2498)}违规测试`)).toBe('risky')
    expect(await text('')).toBe('pass')
  })

  test('in doubt is kept sealed for a person, and what a person decides stands', async () => {
    const id = newId()
    expect(await text('复审测试 13800000000', id)).toBe('held')
    expect(JSON.stringify(await stored(id))).not.toMatch(/复审|138000/)
    expect((await held()).find(item => item.contentId === id)).toMatchObject({
      why: 'review',
      text: '复审测试 13800000000',
    })
    expect(await decide(id, true)).toBe('OK')
    expect(await decide(id, true)).toBe('OK')
    expect(await decide(id, false)).toBe('ALREADY_DECIDED')
    expect(await decide(id, true, 'oSecondKeeper')).toBe('ALREADY_DECIDED')
    expect([await verdictOf(id), await text('复审测试 13800000000', id)]).toEqual(['pass', 'pass'])
    expect(await stored(id)).toMatchObject({ textSealed: null })
    expect(await world.door.rows('audit', { subjectKind: 'content', subjectId: id })).toHaveLength(1)
  })

  test('that is changed is asked anew, and a decision on the old one is refused', async () => {
    const id = newId()
    await text('复审测试 一', id)
    const askedAtMs = Number((await stored(id))?.['askedAtMs'])
    await world.advance(1000)
    await text('复审测试 二', id)
    const input = { contentId: id, askedAtMs, pass: true, reason: '看过了' }
    expect(codeOf(await world.cloud.as(KEEPER).call(office.decideContent, input))).toBe('CONTENT_CHANGED')
    expect(await decide(id, false)).toBe('OK')
    expect(await text('没有问题了', id)).toBe('pass')
  })

  test('without a verdict is held: WeChat has nobody to judge', async () => {
    const noWriter = await world.cloud.post('/call/teller', { how: 'text', id: 'no-writer', text: '好' })
    expect(noWriter).toMatchObject({ result: 'held' })
    expect((await held()).find(item => item.contentId === 'no-writer')).toMatchObject({ why: 'failed' })
    expect(await decide('no-writer', false)).toBe('OK')
  })

  test('its writer cannot decide on it, and hears when it is refused', async () => {
    const id = newId()
    await text('复审测试', id, KEEPER)
    expect(await decide(id, true)).toBe('OWN_CONTENT')
    expect(await decide(id, false, 'oSecondKeeper')).toBe('OK')
    const { items } = accepted(await world.cloud.as(KEEPER).call(account.inbox, {}))
    expect(items.map(message => message.title)).toContain('有一条内容没有通过核查')
    expect(await decide(id, false, 'oPlain')).toBe('FORBIDDEN')
  })
})

describe('a picture', () => {
  test('is pending until WeChat’s own push, which comes through', async () => {
    await world.cloud.post('/__media-callback', { function: 'office', delayMs: 1500 })
    const { id, verdict } = await picture()
    expect([verdict, await verdictOf(id)]).toEqual(['pending', 'pending'])
    await until(async () => (await verdictOf(id)) === 'pass')
    // the copy that WeChat looked at goes after its word
    await until(async () => (await stored(id))?.['copied'] === false)
  })

  test.each([
    ['pass', {}, 'pass'],
    ['risky', {}, 'risky'],
    ['review', {}, 'held'],
    ['pass', { errcode: -1008 }, 'held'],
    ['fine', {}, 'held'],
    ['pass', { trace_id: 'somebody-elses' }, 'pending'],
    ['pass', { trace_id: { $ne: null } }, 'pending'],
  ])('push of %s %j: %s', async (suggest, more, verdict) => {
    const { id } = await picture()
    await push(id, suggest, more)
    expect(await verdictOf(id)).toBe(verdict)
    if (verdict === 'held') expect(await decide(id, false)).toBe('OK')
  })

  test('a second push changes nothing, nor does one after a person decided', async () => {
    const { id } = await picture()
    await push(id, 'pass')
    await push(id, 'risky')
    expect(await verdictOf(id)).toBe('pass')
    const other = await picture()
    await push(other.id, 'review')
    expect(await decide(other.id, false)).toBe('OK')
    await push(other.id, 'pass')
    expect(await verdictOf(other.id)).toBe('risky')
  })

  test('without a push is held after half an hour; a late push still counts, a decision ends it', async () => {
    const [late, never] = [await picture(), await picture()]
    await world.advance(29 * MINUTE_MS)
    await runJobs()
    expect(await verdictOf(late.id)).toBe('pending')
    await world.advance(2 * MINUTE_MS)
    await runJobs()
    expect([await verdictOf(late.id), await verdictOf(never.id)]).toEqual(['held', 'held'])
    const shown = accepted(await world.cloud.as(KEEPER).call(office.heldPicture, { contentId: never.id }))
    expect(shown).toMatchObject({ mime: 'image/jpeg', piece: 0, pieces: 1 })
    const [look] = await world.door.rows('access_log', { subjectId: never.fileId })
    expect(look).toMatchObject({ byAccountId: world.door.accountId(KEEPER) })
    expect(await world.door.rows('content_checks', { copied: true })).toEqual([])
    await push(late.id, 'pass')
    expect(await verdictOf(late.id)).toBe('pass')
    expect(await decide(never.id, false)).toBe('OK')
    await push(never.id, 'pass')
    expect(await verdictOf(never.id)).toBe('risky')
  })

  test('of somebody else is not asked about, but held', async () => {
    const fileId = await upload(world.cloud, 'oPlain', photo({}))
    const id = newId()
    expect(await world.tell('picture', [], { id, text: fileId, openid: WRITER })).toBe('held')
    expect(await decide(id, false)).toBe('OK')
  })

  test('asked twice is asked once; killed after any write, it never passes unseen', async () => {
    let killed = true
    for (let n = 1; killed; n++) {
      const id = newId()
      await world.killAfter(n, 'teller')
      await picture(id)
      killed = await world.wasKilled()
      const { verdict } = await picture(id)
      expect(verdict).toBe('pending')
      if (killed) {
        await world.advance(31 * MINUTE_MS)
        await runJobs()
        expect(await decide(id, false)).toBe(n === 1 || n === 2 ? 'OK' : 'ALREADY_DECIDED')
      }
      expect(n).toBeLessThan(6)
    }
  })
})

test('whoever decides has one todo a day while something waits, and none when nothing does', async () => {
  for (const { contentId } of await held()) await decide(contentId, false, 'oSecondKeeper')
  await runJobs()
  const todosOf = async (openid: string) => accepted(await world.cloud.as(openid).call(members.me, {})).todos
  expect(await todosOf(KEEPER)).toEqual([])
  const [one, two] = [newId(), newId()]
  await text('复审测试', one)
  await text('复审测试', two)
  await runJobs()
  await world.advance(24 * 60 * MINUTE_MS)
  await runJobs()
  await runJobs()
  expect(await todosOf(KEEPER)).toMatchObject([{ title: '有内容等您核查' }])
  expect(await todosOf('oPlain')).toEqual([])
  await decide(one, true)
  expect(await todosOf('oSecondKeeper')).toHaveLength(1)
  // pictures that never had an answer are among them by now
  for (const { contentId } of await held()) await decide(contentId, true)
  expect([await todosOf(KEEPER), await todosOf('oSecondKeeper')]).toEqual([[], []])
})
