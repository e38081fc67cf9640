import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publication } from '../../src/contract/publication'
import { qa } from '../../src/contract/qa'
import { photo } from './files-made'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { upload } from './pillar-world'
import { ADMIN, ANSWERER, ASKERS, HEAD, KEEPER, PUBLISHER, put, settle, startDesk } from './qa-desk-world'

const [ME, OTHER] = ASKERS
const DAY_MS = 86_400_000
const data = mkdtempSync(join(tmpdir(), 'qa-retention-'))
type Row = Readonly<Record<string, unknown>> & { readonly _id: string }

let cloud: Cloud
beforeAll(async () => {
  cloud = await startDesk({ data })
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(data, { recursive: true, force: true })
})

const rows = async (collectionName: string): Promise<Row[]> => {
  const asked = { action: 'database.getDocument', collectionName, query: '{}', queryType: 'WHERE' }
  const reply = await cloud.post('/admin', { ...asked, limit: 1000, offset: 0 })
  const { list } = (reply as { data: { list: string[] } }).data
  return list.map(text => JSON.parse(text) as Row).sort((a, b) => a._id.localeCompare(b._id))
}
const row = async (collection: string, id: string) => (await rows(collection)).find(({ _id }) => _id === id)
const objects = (): number => {
  const folder = join(data, 'files/objects')
  const kept = readdirSync(folder, { recursive: true }).map(String)
  // pieces of an upload go behind its answer, at any moment
  const isKept = (path: string) => path.startsWith('files/') && path !== 'files/mark'
  return kept.filter(path => isKept(path) && statSync(join(folder, path)).isFile()).length
}
const tick = (fn = 'qa') => cloud.post(`/__timer/${fn}`)
const later = async (days: number) => {
  await cloud.post('/__clock', { advanceMs: days * DAY_MS })
  await tick()
}
const counted = [
  'kind',
  'category',
  'queueId',
  'state',
  'outcome',
  'askedAtMs',
  'lastAtMs',
  'firstAnswerMinutes',
  'stars',
]
const figures = async (threadIds: readonly string[], year: string) => ({
  rows: (await rows('threads'))
    .filter(({ _id }) => threadIds.includes(_id))
    .map(one => counted.map(field => one[field])),
  sums: accepted(await cloud.as(HEAD).call(publication.figures, { year })),
})
const receipts = async () =>
  (await rows('job_runs'))
    .filter(({ name, outcome }) => name === 'qa.retention' && outcome === 'done')
    .map(({ counts }) => counts as { files: number; blanked: number; onHold: number })
const sumOf = async (name: 'files' | 'blanked') => (await receipts()).reduce((all, one) => all + one[name], 0)

test('files go after a year, words and people after three; figures and a public copy with its consent stay', async () => {
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const year = new Date(nowMs + 8 * 3_600_000).toISOString().slice(0, 4)
  const fileId = await upload(cloud, ME, photo({}))
  const { threadId } = await put(cloud, ME, '加班费少发了三个月，找过领导', { fileIds: [fileId] })
  await settle(cloud, threadId, '根据《劳动法》第四十四条，可以要求补发。')
  accepted(await cloud.as(ME).call(qa.rate, { threadId, stars: 5, comment: '说得清楚' }))
  const shown = (await put(cloud, OTHER, '产假从哪天起算', { publishConsent: 1 })).threadId
  await settle(cloud, shown, '从休假那天起算。')
  const copy = { threadId: shown, question: '产假从哪天起算', answer: '从休假那天起算。' }
  const version = async () => accepted(await cloud.as(HEAD).call(qa.staffThread, { threadId: shown })).version
  accepted(await cloud.as(ANSWERER).call(publication.propose, { ...copy, version: await version() }))
  const publish = { threadId: shown, version: await version(), publish: true }
  accepted(await cloud.as(PUBLISHER).call(publication.decide, publish))
  accepted(await cloud.as(ADMIN).call(publication.switchBoard, { open: true }))
  const running = (await put(cloud, OTHER, '一直没有办结的问题')).threadId
  await tick('publication')
  expect(await rows('qa_learned')).toHaveLength(1)

  // past the days in which a word opens it again, so that the figures rest
  await later(30)
  const all = [threadId, shown, running]
  const before = await figures(all, year)
  expect(objects()).toBe(1)
  await later(334)
  expect(objects()).toBe(1)
  await later(2)
  expect(objects()).toBe(0)
  expect(await row('files', fileId)).toBeUndefined()
  const kept = accepted(await cloud.as(ME).call(qa.myThread, { threadId }))
  expect(kept.messages.map(({ text, files }) => [text, files])).toEqual([
    ['加班费少发了三个月，找过领导', []],
    ['根据《劳动法》第四十四条，可以要求补发。', []],
  ])
  expect(codeOf(await cloud.as(ME).call(qa.threadFile, { threadId, fileId, piece: 0 }))).toBe('NOT_FOUND')
  expect(await sumOf('files')).toBe(1)
  const afterFiles = await rows('threads')
  await later(2)
  expect(await rows('threads')).toEqual(afterFiles)
  expect(await sumOf('blanked')).toBe(0)

  // killed after any write, it goes on the next day
  await cloud.post('/__clock', { advanceMs: 728 * DAY_MS })
  for (let writes = 7; writes <= 13; writes++) {
    await cloud.post('/__kill', { afterWrites: writes, function: 'qa' })
    await later(1)
  }
  await cloud.post('/__kill', { afterWrites: 999, function: 'qa' })
  await later(1)
  await later(1)
  const blank = { accountId: '', messages: [], excerptSealed: '', nameMasked: '', unionName: '', assigneeId: null }
  expect(await row('threads', threadId)).toMatchObject({ ...blank, proposal: null, purged: 'all' })
  expect(await row('threads', threadId)).not.toHaveProperty('ratingSealed')
  expect(await row('vaults', threadId)).toMatchObject({ keySealed: null })
  expect(await rows('qa_learned')).toEqual([])
  expect(codeOf(await cloud.as(ME).call(qa.myThread, { threadId }))).toBe('NOT_FOUND')
  expect(codeOf(await cloud.as(HEAD).call(qa.staffThread, { threadId }))).toBe('NOT_FOUND')
  expect(accepted(await cloud.as(ME).call(qa.myThreads, {})).items).toEqual([])
  expect(accepted(await cloud.as(OTHER).call(qa.myThread, { threadId: running })).messages).toHaveLength(1)
  expect(await figures(all, year)).toEqual(before)

  const open = async () => accepted(await cloud.as('oGuest').call(publication.board, {})).items.length
  expect(await open()).toBe(1)
  expect(await row('threads', shown)).toMatchObject({ messages: [], excerptSealed: '', nameMasked: '', purged: 'copy' })
  const done = await rows('threads')
  await later(1)
  expect(await rows('threads')).toEqual(done)
  accepted(await cloud.as(OTHER).call(publication.consent, { threadId: shown, version: null }))
  expect(await open()).toBe(0)
  await later(1)
  expect(await row('threads', shown)).toMatchObject({ ...blank, proposal: null, purged: 'all' })
  expect(await row('vaults', shown)).toMatchObject({ keySealed: null })
  expect(await figures(all, year)).toEqual(before)
})

test('what is on hold stays whole and is counted, its asker reads why; lifted, the next run deletes', async () => {
  const fileId = await upload(cloud, ME, photo({}))
  const { threadId } = await put(cloud, ME, '工伤认定还在打官司', { fileIds: [fileId] })
  const other = await upload(cloud, OTHER, photo({}))
  const plain = (await put(cloud, OTHER, '饭补什么时候发', { fileIds: [other] })).threadId
  for (const one of [threadId, plain]) await settle(cloud, one, '已经答复。')
  const asked = { threadId, reason: '仲裁还没有裁决', requestId: 'hold' }
  for (const who of [ANSWERER, PUBLISHER, ME, ADMIN])
    expect(codeOf(await cloud.as(who).call(qa.hold, asked))).toBe('FORBIDDEN')
  expect(codeOf(await cloud.as(HEAD).call(qa.hold, { ...asked, reason: '   ' }))).toBe('BAD_INPUT')
  expect(codeOf(await cloud.as(HEAD).call(qa.hold, { ...asked, reason: '违规测试的理由' }))).toBe('WORDS_REFUSED')
  expect(codeOf(await cloud.as(HEAD).call(qa.hold, { ...asked, threadId: 'nothing' }))).toBe('NOT_FOUND')
  const { onHoldSinceMs } = accepted(await cloud.as(HEAD).call(qa.hold, asked))
  expect(accepted(await cloud.as(HEAD).call(qa.hold, { ...asked, requestId: 'again' }))).toEqual({ onHoldSinceMs })
  const mine = async () => accepted(await cloud.as(ME).call(qa.myThread, { threadId }))
  expect(await mine()).toMatchObject({ onHoldSinceMs })
  expect((await mine()).messages.at(-1)).toMatchObject({ event: 'onHold', text: '仲裁还没有裁决' })
  const listed = accepted(await cloud.as(KEEPER).call(qa.holds, {})).items
  expect(listed).toMatchObject([{ threadId, reason: '仲裁还没有裁决', sinceMs: onHoldSinceMs }])
  expect(JSON.stringify(listed)).not.toContain('打官司')
  expect(codeOf(await cloud.as(ANSWERER).call(qa.holds, {}))).toBe('FORBIDDEN')

  await later(366)
  await later(1)
  expect(objects()).toBe(1)
  expect((await mine()).messages[0]?.files).toHaveLength(1)
  expect(await receipts()).toContainEqual({ files: 1, blanked: 0, onHold: 1 })
  await later(731)
  await later(1)
  expect((await mine()).messages).toHaveLength(3)
  expect(await row('threads', plain)).toMatchObject({ messages: [], purged: 'all' })

  const lift = { threadId, reason: '裁决已经生效', requestId: 'lift' }
  expect(codeOf(await cloud.as(ANSWERER).call(qa.release, lift))).toBe('FORBIDDEN')
  expect(accepted(await cloud.as(KEEPER).call(qa.release, lift))).toEqual({ onHoldSinceMs: null })
  // a tap that was lost on its way sets nothing again
  expect(accepted(await cloud.as(HEAD).call(qa.hold, asked))).toEqual({ onHoldSinceMs: null })
  expect((await mine()).messages.at(-1)).toMatchObject({ event: 'offHold', text: '裁决已经生效' })
  const chain = (await rows('audit')).filter(({ subjectId }) => subjectId === threadId).map(({ what }) => what)
  expect(chain.sort()).toEqual(['thread.hold', 'thread.release'])
  await later(1)
  await later(1)
  expect(objects()).toBe(0)
  expect(await row('threads', threadId)).toMatchObject({ messages: [], accountId: '', purged: 'all' })
  expect(codeOf(await cloud.as(HEAD).call(qa.hold, { ...asked, requestId: 'late' }))).toBe('NOT_FOUND')
})
