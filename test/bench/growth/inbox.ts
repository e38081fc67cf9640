import { qa } from '../../../src/contract/qa'
import { ROOT_UNION_ID } from '../../../src/domain/members/root'
import { DoorWorld } from '../../flows/door-world'
import { accepted } from '../../flows/local-cloud'
import { turnByTurn } from '../_measured'
import { ONE_UPDATE, onProbedCloud } from '../_probe'
import type { Report } from '../_report'

const ANSWERER = 'oBenchAnswerer'
const FEW = 1_000
const MANY = 100_000
const PAGES = 40
const WARM = 10
/** A deadline of 2026. */
const FIRST_DUE_MS = 1_790_000_000_000

/** What the inbox's first page and the one behind it cost with 10³ and with 10⁵ open questions, each against a raw update of the same run. */
export const inboxMeasures = (report: Report): Promise<void> =>
  onProbedCloud(async ({ cloud, rawUpdate }) => {
    const world = await DoorWorld.at(cloud)
    const { sessionId } = await world.session()
    const role = { role: 'district', unionId: ROOT_UNION_ID, unionName: '', grantedAtMs: 0 } as const
    await world.person(ANSWERER, [{ ...role, grantId: 'bench-answerer', capabilities: ['qaAnswer'] }])
    const assigneeId = world.accountId(ANSWERER)
    const put = (from: number, until: number) =>
      world.insert(
        'threads',
        Array.from({ length: until - from }, (_, i) => threadOf(from + i, assigneeId)),
      )
    const pages = async () => {
      for (const filter of ['open', 'mine'] as const) {
        const first = accepted(await cloud.as(ANSWERER).call(qa.inbox, { filter }))
        const { items } = accepted(await cloud.as(ANSWERER).call(qa.inbox, { filter, cursor: first.nextCursor }))
        if (items.length !== 50) throw new Error('a whole second page')
      }
    }
    const ratio = async () => {
      const against = () => rawUpdate(sessionId)
      for (let i = 0; i < WARM; i++) await Promise.all([pages(), against()])
      return turnByTurn(PAGES, { ours: pages, against })
    }
    await put(0, FEW)
    const few = await ratio()
    await put(FEW, MANY)
    const many = await ratio()
    const pageMs = many.oursMs / 4
    report({
      measure: 'inbox.ms',
      value: pageMs,
      unit: 'ms',
      against: `10⁵ open; 10³: ${(few.oursMs / 4).toFixed(2)} ms`,
    })
    report({ measure: 'inbox.ratio', value: many.ratio / 4, unit: 'x', against: ONE_UPDATE })
    report({ measure: 'inbox.growth', value: many.ratio / few.ratio, unit: 'x', against: '10³ open questions' })
  })

/** An open question as lists read it; a tenth of them are the answerer's. */
const threadOf = (number: number, assigneeId: string) => ({
  _id: `bench-${number}`,
  accountId: `asker-${number}`,
  ...{ kind: 'question', pseudonym: null, nameMasked: '演**', unionName: '甲工会', category: 'wages' },
  ...{ state: 'assigned', outcome: null, danger: null, excerptSealed: '', queueId: 'rights' },
  ...{ officeUnread: false, nearlyBarred: false, level: 0, open: true, held: false, noticeAtMs: null, messages: [] },
  clocks: { first: null, reply: null, resolve: null },
  assigneeId: number % 10 === 0 ? assigneeId : null,
  ...{ nextDueAtMs: FIRST_DUE_MS + number, queueAtMs: FIRST_DUE_MS + number },
  ...{ askedAtMs: FIRST_DUE_MS, lastAtMs: FIRST_DUE_MS },
})
