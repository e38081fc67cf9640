import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { accepted, type Cloud, startCloud } from '../flows/local-cloud'
import { bootMiniProgram, type MiniProgram, templateComplaints } from './mini-program'

/** WeChat's ceiling for one setData and ours for the first of the home page; source: the platform's limits. */
const SET_DATA_LIMIT = 256 * 1024
const FIRST_SET_DATA_LIMIT = 64 * 1024

const MEMBER = 'oDemoMember299'

/** The demo session that is open for sign-up and at the door at the same time. */
const openSession = async (cloud: Cloud) => {
  const doors = accepted(await cloud.as('oDemoGate').call(checkin.doors, {})).items
  const { items } = accepted(await cloud.as(MEMBER).call(events.list, {}))
  const nowMs = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
  for (const event of items) {
    for (const session of event.sessions) {
      const door = doors.find(one => one.sessionId === session.sessionId)
      const isOpen =
        session.signUpOpensAtMs <= nowMs && nowMs < session.signUpClosesAtMs && session.taken < session.capacity
      if (door && isOpen && door.doorOpensAtMs <= nowMs && session.mySignUpId === null) return { event, session }
    }
  }
  throw new Error('the demo world has no session that is open at the door')
}

describe('the compiled mini-program', () => {
  let cloud: Cloud
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud({ demo: true })
    app = bootMiniProgram(cloud.url, MEMBER)
  })

  afterAll(async () => {
    const { bytes, route } = app.largestSetData()
    process.stderr.write(`largest setData ${bytes} bytes on ${route}\n`)
    await cloud.stop()
  })

  it('goes from home through the event and the sign-up to the ticket', async () => {
    const { event, session } = await openSession(cloud)

    await app.reLaunch('/pages/home/index')
    await app.shows('大字')
    await app.shows('活动')

    await app.reLaunch('/pages/activities/index')
    await app.shows(event.title)
    await app.tap(event.title)
    expect(app.page.route).toBe('features/events/pages/event/index')
    await app.shows('面向')

    await app.tap(/^报名$/)
    expect(app.page.route).toBe('features/events/pages/sign-up/index')
    await app.shows('提交报名')
    await app.tap('提交报名')
    await app.shows('报名成功')

    const mine = accepted(await cloud.as(MEMBER).call(events.mine, {})).items
    expect(mine.find(one => one.sessionId === session.sessionId)).toMatchObject({ status: 'confirmed' })

    await app.tap('出示入场码')
    expect(app.page.route).toBe('features/checkin/pages/ticket/index')
    await app.shows(event.title)
    expect(app.asked.map(call => call.name)).toContain('setKeepScreenOn')
  })

  it('shares an event by its public page', async () => {
    const { event } = await openSession(cloud).catch(() => ({ event: null }))
    const { items } = accepted(await cloud.as(MEMBER).call(events.list, {}))
    const shown = event ?? items[0]
    if (!shown) throw new Error('no event to share')
    await app.reLaunch(`/features/events/pages/event/index?eventId=${shown.eventId}`)
    await app.shows(shown.title)
    const share = app.page.rendered.instance['onShareAppMessage'] as (from: object) => { path: string }
    expect(share.call(app.page.rendered.instance, { from: 'menu' }).path).toContain(shown.eventId)
  })

  it('keeps every setData within the limits', () => {
    expect(app.largestSetData().bytes).toBeLessThanOrEqual(SET_DATA_LIMIT)
    expect(app.firstSetData('pages/home/index')).toBeGreaterThan(0)
    expect(app.firstSetData('pages/home/index')).toBeLessThanOrEqual(FIRST_SET_DATA_LIMIT)
  })

  it('finds every template it asks for', () => {
    expect(templateComplaints()).toEqual([])
  })
})
