import { SEALED_PLACES } from '../../cloudfunctions/_data/sealed-places'
import { DEMO_MEMBERS, DEMO_STAFF } from '../../cloudfunctions/_demo/people'
import { fieldCrypto } from '../../cloudfunctions/_services/field-crypto'
import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { ADMIN, MEMBER, nameOf, OFFICER, procedures, samplesOf, send } from './house-world'
import { collections, leaksIn, partsOf } from './leak-scan'
import { accepted, type Cloud, startCloud } from './local-cloud'
import { HEAD, importRows } from './members-world'
import { documentsOf } from './probe-world'

const ADDED = ['泄漏甲', '19912340001']
const TYPED = ['泄漏乙', '泄漏丙来电说要改期']
/** Places that a field leaves within the hour: an import's rows, and messages on their way to the inbox. */
const PASSING = [/^roster_import_pieces\.sealed$/, /\boutbox\b/]

let cloud: Cloud
let secrets: readonly string[]

/** Everything that the product does at least once: each domain's samples, and what leaves the most behind. */
beforeAll(async () => {
  cloud = await startCloud({ demo: true })
  const samples = await samplesOf(cloud)
  const { member } = accepted(await cloud.as(MEMBER).call(members.me, {}))
  const memberId = member?.memberId ?? ''
  await importRows(cloud, {
    openid: ADMIN,
    unionId: 'root',
    rows: [HEAD, [...ADDED, 'XL0001', member?.unionName ?? '', '', '']],
  })
  await cloud.as('oLeakStranger').call(members.bind, { by: 'phone', name: '泄漏甲', phone: '19912340001' })
  const reason = '泄漏乙要联系本人，泄漏丙来电说要改期'
  accepted(await cloud.as(OFFICER).call(members.reveal, { memberId, fields: ['name', 'phone', 'employeeNo'], reason }))
  for (const procedure of procedures) {
    const sample = samples[nameOf(procedure)]
    if (sample) await send(cloud, sample.openid, procedure, sample.input)
  }
  secrets = [...DEMO_MEMBERS, ...DEMO_STAFF].flatMap(({ name, phone }) => [name, phone]).concat(ADDED, TYPED)
  // exports hold names on purpose, for an hour
  await cloud.post('/__clock', { advanceMs: 2 * 3_600_000 })
  const { functions } = (await cloud.get('/__stats')) as { functions: readonly string[] | Record<string, unknown> }
  for (const name of Array.isArray(functions) ? functions : Object.keys(functions)) await cloud.post(`/__timer/${name}`)
}, 300_000)
afterAll(() => cloud?.stop())

test('after everything, no name, phone, ID number or card lies in clear in the database, storage, logs or messages', async () => {
  const parts = await partsOf(cloud)
  expect(parts.map(({ name }) => name)).toEqual(
    expect.arrayContaining([expect.stringMatching(/documents\.sqlite$/), 'logs', 'outbox']),
  )
  expect(parts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeGreaterThan(100_000)
  expect(leaksIn(parts, secrets)).toEqual([])
})

test('no message of anybody tells a number or the full name of another', async () => {
  for (const { openid, name } of [...DEMO_STAFF, ...DEMO_MEMBERS.slice(0, 20)]) {
    const inbox = JSON.stringify(accepted(await cloud.as(openid).call(account.inbox, {})).items)
    const others = secrets.filter(secret => secret !== name)
    expect(leaksIn([{ name: openid, bytes: Buffer.from(inbox) }], others)).toEqual([])
  }
})

test('every field that was sealed stands where a rotation of keys finds it', async () => {
  process.env['FIELD_KEY'] = '11'.repeat(32)
  process.env['INDEX_KEY'] = '22'.repeat(32)
  const { isCurrent } = fieldCrypto()
  const known = SEALED_PLACES.flatMap(({ collection, fields }) =>
    Object.keys(fields).map(path => `${collection}.${path}`),
  )
  const unknown = new Set<string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string' && isCurrent(value) && !known.includes(path)) unknown.add(path)
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, Array.isArray(value) ? path : `${path}.${key}`)
  }
  for (const collection of collections()) for (const doc of await documentsOf(cloud, collection)) walk(doc, collection)
  expect([...unknown].filter(path => !PASSING.some(passing => passing.test(path)))).toEqual([])
})

test('the scan sees what it is there to see', async () => {
  const put = (data: object) =>
    cloud.post('/admin', {
      action: 'database.insertDocument',
      collectionName: 'job_cursors',
      data: [JSON.stringify({ _id: 'leak', ...data })],
    })
  await put({ phone: '13800138000', id: '11010519491231002X', card: '6222021234567890128', name: '泄漏甲' })
  const found = leaksIn(await partsOf(cloud), secrets).map(line => line.replace(/^.*: /, ''))
  const leaked = ['11010519491231002X', '13800138000', '6222021234567890128', '泄漏甲']
  expect([...new Set(found)].sort()).toEqual(leaked.sort())
  expect(leaksIn([{ name: 'x', bytes: Buffer.from('sum 1790000000000, 13800138000.5') }], [])).toEqual([])
  expect(leaksIn([{ name: 'x', bytes: Buffer.from('card 4111111111111111.') }], [])).toEqual([])
  expect(leaksIn([{ name: 'x', bytes: Buffer.from('card 4111111111111111') }], [])).toEqual(['x: 4111111111111111'])
})
