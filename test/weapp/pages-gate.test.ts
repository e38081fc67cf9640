import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { accepted, type Cloud, startCloud } from '../flows/local-cloud'
import { bootMiniProgram, type MiniProgram } from './mini-program'

const MEMBER = 'oDemoMember298'

describe('the compiled gate', () => {
  let cloud: Cloud
  let app: MiniProgram
  let sessionId: string
  let staticCode: string

  beforeAll(async () => {
    cloud = await startCloud({ demo: true })
    const nowMs = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
    const doors = accepted(await cloud.as('oDemoGate').call(checkin.doors, {})).items
    const { items } = accepted(await cloud.as(MEMBER).call(events.list, {}))
    const session = items
      .flatMap(event => event.sessions)
      .find(one => {
        const door = doors.find(candidate => candidate.sessionId === one.sessionId)
        return door && door.doorOpensAtMs <= nowMs && nowMs < one.signUpClosesAtMs && one.taken < one.capacity
      })
    if (!session) throw new Error('the demo world has no session that is open at the door')
    sessionId = session.sessionId
    const { signUpId } = accepted(
      await cloud.as(MEMBER).call(events.signUp, { sessionId, places: [{ kind: 'self' }], requestId: 'gate-weapp-1' }),
    )
    staticCode = accepted(await cloud.as(MEMBER).call(events.ticket, { signUpId })).staticCode
    app = bootMiniProgram(cloud.url, 'oDemoGate')
  })

  afterAll(async () => {
    await cloud.stop()
  })

  const scan = (code: string) => app.emit('.scn-camera', 'scancode', { result: code, type: 'qrcode' })

  it('lists my doors on the staff page', async () => {
    await app.reLaunch('/staff/gate/pages/doors/index')
    await app.shows('可入场')
  })

  it('admits a scanned ticket and says 已签 the second time', async () => {
    await app.reLaunch(`/staff/gate/pages/scan/index?sessionId=${sessionId}`)
    await app.shows('查找')
    await scan(staticCode)
    await app.shows('通过')
    expect(app.asked.map(call => call.name)).toContain('vibrateShort')

    await app.reLaunch(`/staff/gate/pages/scan/index?sessionId=${sessionId}`)
    await app.shows('查找')
    await scan(staticCode)
    await app.shows('已签')
  })

  it('says so when a code is none of ours', async () => {
    await app.reLaunch(`/staff/gate/pages/scan/index?sessionId=${sessionId}`)
    await app.shows('查找')
    await scan('https://example.com/a-poster')
    await app.shows('无效')
  })
})
