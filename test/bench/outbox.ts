// What a message costs in database operations: told with its change, sent as a card, and told to a crowd.
import type { Told } from '../../cloudfunctions/_services/outbox'
import { account } from '../../src/contract/account'
import { accepted } from '../flows/local-cloud'
import { TellerWorld } from '../flows/teller-world'
import { operationsOf } from './_measured'
import type { Report } from './_report'

const PEOPLE = 50
const CROWD = 1000
const TEMPLATE = 'template-reminder'

export const measures = async (report: Report): Promise<void> => {
  const world = await TellerWorld.start()
  try {
    const { cloud } = world
    const told = (openid: string, key: string): Told => ({
      kind: 'event.soon',
      toAccountId: world.door.accountId(openid),
      key,
      params: { title: '亲子运动会', startsAtMs: world.door.nowMs, signUpId: 'S' },
    })
    const people = Array.from({ length: PEOPLE }, (_, i) => `oBench${i}`)
    for (const openid of people)
      accepted(await cloud.as(openid).call(account.addGrants, { templateIds: [TEMPLATE], requestId: `tap-${openid}` }))
    await world.sendDue()
    const alone = await operationsOf(cloud, () => world.tell('tx', [], { id: 'alone' }))
    const messages = people.map(openid => told(openid, 'bench'))
    const tellOps = (await operationsOf(cloud, () => world.tell('tx', messages, { id: 'told' }))) - alone
    const sendOps = await operationsOf(cloud, () => world.sendDue())
    const crowd = Array.from({ length: CROWD }, (_, i) => told(`oCrowd${i}`, 'crowd'))
    const crowdOps = await operationsOf(cloud, async () => {
      // a call takes 100 KB
      for (let at = 0; at < CROWD; at += 200)
        if ((await world.tell('many', crowd.slice(at, at + 200))) !== 200) throw new Error('not all were told')
    })
    const crowdSendOps = await operationsOf(cloud, () => world.sendDue())
    const perMessage = 'operations a message'
    report({
      measure: 'outbox.ops',
      value: (tellOps + sendOps) / PEOPLE,
      unit: 'ops',
      against: `${perMessage}, with its change and as a card`,
    })
    report({
      measure: 'outbox.tellOps',
      value: tellOps / PEOPLE,
      unit: 'ops',
      against: `${perMessage}, within its change's transaction`,
    })
    report({
      measure: 'outbox.crowdOps',
      value: (crowdOps + crowdSendOps) / CROWD,
      unit: 'ops',
      against: `${perMessage}, ${CROWD} people without grants`,
    })
  } finally {
    await world.stop()
  }
}
