import { matchmaking } from '../../src/contract/matchmaking'
import { accepted, type Cloud, startCloud } from '../flows/local-cloud'
import { bootMiniProgram, type MiniProgram, templateComplaints } from './mini-program'

/** Stands in the demo world's drawn evening. */
const HOLDER = 'oDemoMember001'

describe('the compiled page that checks a draw', () => {
  let cloud: Cloud
  let app: MiniProgram
  beforeAll(async () => {
    cloud = await startCloud({ demo: true })
    app = bootMiniProgram(cloud.url, HOLDER)
  })
  afterAll(() => cloud.stop())

  it('checks the own ticket at once and runs the whole draw again in parts', async () => {
    const { items } = accepted(await cloud.as(HOLDER).call(matchmaking.mine, {}))
    const drawn = items.find(one => one.state === 'selected' || one.state === 'waitlisted' || one.state === 'confirmed')
    await app.reLaunch(`/features/matchmaking/pages/check/index?sessionId=${drawn?.sessionId}`)
    await app.shows('名单指纹')
    await app.tap('核对我的票')
    await app.shows('您的票在封存的名单里')
    await app.tap('把整个抽签重算一遍')
    await app.shows('名单、密数、号码和结果都对得上')
    expect(templateComplaints()).toEqual([])
  })
})
