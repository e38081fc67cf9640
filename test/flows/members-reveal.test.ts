import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, bindByWechat, HEAD, importRows, makeOfficer, putPeople, startWorld, type World } from './members-world'
import { documentsOf } from './probe-world'

const OFFICER = { openid: 'oRevealOfficer', name: '查看官', phone: '19900008101' }
const STRANGER = { openid: 'oRevealOther', name: '别处官', phone: '19900008102' }
const MEMBER = { openid: 'oRevealMember', name: '被查看人', phone: '19900008103' }
const REASON = '核对报名，打电话给被查看人'

let world: World
let cloud: Cloud
let memberId: string

beforeAll(async () => {
  world = await startWorld()
  cloud = world.cloud
  await putPeople(cloud, [OFFICER, STRANGER, MEMBER])
  await makeOfficer(world, { ...OFFICER, unionId: world.unions.甲工会, unionName: '甲工会' })
  await makeOfficer(world, { ...STRANGER, unionId: world.unions.乙工会, unionName: '乙工会' })
  const row = [MEMBER.name, MEMBER.phone, '', '甲工会', '', '']
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, row] })
  const { items } = accepted(await cloud.as(OFFICER.openid).call(members.roster, { query: '8103' }))
  memberId = items[0]?.memberId ?? ''
})
afterAll(() => cloud?.stop())

const reveal = (openid: string, fields: ('name' | 'phone' | 'employeeNo')[] = ['name', 'phone']) =>
  cloud.as(openid).call(members.reveal, { memberId, fields, reason: REASON })

test('an officer of the union sees a row in full with a reason, and no field that was not asked for', async () => {
  expect(accepted(await reveal(OFFICER.openid))).toEqual({ name: MEMBER.name, phone: MEMBER.phone })
  expect(accepted(await reveal(OFFICER.openid, ['employeeNo']))).toEqual({ employeeNo: null })
})

test('nobody else does: another union, an administrator, a member; and not without a reason', async () => {
  for (const openid of [STRANGER.openid, ADMIN, MEMBER.openid]) expect(codeOf(await reveal(openid))).toBe('NOT_FOUND')
  const without = { memberId, fields: ['phone' as const], reason: '  ' }
  expect(codeOf(await cloud.as(OFFICER.openid).call(members.reveal, without))).toBe('BAD_INPUT')
  expect(await documentsOf(cloud, 'access_log')).toHaveLength(2)
})

test('whoever binds the row later sees who saw it, of which union and why, but not the name; and only they do', async () => {
  accepted(await bindByWechat(cloud, MEMBER))
  accepted(await reveal(OFFICER.openid, ['phone']))
  const { items } = accepted(await cloud.as(MEMBER.openid).call(account.viewedMine, {}))
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({ role: 'officer', unionName: '甲工会', fields: ['phone'], reason: REASON })
  expect(items.map(({ atMs }) => atMs)).toEqual(items.map(({ atMs }) => atMs).sort((a, b) => b - a))
  expect(JSON.stringify(items)).not.toContain(OFFICER.name)
  for (const openid of [STRANGER.openid, 'oRevealGuest'])
    expect(accepted(await cloud.as(openid).call(account.viewedMine, {})).items).toEqual([])
})

test('every access stands in the chain of the member, and neither log holds a name or number in clear', async () => {
  const events = (await documentsOf(cloud, 'audit')).filter(({ what }) => what === 'member.revealed')
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3])
  const logs = JSON.stringify([events, await documentsOf(cloud, 'access_log')])
  for (const clear of [MEMBER.name, MEMBER.phone, '核对报名']) expect(logs).not.toContain(clear)
})

test('killed after any write, what was shown is logged and audited, and what is audited is logged', async () => {
  for (let afterWrites = 1; afterWrites <= 4; afterWrites++) {
    await cloud.post('/__kill', { afterWrites, function: 'members' })
    const body = await cloud
      .as(OFFICER.openid)
      .raw('members', { action: 'reveal', input: { memberId, fields: ['name'], reason: REASON } })
    await cloud.post('/__clock', { advanceMs: 31_000 })
    const logged = (await documentsOf(cloud, 'access_log')).filter(({ fields }) => String(fields) === 'name')
    const audited = (await documentsOf(cloud, 'audit')).filter(({ fields }) => String(fields) === 'name')
    expect(audited.map(({ refs }) => (refs as { accessId: string }).accessId).sort()).toEqual(
      logged.map(({ _id }) => _id).sort(),
    )
    if (body.result !== undefined) expect(logged.length).toBeGreaterThan(0)
  }
})

test('fifty in ten minutes leave one row for the auditor, seventy are the end of it, and ten minutes later it goes on', async () => {
  await cloud.post('/__clock', { advanceMs: 600_000 })
  const codes: string[] = []
  for (let n = 0; n < 72; n++) codes.push(codeOf(await reveal(OFFICER.openid, ['phone'])))
  expect(codes.filter(code => code === 'OK')).toHaveLength(70)
  expect(codes.slice(70)).toEqual(['REVEAL_LIMIT', 'REVEAL_LIMIT'])
  const alerts = await documentsOf(cloud, 'access_alerts')
  expect(alerts.length).toBeGreaterThanOrEqual(1)
  expect(alerts.length).toBeLessThanOrEqual(2)
  expect(alerts[0]).toMatchObject({ role: 'officer', opened: 50 })
  await cloud.post('/__clock', { advanceMs: 600_000 })
  expect(codeOf(await reveal(OFFICER.openid, ['phone']))).toBe('OK')
})

test('after three years the accesses are gone and the chain stands', async () => {
  const chain = async () => (await documentsOf(cloud, 'audit')).filter(({ what }) => what === 'member.revealed').length
  const before = await chain()
  await cloud.post('/__clock', { advanceMs: 3 * 366 * 86_400_000 })
  await cloud.post('/__timer/office')
  expect(await documentsOf(cloud, 'access_log')).toEqual([])
  expect(await documentsOf(cloud, 'access_alerts')).toEqual([])
  expect(await chain()).toBe(before)
})
