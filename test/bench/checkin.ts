import { checkin } from '../../src/contract/checkin'
import { DoorWorld, newNonce } from '../flows/door-world'
import { accepted } from '../flows/local-cloud'
import { atRate, byHands, operationsOf, quantile, turnByTurn } from './_measured'
import { ONE_UPDATE, onProbedCloud } from './_probe'
import type { Report } from './_report'
import { growthMeasures } from './growth/measures'
import { offlineMeasures } from './offline/measures'

const HELPER = 'oBenchHelper'
const WARM = 100
const COUNTED = 20
const PAIRS = 200
const HOT = 1000
/** As many phones as scan at one time. */
const DOORS = 16
/** The design's steady load, for as long as a quantile needs. */
const STEADY = { perSecond: 50, seconds: 10 }

/** What a redeem costs in operations, against one raw SDK update of the same run, and what stands at the door. */
export const measures = (report: Report): Promise<void> =>
  onProbedCloud(async ({ cloud, rawUpdate }) => {
    const world = await DoorWorld.at(cloud)
    const session = await world.session()
    const { sessionId } = session
    await world.grant(session, HELPER)
    const steady = STEADY.perSecond * STEADY.seconds
    const tickets = await world.tickets(session, 2 * WARM + COUNTED + PAIRS + HOT + steady)
    const codes = tickets.map(ticket => ticket.paper(1)).values()
    const helper = cloud.as(HELPER)
    const scan = async (): Promise<void> => {
      const { value: code, done } = codes.next()
      if (done) throw new Error('no ticket left')
      accepted(await helper.call(checkin.redeem, { code, lists: [sessionId], nonce: newNonce() }))
    }
    await byHands(WARM, DOORS, () => rawUpdate(sessionId))
    await byHands(WARM, DOORS, scan)

    const ops = await operationsOf(cloud, () => byHands(COUNTED, 1, scan))
    report({ measure: 'redeem.ops', value: ops / COUNTED, unit: 'operations' })

    const { oursMs, againstMs, ratio } = await turnByTurn(PAIRS, { ours: scan, against: () => rawUpdate(sessionId) })
    report({ measure: 'redeem.ms', value: oursMs, unit: 'ms', against: `${ONE_UPDATE}: ${againstMs.toFixed(2)} ms` })
    report({ measure: 'redeem.ratio', value: ratio, unit: 'x', against: ONE_UPDATE })

    // the probe took an instance's place
    await byHands(WARM, DOORS, scan)
    const hot = await byHands(HOT, DOORS, scan)
    const against = `${DOORS} doors at full speed`
    report({ measure: 'redeem.perSecond', value: (HOT * 1000) / hot.allMs, unit: '1/s', against })
    report({ measure: 'redeem.p95MsHot', value: quantile(hot.eachMs, 0.95), unit: 'ms', against })

    const lateMs = await atRate(STEADY, scan)
    const offered = `${STEADY.perSecond} redeems a second for ${STEADY.seconds} s`
    report({ measure: 'redeem.p95MsAt50', value: quantile(lateMs, 0.95), unit: 'ms', against: offered })
    await offlineMeasures(report, { cloud, world })
    await growthMeasures(report, { cloud, world, rawUpdate })
  })
