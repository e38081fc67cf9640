import { checkin } from '../../src/contract/checkin'
import { DoorWorld, newNonce } from './door-world'
import { type Cloud, codeOf, startCloud } from './local-cloud'

const HELPERS = ['oChaosHelper1', 'oChaosHelper2'] as const
/** What a phone does on a bad day: it sends the same scan again. */
const TRIES = 30

let cloud: Cloud
afterEach(() => cloud?.stop())

test.each([3, 11])(
  'under faults of seed %i two doors that keep on sending admit every ticket exactly once',
  async seed => {
    cloud = await startCloud({ chaos: seed })
    const world = await DoorWorld.at(cloud)
    const session = await world.session()
    for (const helper of HELPERS) await world.grant(session, helper)
    const tickets = await world.tickets(session, 40)
    const lists = [session.sessionId]

    const scan = async (openid: string, code: string): Promise<string> => {
      const nonce = newNonce()
      for (let i = 0; i < TRIES; i++) {
        const body = await cloud
          .as(openid)
          .raw('checkin', { action: checkin.redeem.action, input: { code, lists, nonce } })
          .catch(() => ({ result: undefined }))
        const answer = body.result as { ok: boolean; code?: string } | undefined
        if (answer && answer.code !== 'BUSY') return codeOf(answer)
      }
      return 'GAVE_UP'
    }
    const answers = await Promise.all(
      tickets.map(ticket => Promise.all(HELPERS.map(helper => scan(helper, ticket.paper(1))))),
    )
    for (const pair of answers) expect([...pair].sort()).toEqual(['ALREADY_CHECKED_IN', 'OK'])
    for (const ticket of tickets) {
      const [row] = await world.rows('sign_ups', { _id: ticket.signUpId })
      expect(row).toMatchObject({ used: 1 })
      expect(row?.['entries']).toHaveLength(1)
    }
  },
)
