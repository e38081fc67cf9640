import { aid } from '../../src/contract/aid'
import { AidWorld, CHAIR, contentOf, DAY_MS, ME, OFF1, RIGHTS, TUESDAY_MS } from './aid-world'
import { accepted, type Cloud, startCloud } from './local-cloud'

let cloud: Cloud
let world: AidWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  await cloud.post('/__clock', { advanceMs: TUESDAY_MS - nowMs })
  world = await AidWorld.at(cloud)
})
afterAll(() => cloud?.stop())

test('one case from draft to paid and closed', async () => {
  const id = await world.submit(ME, contentOf(1))
  expect(await world.state(id)).toBe('submitted')
  await world.approved(id)
  expect(await world.money()).toEqual({ reserved: 150_000, paid: 0, recovering: 0 })
  await world.acts(RIGHTS, id, { command: 'publishNotice' })
  const { items } = accepted(await cloud.as('oNobody').call(aid.notices, {}))
  expect(items).toMatchObject([{ nameMasked: '示**1', kindWord: '困难帮扶', amountFen: 150_000 }])
  await world.advance(20 * DAY_MS)
  await world.sweep()
  expect(await world.state(id)).toBe('payable')
  const batchId = await world.confirmed([id])
  expect(await world.bank(batchId, () => '成功')).toEqual({ paid: 1, failed: 0, same: 0, errors: [] })
  expect(await world.money()).toEqual({ reserved: 0, paid: 150_000, recovering: 0 })
  await world.acts(OFF1, id, { command: 'followUp', how: 'phone', stillInHardship: false, reason: '已经好转' })
  expect(await world.state(id)).toBe('closed')
  const seen = accepted(await cloud.as(ME).call(aid.case, { applicationId: id }))
  expect(seen.progress.map(({ state }) => state)).toEqual([
    ...['submitted', 'verifying', 'l1', 'l2', 'notice', 'payable', 'paying', 'paid', 'closed'],
  ])
  expect(CHAIR).not.toBe(OFF1)
})
