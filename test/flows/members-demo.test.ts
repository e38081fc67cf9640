import { seedDemo } from '../../cloudfunctions/_demo/seed'
import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { BRANDS } from '../../src/domain/events/brands'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const DAY_MS = 86_400_000

describe('the demo world', () => {
  let cloud: Cloud
  const as = (openid: string) => cloud.as(openid)
  const list = async () => {
    const answer = await as('oDemoMember001').call(events.list, {})
    return { items: accepted(answer).items, nowMs: answer.nowMs }
  }
  const desk = async () => accepted(await as('oDemoDistrict').call(events.desk, {})).items

  beforeAll(async () => {
    cloud = await startCloud({ demo: true })
  })
  afterAll(() => cloud.stop())

  test('300 members of eight unions, staff with their roles, a guest', async () => {
    const unions = new Set<string>()
    for (const number of ['001', '002', '003', '004', '005', '006', '007', '008', '150', '300']) {
      const { binding, member } = accepted(await as(`oDemoMember${number}`).call(members.me, {}))
      expect(binding).toBe('active')
      unions.add(member?.unionName ?? '')
    }
    expect(unions.size).toBe(8)
    const rolesOf = async (openid: string) =>
      accepted(await as(openid).call(members.me, {})).roles.map(({ role, unionName }) => `${role} ${unionName}`)
    expect(await rolesOf('oDemoOfficer')).toEqual(['officer 梦想小镇示范联合工会'])
    expect(await rolesOf('oDemoDistrict')).toEqual(['district 浙江杭州未来科技城(海创园)总工会(演示)'])
    expect(await rolesOf('oDemoAuditor')).toEqual(['auditor 浙江杭州未来科技城(海创园)总工会(演示)'])
    expect(await rolesOf('oDemoAdmin')).toEqual(['admin 浙江杭州未来科技城(海创园)总工会(演示)'])
    expect(await rolesOf('oDemoGate')).toEqual([])
    expect(accepted(await as('oDemoGuest').call(members.me, {})).binding).toBe('none')
    const known = JSON.stringify(await cloud.get('/__identities'))
    expect(known).toContain('"会员 张晓明 · 梦想小镇示范联合工会"')
    expect(known.match(/oDemoMember\d{3}/g)).toHaveLength(300)
  })

  const liveSession = async () => {
    const { items, nowMs } = await list()
    const { items: doors } = accepted(await as('oDemoGate').call(checkin.doors, {}))
    return items
      .flatMap(({ sessions }) => sessions)
      .find(
        one =>
          one.signUpOpensAtMs <= nowMs &&
          one.signUpClosesAtMs > nowMs + DAY_MS / 24 &&
          one.taken < one.capacity &&
          doors.some(
            door => door.sessionId === one.sessionId && door.doorOpensAtMs <= nowMs && door.doorClosesAtMs > nowMs,
          ),
      )
  }

  test('a session is open for sign-up and at the door now: sign up, be scanned, be in', async () => {
    const sessionId = (await liveSession())?.sessionId ?? ''
    const me = as('oDemoMember042')
    const { signUpId } = accepted(
      await me.call(events.signUp, { sessionId, places: [{ kind: 'self' }], requestId: 'demo-test-1' }),
    )
    const { staticCode } = accepted(await me.call(events.ticket, { signUpId }))
    const scan = { code: staticCode, lists: [sessionId], nonce: 'demo-test-nonce' }
    expect(accepted(await as('oDemoGate').call(checkin.redeem, scan))).toMatchObject({ places: 1 })
    expect(codeOf(await me.call(checkin.redeem, { ...scan, nonce: 'demo-test-other' }))).toBe('NO_DOOR_ACCESS')
  })

  test('brands, families, a full and a nearly full session, a draft, one called off, a past with people who came', async () => {
    const { items } = await list()
    const all = await desk()
    expect(new Set(all.map(({ brand }) => brand))).toEqual(new Set(BRANDS))
    expect(items.some(({ forFamilies }) => forFamilies)).toBe(true)
    const left = items.flatMap(({ sessions }) => sessions.map(({ capacity, taken }) => capacity - taken))
    expect(left).toContain(0)
    expect(left.some(places => places > 0 && places <= 3)).toBe(true)
    const states = all.map(({ state }) => state)
    expect(states).toContain('draft')
    expect(states).toContain('cancelled')
    const past = all.flatMap(({ sessions }) => sessions).filter(({ endsAtMs }) => endsAtMs < Date.now())
    expect(past.some(({ entered, taken }) => entered > 0 && taken > entered)).toBe(true)
  })

  test('made again it changes nothing; days later only what is missing is added', async () => {
    const again = () => seedDemo({ url: cloud.url, log: () => undefined })
    const before = await desk()
    await again()
    expect(await desk()).toEqual(before)
    await cloud.post('/__clock', { advanceMs: 3 * DAY_MS })
    await again()
    const after = await desk()
    const known = new Set(before.map(({ eventId }) => eventId))
    expect(after.filter(({ eventId }) => !known.has(eventId)).length).toBeGreaterThan(2)
    for (const event of before.filter(({ sessions }) => sessions.length > 0))
      expect(after.find(({ eventId }) => eventId === event.eventId)?.version).toBe(event.version)
    expect(await liveSession()).toBeDefined()
  })

  test('no query went over a large collection without an index', async () => {
    expect(await cloud.get('/__stats')).toMatchObject({ unindexed: [] })
  })
})
