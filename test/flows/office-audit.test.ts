import { execFileSync } from 'node:child_process'
import { hkdfSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { members } from '../../src/contract/members'
import { office } from '../../src/contract/office'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, makeOfficer, putPeople, startWorld, type World } from './members-world'
import { documentsOf } from './probe-world'

const root = join(__dirname, '../..')
const AUDITOR = { openid: 'oAuditor', name: '经审员', phone: '19900008201' }
const OFFICER = { openid: 'oAuditOfficer', name: '记录官', phone: '19900008202' }
const DAY_MS = 86_400_000
const KEYS = { INDEX_KEY: '22'.repeat(32) }

let world: World
let cloud: Cloud
let folder: string
let officerGrant: string
let memberId: string
let accountId: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'))
  world = await startWorld()
  cloud = world.cloud
  await putPeople(cloud, [AUDITOR, OFFICER])
  await makeOfficer(world, { ...AUDITOR, unionId: world.unions.乙工会, unionName: '乙工会' })
  officerGrant = await makeOfficer(world, { ...OFFICER, unionId: world.unions.甲工会, unionName: '甲工会' })
  const me = accepted(await cloud.as(OFFICER.openid).call(members.me, {}))
  memberId = me.member?.memberId ?? ''
  accountId = me.accountId
  const mine = accepted(await cloud.as(AUDITOR.openid).call(members.me, {}))
  const grant = { memberId: mine.member?.memberId ?? '', role: 'auditor' as const, unionId: ROOT_UNION_ID }
  accepted(await cloud.as(ADMIN).call(members.grantRole, grant))
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const grant = (role: 'officer' | 'chair') =>
  cloud.as(ADMIN).call(members.grantRole, { memberId, role, unionId: world.unions.甲工会 })
const auditOf = (subjectId = accountId) =>
  cloud.as(AUDITOR.openid).call(office.auditOf, { subjectKind: 'account', subjectId })
const night = async () => {
  await cloud.post('/__clock', { advanceMs: DAY_MS })
  return (await cloud.post('/__timer/office')) as { result: { anchored: number } }
}
const download = async (url: string): Promise<string> => await (await fetch(url)).text()
/** Runs the auditor's command; answers what it printed and its exit code. */
const verify = (file: string, anchor?: string, env: Record<string, string> = KEYS) => {
  const put = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const args = [put('audit.jsonl', file), ...(anchor === undefined ? [] : ['--anchor', put('anchor.jsonl', anchor)])]
  try {
    const options = { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...env } }
    return { code: 0, says: execFileSync(process.execPath, ['config/audit-verify.mjs', ...args], options).toString() }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer }
    return { code: status, says: `${stdout}${stderr}` }
  }
}

test('roles given and taken are one chain of the account, in order, and the same grant again is no event', async () => {
  accepted(await grant('chair'))
  accepted(await grant('chair'))
  accepted(await cloud.as(ADMIN).call(members.revokeRole, { grantId: officerGrant }))
  expect(codeOf(await cloud.as(ADMIN).call(members.revokeRole, { grantId: officerGrant }))).toBe('NOT_FOUND')
  const told = accepted(await auditOf())
  expect(told).toMatchObject({ state: 'whole', seq: null, length: 3, anchored: null })
  expect(told.events.map(({ what, seq, role }) => [seq, what, role])).toEqual([
    [1, 'role.granted', 'admin'],
    [2, 'role.granted', 'admin'],
    [3, 'role.revoked', 'admin'],
  ])
  expect(told.events[1]?.refs).toContainEqual({ name: 'role', value: 'chair' })
})

test('an export of a roster stands in the chain of its union before the address leaves', async () => {
  accepted(await grant('officer'))
  const { rows } = accepted(await cloud.as(OFFICER.openid).call(members.exportRoster, { unionId: world.unions.甲工会 }))
  const { items } = accepted(await cloud.as(AUDITOR.openid).call(office.audits, { kind: 'roster' }))
  expect(items).toMatchObject([
    { what: 'roster.exported', role: 'officer', byNameMasked: '记*官', refs: [{ name: 'rows', value: String(rows) }] },
  ])
})

test("only the district's auditor reads chains: no administrator, officer, or auditor of one union", async () => {
  for (const openid of [ADMIN, OFFICER.openid]) {
    expect(codeOf(await cloud.as(openid).call(office.audits, {}))).toBe('FORBIDDEN')
    expect(codeOf(await cloud.as(openid).call(office.exportAudit, {}))).toBe('FORBIDDEN')
  }
  const small = { memberId, role: 'auditor' as const, unionId: world.unions.甲工会 }
  accepted(await cloud.as(ADMIN).call(members.grantRole, small))
  expect(codeOf(await cloud.as(OFFICER.openid).call(office.audits, {}))).toBe('FORBIDDEN')
  expect(codeOf(await auditOf('NOBODY'))).toBe('NOT_FOUND')
})

test('each night is anchored once with the chains that grew, and the desk tells of the last', async () => {
  expect((await night()).result.anchored).toBeGreaterThan(0)
  expect((await cloud.post('/__timer/office')) as object).toMatchObject({ result: { anchored: 0 } })
  accepted(await grant('officer'))
  expect((await night()).result).toMatchObject({ anchored: 0 })
  accepted(await cloud.as(ADMIN).call(members.grantRole, { memberId, role: 'lawyer', unionId: ROOT_UNION_ID }))
  expect((await night()).result).toMatchObject({ anchored: 1 })
  const desk = accepted(await cloud.as(AUDITOR.openid).call(office.auditDesk, {}))
  expect(desk).toMatchObject({ anchor: { n: 3, heads: 1 }, alerts: [], rotation: 'none' })
  const { length, anchored } = accepted(await auditOf())
  expect(anchored).toMatchObject({ n: 3, seq: length })
})

test('the command finds an edit, a lost event and a cut tail, by the file, the anchor and the key alone', async () => {
  const auditor = cloud.as(AUDITOR.openid)
  const { url } = accepted(await auditor.call(office.exportAudit, {}))
  const text = await download(url)
  const anchor = await download(accepted(await auditor.call(office.exportAnchor, {})).url)
  expect(verify(text, anchor)).toMatchObject({
    code: 0,
    says: expect.stringMatching(/^whole: \d+ events in \d+ chains, held against 3 anchors/),
  })
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(KEYS.INDEX_KEY, 'hex'), Buffer.alloc(0), 'audit-v1', 32))
  expect(verify(text, anchor, { AUDIT_KEY: key.toString('hex') }).code).toBe(0)
  expect(verify(text, anchor, { AUDIT_KEY: '00'.repeat(32) }).code).toBe(1)
  expect(verify(text, anchor, {})).toMatchObject({ code: 2, says: expect.stringContaining('AUDIT_KEY') })

  const lines = text.trim().split('\n')
  const mine = lines.flatMap((line, i) => (line.includes(`"subjectId":"${accountId}"`) ? [i] : []))
  const [, second = 0] = mine
  const last = mine[mine.length - 1] ?? 0
  const edited = lines.map((line, i) => (i === second ? line.replace('"chair"', '"admin"') : line)).join('\n')
  expect(verify(edited).says).toContain(`broken: account:${accountId} at event 2`)
  const without = lines.filter((_, i) => i !== second).join('\n')
  expect(verify(without).says).toContain(`broken: account:${accountId} at event 2`)
  const cut = lines.filter((_, i) => i !== last).join('\n')
  expect(verify(cut).code).toBe(0)
  expect(verify(cut, anchor)).toMatchObject({
    code: 1,
    says: expect.stringContaining(`truncated: account:${accountId} from event ${mine.length} on`),
  })
  const gone = lines.filter((_, i) => !mine.includes(i)).join('\n')
  expect(verify(gone, anchor).says).toContain(`truncated: account:${accountId} from event 1 on`)
  expect(verify(text, anchor.replace(/"seq":\d+/, '"seq":99')).says).toContain('broken: anchor 1')
})

test('exported files are gone within the hour', async () => {
  const { url } = accepted(await cloud.as(AUDITOR.openid).call(office.exportAudit, {}))
  expect((await fetch(url)).status).toBe(200)
  await cloud.post('/__clock', { advanceMs: 3_700_000 })
  await cloud.post('/__timer/office')
  expect(await documentsOf(cloud, 'office_exports')).toEqual([])
})

test('whoever edits, removes or cuts events in the database itself is shown at once', async () => {
  const [, second, ...more] = (await documentsOf(cloud, 'audit')).filter(one => one['subjectId'] === accountId)
  const lastId = more[more.length - 1]?.['_id']
  const admin = (body: object) =>
    cloud.post('/admin', { collectionName: 'audit', queryType: 'DOC', multi: false, ...body })
  const edit = (_id: unknown, data: object) =>
    admin({
      action: 'database.modifyDocument',
      query: JSON.stringify({ _id }),
      merge: true,
      data: JSON.stringify({ $set: data }),
    })
  await edit(second?.['_id'], { what: 'binding.approved' })
  expect(accepted(await auditOf())).toMatchObject({ state: 'broken', seq: 2 })
  await edit(second?.['_id'], { what: second?.['what'] })
  expect(accepted(await auditOf())).toMatchObject({ state: 'whole' })
  await admin({ action: 'database.removeDocument', query: JSON.stringify({ _id: lastId }) })
  const { state, seq, length } = accepted(await auditOf())
  expect([state, seq]).toEqual(['truncated', length + 1])
})

test('no event holds a name, a phone or a word of anybody', async () => {
  const text = JSON.stringify(await documentsOf(cloud, 'audit'))
  expect(text).not.toMatch(/[\u4e00-\u9fff]|"1[3-9]\d{9}"/)
})
