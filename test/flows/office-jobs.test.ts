import type { JobCursorRecord, JobRunRecord } from '../../cloudfunctions/_data/job-runs'
import { RUN_LOST_MS } from '../../src/domain/jobs'
import type { Cloud } from './local-cloud'
import { startPillar } from './pillar-world'

const HOUR_MS = 3_600_000
const NAME = 'office.clearReceipts'
let cloud: Cloud
let stop: () => Promise<void>

beforeAll(async () => {
  const env = { PILLAR_MENDED_AT_MS: String(Date.now() + 3 * HOUR_MS) }
  ;({ cloud, stop } = await startPillar({ env }))
})
afterAll(() => stop?.())

const rows = async <T>(collectionName: string): Promise<T[]> => {
  const reply = await cloud.post('/admin', {
    action: 'database.getDocument',
    collectionName,
    query: JSON.stringify({}),
    queryType: 'WHERE',
    limit: 100,
    offset: 0,
  })
  return (reply as { data: { list: string[] } }).data.list.map(text => JSON.parse(text) as T)
}
const runs = async () =>
  (await rows<JobRunRecord>('job_runs'))
    .filter(({ name }) => name === NAME)
    .sort((a, b) => a.startedAtMs - b.startedAtMs)
const cursor = async () => (await rows<JobCursorRecord>('job_cursors')).find(({ _id }) => _id === NAME)
const tick = () => cloud.post('/__timer/pillar')
const advance = (advanceMs: number) => cloud.post('/__clock', { advanceMs })

test('a job that fails leaves a receipt without a word of what it worked on, and is tried again soon', async () => {
  expect(await tick()).toMatchObject({ result: { failed: 1 } })
  expect(await runs()).toMatchObject([{ outcome: 'failed', counts: {}, incident: expect.any(String) }])
  expect(JSON.stringify(await runs())).not.toMatch(/张三|138/)
  expect(cloud.logs).not.toMatch(/张三|138/)
  expect(await tick()).toMatchObject({ result: {} })
  expect(await runs()).toHaveLength(1)
})

test('the second failure in a row alarms, the third does not again', async () => {
  const alarms = () => cloud.logs.split('job_alarm').length - 1
  expect(alarms()).toBe(0)
  for (const expected of [1, 1]) {
    await advance(6 * 60_000)
    await tick()
    expect(alarms()).toBe(expected)
  }
  expect(await cursor()).toMatchObject({ failuresInRow: 3, runningSinceMs: null })
})

test('once it is mended it counts, and the failures are forgotten', async () => {
  await advance(4 * HOUR_MS)
  expect(await tick()).toMatchObject({ result: { removed: 2 } })
  expect(await cursor()).toMatchObject({ failuresInRow: 0 })
  expect((await runs()).map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed', 'done'])
})

test('two timers at a time run a job once', async () => {
  await advance(2 * HOUR_MS)
  const answers = (await Promise.all([tick(), tick(), tick()])) as { result: { removed?: number } }[]
  expect(answers.filter(({ result }) => result.removed === 2)).toHaveLength(1)
})

test('a run that was killed holds the job for a moment, is put down as lost and goes on', async () => {
  await advance(2 * HOUR_MS)
  await cloud.post('/__kill', { afterWrites: 1, function: 'pillar' })
  await tick()
  expect(await cursor()).toMatchObject({ runningSinceMs: expect.any(Number) })
  expect(await tick()).toMatchObject({ result: {} })
  await advance(RUN_LOST_MS + 1000)
  expect(await tick()).toMatchObject({ result: { removed: 2 } })
  expect((await runs()).slice(-2).map(({ outcome }) => outcome)).toEqual(['lost', 'done'])
})
