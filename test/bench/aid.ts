import { aid } from '../../src/contract/aid'
import { deskOf } from '../../src/domain/aid/desks'
import { AidWorld, CHAIR, consents, contentOf, newRequest, OFF1, RIGHTS } from '../flows/aid-world'
import { accepted } from '../flows/local-cloud'
import { FAULTS, SCENES } from '../model/money-scenes'
import { explore } from '../model/snapshot-explorer'
import { median, msOf, operationsOf, turnByTurn } from './_measured'
import { ONE_UPDATE, onProbedCloud } from './_probe'
import type { Report } from './_report'

const WARM = 3
const COUNTED = 12
const PAGES = 40
/** A deadline of 2026: earlier ones than 2000 are none by the contract. */
const FIRST_DUE_MS = 1_790_000_000_000
const APPROVE = { command: 'approve' as const, amountFen: 150_000 }

/** What a submission and an approval cost against one raw SDK update of the same run, and a queue's page from 10³ to 10⁵ cases. */
export const measures = (report: Report): Promise<void> =>
  onProbedCloud(async ({ cloud, rawUpdate }) => {
    model(report)
    const world = await AidWorld.at(cloud, 100_000_000)
    const { sessionId } = await world.door.session()
    const raw: number[] = []
    for (let i = 0; i < WARM * 10 + PAGES; i++) raw.push(await msOf(() => rawUpdate(sessionId)))
    const rawMs = median(raw.slice(WARM * 10))
    const members = Array.from({ length: WARM + COUNTED }, (_, i) => `oBench${i}`)
    await world.door.insert(
      'accounts',
      members.map(openid => world.account(openid, 'u-east')),
    )

    const submitted: { ms: number; ops: number }[] = []
    const ids: string[] = []
    for (const [i, openid] of members.entries()) {
      const content = contentOf(100 + i)
      const { applicationId, version } = await world.draft(openid, content)
      const input = { applicationId, version, consents: consents(content), requestId: newRequest() }
      let ms = 0
      const ops = await operationsOf(cloud, async () => {
        ms = await msOf(async () => accepted(await cloud.as(openid).call(aid.submit, input)))
      })
      submitted.push({ ms, ops })
      ids.push(applicationId)
    }
    const submits = submitted.slice(WARM)
    const submitMs = median(submits.map(({ ms }) => ms))
    report({ measure: 'submit.ops', value: median(submits.map(({ ops }) => ops)), unit: 'operations' })
    report({ measure: 'submit.ms', value: submitMs, unit: 'ms', against: `${ONE_UPDATE}: ${rawMs.toFixed(2)} ms` })
    report({ measure: 'submit.ratio', value: submitMs / rawMs, unit: 'x', against: ONE_UPDATE })

    const approved: { ms: number; ops: number }[] = []
    for (const id of ids) {
      await world.acts(OFF1, id, { command: 'accept' }, CHECK)
      await world.visit(id)
      await world.acts(OFF1, id, { command: 'propose', amountFen: 150_000 })
      await world.acts(CHAIR, id, APPROVE)
      const input = { applicationId: id, version: await world.version(id), requestId: newRequest(), act: APPROVE }
      let ms = 0
      const ops = await operationsOf(cloud, async () => {
        ms = await msOf(async () => accepted(await cloud.as(RIGHTS).call(aid.act, input)))
      })
      approved.push({ ms, ops })
    }
    const approves = approved.slice(WARM)
    report({ measure: 'approve.ops', value: median(approves.map(({ ops }) => ops)), unit: 'operations' })
    report({
      measure: 'approve.ratio',
      value: median(approves.map(({ ms }) => ms)) / rawMs,
      unit: 'x',
      against: ONE_UPDATE,
    })

    const against = () => rawUpdate(sessionId)
    const few = await pageBeside(against, world, 0, 1_000)
    const many = await pageBeside(against, world, 1_000, 100_000)
    report({
      measure: 'queue.ms',
      value: many.oursMs,
      unit: 'ms',
      against: `10⁵ cases; 10³: ${few.oursMs.toFixed(2)} ms`,
    })
    report({ measure: 'queue.growth', value: many.ratio / few.ratio, unit: 'x', against: '10³ cases' })
  })

const CHECK = { command: 'recordCheck' as const, source: '低保核对', result: 'match' as const, authorisation: 'SQ-1' }

/** Every reachable state of the money's small model, with its seeded faults found. */
const model = (report: Report): void => {
  const states = Object.values(SCENES).map(({ docs, programs, breachOf }) => {
    const { breach, states: seen } = explore(docs, programs, breachOf)
    if (breach) throw new Error(`the money model breaks: ${breach.what}`)
    return seen
  })
  const found = Object.values(FAULTS).filter(
    ({ scene, breach }) => explore(scene.docs, scene.programs, scene.breachOf).breach?.what === breach,
  )
  report({ measure: 'moneyModel.states', value: states.reduce((sum, one) => sum + one, 0), unit: 'states' })
  const against = `${Object.keys(FAULTS).length} seeded faults`
  report({ measure: 'moneyModel.faultsFound', value: found.length, unit: 'faults', against })
}

/** A page of the intake's queue with so many cases standing, a tenth of them on this desk, and a raw update beside it. */
const pageBeside = async (against: () => Promise<unknown>, world: AidWorld, from: number, until: number) => {
  const [one] = await world.door.rows('aid_cases', {})
  const slim = Object.fromEntries(LISTED.map(field => [field, one?.[field]]))
  const docs = Array.from({ length: until - from }, (_, i) => {
    const number = from + i
    const state = number % 10 === 0 ? 'submitted' : 'closed'
    const fields = {
      state,
      desk: deskOf(state),
      dueAtMs: FIRST_DUE_MS + number,
      applicantAccountId: `bench-${number}`,
      householdId: `h-${number}`,
    }
    return { ...slim, _id: `bench-${number}`, ...fields }
  })
  await world.door.insert('aid_cases', docs)
  const page = async () => accepted(await world.as(OFF1).call(aid.queue, { desk: 'intake' }))
  for (let i = 0; i < WARM * 10; i++) await Promise.all([page(), against()])
  return turnByTurn(PAGES, { ours: page, against })
}

/** What a queue's row shows and decides by; the sealed rest would only fill the memory. */
const LISTED = [
  ...['receiptNo', 'version', 'programmeId', 'title', 'kind', 'submittedAtMs', 'nameMasked', 'unionName', 'unionPath'],
  ...[
    'amountFen',
    'emergency',
    'flags',
    'relatedAccountIds',
    'agentAccountId',
    'conflictAccountIds',
    'hands',
    'createdAtMs',
  ],
]
