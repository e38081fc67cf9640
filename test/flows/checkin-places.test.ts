import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { decodeCode, issueOf } from '../../src/domain/codes'
import { newNonce } from './door-world'
import { EventsWorld, OFFICER, OTHER_OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await EventsWorld.at(cloud)
})
afterAll(() => cloud?.stop())

const place = {
  ...{ unionId: 'u-east', name: '梦想小镇红色驿站', kind: 'station' as const, address: '一楼', open: true },
  ...{ fromMinute: 0, toMinute: 1440 },
}

describe('a place with a code on its wall', () => {
  test('is made by its union, drawn for the wall, and gives one stamp a person for ever, whoever taps how often', async () => {
    const asked = { ...place, requestId: 'spot-1' }
    const { spotId } = accepted(await world.as(OFFICER).call(checkin.saveSpot, asked))
    expect(accepted(await world.as(OFFICER).call(checkin.saveSpot, asked)).spotId).toBe(spotId)
    expect(codeOf(await world.as(OTHER_OFFICER).call(checkin.saveSpot, asked))).toBe('NOT_FOUND')
    const { pngBase64, scene } = accepted(await world.as(OFFICER).call(checkin.spotCode, { spotId }))
    expect(Buffer.from(pngBase64, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(scene).toMatch(/^[0-9A-Z]{20}$/)
    expect(scene.length).toBeLessThanOrEqual(32)

    const tap = () => world.as('oCourier').call(checkin.stamp, { spotCode: scene })
    const taps = (await Promise.all([tap(), tap(), tap(), tap()])).map(accepted)
    expect(taps.filter(one => one.isNew)).toHaveLength(1)
    expect(new Set(taps.map(one => one.atMs)).size).toBeLessThanOrEqual(4)
    const again = accepted(await tap())
    const { items } = accepted(await world.as('oCourier').call(checkin.stamps, {}))
    expect(items).toMatchObject([{ spotId, name: '梦想小镇红色驿站', stampedAtMs: again.atMs }])
    expect(JSON.stringify(items)).not.toContain(scene)
    const [own] = accepted(await world.as(OFFICER).call(checkin.deskSpots, {})).items
    expect(own).toMatchObject({ spotId, people: 1 })
  })

  test('is shut outside its hours, says when it opens, and a renewed code kills the old one', async () => {
    const now = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
    const minute = Math.floor(((now + 8 * 3_600_000) % 86_400_000) / 60_000)
    const later = { fromMinute: Math.min(1438, minute + 1), toMinute: 1440 }
    const { spotId } = accepted(
      await world.as(OFFICER).call(checkin.saveSpot, { ...place, ...later, name: '红色路线', requestId: 'spot-2' }),
    )
    const { scene } = accepted(await world.as(OFFICER).call(checkin.spotCode, { spotId }))
    const shut = await world.as('oCourier').call(checkin.stamp, { spotCode: scene })
    expect(shut).toMatchObject({ code: 'SPOT_CLOSED', details: { opensAtMs: expect.any(Number) } })
    const fresh = accepted(await world.as(OFFICER).call(checkin.spotCode, { spotId, renew: true }))
    expect(fresh.scene).not.toBe(scene)
    expect(codeOf(await world.as('oCourier').call(checkin.stamp, { spotCode: scene }))).toBe('SPOT_UNKNOWN')
  })
})

describe('a ticket', () => {
  const HELPER = 'oTicketHelper'

  const signedUp = async (openid: string, sessionId: string): Promise<string> => {
    const places = [{ kind: 'self' as const }]
    return accepted(await world.as(openid).call(events.signUp, { sessionId, places, requestId: `t-${openid}` }))
      .signUpId
  }

  test('that is re-issued kills the paper and the lost phone, and a retry raises nothing more', async () => {
    const member = await world.member(700)
    const { sessionId } = await world.event({
      session: { startsAtMs: world.nowMs + 60_000, cancelUntilMs: world.nowMs, signUpClosesAtMs: world.nowMs + 60_000 },
    })
    const { inviteCode } = accepted(await world.as(OFFICER).call(checkin.invite, { sessionId, hours: 4, uses: 1 }))
    accepted(await world.as(HELPER).call(checkin.join, { inviteCode }))
    const signUpId = await signedUp(member, sessionId)
    const before = accepted(await world.as(member).call(events.ticket, { signUpId }))
    const ask = () => world.as(member).call(checkin.reissue, { signUpId, requestId: 'again-1' })
    const answers = (await Promise.all([ask(), ask(), ask()])).map(accepted)
    expect(answers).toEqual([1, 2, 3].map(() => ({ signUpId, issue: 2 })))
    const after = accepted(await world.as(member).call(events.ticket, { signUpId }))
    expect(after.keyHex).not.toBe(before.keyHex)
    const scan = (code: string) =>
      world.as(HELPER).call(checkin.redeem, { code, lists: [sessionId], nonce: newNonce() })
    expect(codeOf(await scan(before.staticCode))).toBe('REVOKED')
    expect(codeOf(await world.as('oMember701').call(checkin.reissue, { signUpId, requestId: 'x' }))).toBe('NOT_FOUND')
    expect(codeOf(await scan(after.staticCode))).toBe('OK')
  })

  test('stands on the paper sheet and in its file with a code that the door takes', async () => {
    const { sessionId } = await world.event()
    const members = await world.members(710, 3)
    for (const member of members) await signedUp(member, sessionId)
    const { items, nextCursor } = accepted(await world.as(OFFICER).call(checkin.sheet, { sessionId }))
    expect(items).toHaveLength(3)
    expect(nextCursor).toBeUndefined()
    const [session] = await world.door.rows('sessions', { _id: sessionId })
    const keyHex = world.door.crypto.open(String(session?.['keySealed']), `sessions/${sessionId}/key`)
    for (const { staticCode } of items) {
      const code = decodeCode(staticCode)
      if (!code) throw new Error('a code')
      expect(issueOf(world.door.crypto.hmac, Buffer.from(keyHex, 'hex'), code, { inForce: 1, newer: 0 })).toBe(1)
    }
    const file = accepted(await world.as(OFFICER).call(checkin.sheetFile, { sessionId }))
    expect(file.rows).toBe(3)
    expect(file.fileName).toMatch(/^纸质码-\d{4}-\d{2}-\d{2}\.xlsx$/)
    expect(codeOf(await world.as(OTHER_OFFICER).call(checkin.sheet, { sessionId }))).toBe('NOT_FOUND')
  })
})
