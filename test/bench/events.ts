import { events } from '../../src/contract/events'
import { EventsWorld, newRequest } from '../flows/events-world'
import { accepted, codeOf } from '../flows/local-cloud'
import { byHands, operationsOf, turnByTurn } from './_measured'
import { ONE_UPDATE, onProbedCloud } from './_probe'
import type { Report } from './_report'

const places = [{ kind: 'self' as const }]
const WARM = 100
const COUNTED = 20
const PAIRS = 200
/** A hot opening: so many members for so few places, each tapping some times, and so many phones at one time. */
const CROWD = 300
const TAPS = 5
const CAPACITY = 60
const PHONES = 32

/** What a sign-up costs in operations, against one raw SDK update of the same run, and what a hot opening stands. */
export const measures = (report: Report): Promise<void> =>
  onProbedCloud(async ({ cloud, rawUpdate, naiveSignUp }) => {
    const world = await EventsWorld.at(cloud)
    const { sessionId } = await world.event({ session: { capacity: 1000 } })
    const members = (await world.members(0, 2 * WARM + COUNTED + PAIRS)).values()
    const tap = (openid: string, session: string) =>
      world.as(openid).call(events.signUp, { sessionId: session, places, requestId: newRequest() })
    const signUp = async () => accepted(await tap(members.next().value ?? '', sessionId))
    await byHands(WARM, PHONES, () => rawUpdate(sessionId))
    await byHands(WARM, PHONES, signUp)

    const ops = await operationsOf(cloud, () => byHands(COUNTED, 1, signUp))
    report({ measure: 'signUp.ops', value: ops / COUNTED, unit: 'operations' })

    const { oursMs, againstMs, ratio } = await turnByTurn(PAIRS, { ours: signUp, against: () => rawUpdate(sessionId) })
    report({ measure: 'signUp.ms', value: oursMs, unit: 'ms', against: `${ONE_UPDATE}: ${againstMs.toFixed(2)} ms` })
    report({ measure: 'signUp.ratio', value: ratio, unit: 'x', against: ONE_UPDATE })

    const hot = await world.event({ session: { capacity: CAPACITY } })
    const crowd = await world.members(10_000, CROWD)
    const codes: string[] = []
    // the probe took an instance's place
    await byHands(WARM, PHONES, signUp)
    const { allMs } = await byHands(CROWD * TAPS, PHONES, async turn =>
      codes.push(codeOf(await tap(crowd[turn % CROWD] ?? '', hot.sessionId))),
    )
    const odd = codes.filter(code => code !== 'OK' && code !== 'SESSION_FULL')
    if (odd.length > 0) throw new Error(`the crowd was answered ${odd[0]}`)
    const { taken, held } = await world.count(hot.sessionId)
    const against = `${CROWD} members for ${CAPACITY} places, ${TAPS} taps each, ${PHONES} phones`
    report({ measure: 'signUp.perSecond', value: (codes.length * 1000) / allMs, unit: '1/s', against })
    report({ measure: 'signUp.sold', value: held, unit: 'places', against: `${CAPACITY} places` })
    report({ measure: 'signUp.oversold', value: Math.max(0, Math.max(taken, held) - CAPACITY), unit: 'places' })

    const told: boolean[] = []
    await byHands(CROWD, PHONES, async () => told.push(await naiveSignUp('naive', CAPACITY)))
    const naive = told.filter(yes => yes).length
    const counted = 'count, then insert, on the same local cloud'
    report({ measure: 'naive.oversold', value: Math.max(0, naive - CAPACITY), unit: 'places', against: counted })

    const late = await world.members(90_000, COUNTED)
    const refused = await operationsOf(cloud, () => byHands(COUNTED, 1, turn => tap(late[turn] ?? '', hot.sessionId)))
    report({ measure: 'signUp.fullOps', value: refused / COUNTED, unit: 'operations' })
  })
