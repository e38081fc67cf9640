import type { Entry } from '../../../cloudfunctions/_data/records'
import { checkin } from '../../../src/contract/checkin'
import { type DoorWorld, type HeldTicket, newNonce } from '../../flows/door-world'
import { accepted, type Cloud } from '../../flows/local-cloud'
import { turnByTurn } from '../_measured'
import type { Report } from '../_report'

const HELPER = 'oBenchGrowth'
const GUESTS = 1000
/** 100,000 tickets with ten entries each are a million stored entries; a union of 105,000 attendances has fewer. */
const STORED_TICKETS = 100_000
const ENTRIES_EACH = 10
const SESSIONS = 50
const PAIRS = 150

/** How much a redeem and a hand search cost more with a million entries stored, each against the raw update beside it. */
export const growthMeasures = async (
  report: Report,
  the: { cloud: Cloud; world: DoorWorld; rawUpdate: (sessionId: string) => Promise<void> },
): Promise<void> => {
  const { cloud, world, rawUpdate } = the
  const session = await world.session()
  const { sessionId } = session
  await world.grant(session, HELPER)
  const gram = world.crypto.blind('name-gram', '晓明')
  const tickets = await world.tickets(session, GUESTS, i => (i % 100 === 0 ? { nameGrams: [gram] } : {}))
  const helper = cloud.as(HELPER)
  const codes = tickets.map((ticket: HeldTicket) => ticket.paper(1)).values()
  const redeem = async () => {
    const code = codes.next().value ?? ''
    accepted(await helper.call(checkin.redeem, { code, lists: [sessionId], nonce: newNonce() }))
  }
  const search = async () => {
    const { items } = accepted(await helper.call(checkin.search, { lists: [sessionId], query: '晓明' }))
    if (items.length !== 10) throw new Error('ten guests of that name')
  }
  const ratios = async () => {
    const against = () => rawUpdate(sessionId)
    for (let warm = 0; warm < 30; warm++) await Promise.all([redeem(), search(), against()])
    return {
      redeem: (await turnByTurn(PAIRS, { ours: redeem, against })).ratio,
      search: (await turnByTurn(PAIRS, { ours: search, against })).ratio,
    }
  }
  const few = await ratios()
  const entries: Entry[] = Array.from({ length: ENTRIES_EACH }, (_, i) => ({
    ...{ entryId: `e-${i}`, nonce: `n-${i}`, listId: 's', kind: 'entry', places: 1 },
    ...{ atMs: world.nowMs - i, doorId: 'main', by: 'a', how: 'code' },
  }))
  for (let n = 0; n < SESSIONS; n++) {
    const other = await world.session()
    await world.tickets(other, STORED_TICKETS / SESSIONS, { entries, used: 1, nameGrams: [gram] })
  }
  const many = await ratios()
  const against = 'the same with 1,000 stored'
  report({ measure: 'redeem.growth', value: many.redeem / few.redeem, unit: 'x', against })
  report({ measure: 'search.growth', value: many.search / few.search, unit: 'x', against })
}
