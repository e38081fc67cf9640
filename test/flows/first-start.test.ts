import { aid } from '../../src/contract/aid'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { qa } from '../../src/contract/qa'
import { firstProgramme } from '../../src/domain/aid/first-programme'
import { dayAfter, dayOf } from '../../src/domain/day'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { ADMIN, bindByWechat, HEAD, importRows, putPeople } from './members-world'

// The README's “Deploy”, from the step after the variables on: nothing stands but what the functions make themselves.
const OFFICER = { openid: 'oFirstOfficer', name: '张晓明', phone: '19900000001' }
const LEAD = { openid: 'oFirstLead', name: '李秀英', phone: '19900000002' }
const MEMBER = { openid: 'oFirstMember', name: '王建国', phone: '19900000003' }

let cloud: Cloud
let unionId: string

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud?.stop())

const memberIdOf = async (openid: string): Promise<string> =>
  accepted(await cloud.as(openid).call(members.me, {})).member?.memberId ?? ''

test('each function’s timer runs in an empty environment, and nothing is unexpected to it', async () => {
  const { functions } = (await cloud.get('/__stats')) as { functions: readonly string[] | Record<string, unknown> }
  const names = Array.isArray(functions) ? functions : Object.keys(functions)
  expect(names.length).toBeGreaterThan(8)
  for (const name of names) expect(await cloud.post(`/__timer/${name}`)).toMatchObject({ errMsg: 'timer:ok' })
  expect(cloud.logs).not.toContain('unexpected')
})

test('whoever ADMIN_OPENIDS names, bound to nothing, makes the district and a union below it', async () => {
  const asked = { name: '示范区总工会', kind: 'district' as const, form: null, parentId: null, requestId: 'first-1' }
  expect(codeOf(await cloud.as(MEMBER.openid).call(members.saveUnion, asked))).toBe('FORBIDDEN')
  expect(accepted(await cloud.as(ADMIN).call(members.saveUnion, asked)).unionId).toBe(ROOT_UNION_ID)
  const below = { name: '甲工会', kind: 'grassroots' as const, form: 'single' as const, parentId: ROOT_UNION_ID }
  unionId = accepted(await cloud.as(ADMIN).call(members.saveUnion, { ...below, requestId: 'first-2' })).unionId
})

test('the first roster is imported, people bind, officers and duties are granted', async () => {
  await putPeople(cloud, [OFFICER, LEAD, MEMBER])
  const rows = [OFFICER, LEAD, MEMBER].map(({ name, phone }, i) => [name, phone, `A${i}`, '甲工会', '甲公司', ''])
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, ...rows] })
  for (const person of [OFFICER, LEAD, MEMBER])
    expect(accepted(await bindByWechat(cloud, person))).toEqual({ binding: 'active' })
  const officer = { memberId: await memberIdOf(OFFICER.openid), role: 'officer' as const, unionId }
  accepted(await cloud.as(ADMIN).call(members.grantRole, officer))
  const lead = { memberId: await memberIdOf(LEAD.openid), role: 'district' as const, unionId: ROOT_UNION_ID }
  accepted(await cloud.as(ADMIN).call(members.grantRole, { ...lead, capabilities: ['aidLead'] }))
  expect(accepted(await cloud.as(OFFICER.openid).call(events.desk, {})).items).toEqual([])
})

test('the questions answer by themselves', async () => {
  const { hits } = accepted(await cloud.as(MEMBER.openid).call(qa.search, { text: '加班工资怎么算' }))
  expect(hits.length).toBeGreaterThan(0)
})

test('aid begins with a programme of the union’s own, written by one and published by another', async () => {
  expect(accepted(await cloud.as(MEMBER.openid).call(aid.programmes, {})).items).toEqual([])
  const programme = JSON.parse(JSON.stringify(firstProgramme({ kind: 'living', title: '生活救助' })))
  const asked = { version: 0, programme, requestId: 'first-rules' }
  const { rulesetId, version } = accepted(await cloud.as(ADMIN).call(aid.saveRules, asked))
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const fromDay = dayAfter(dayOf(nowMs), 1)
  const publish = { rulesetId, version, fromDay }
  expect(codeOf(await cloud.as(ADMIN).call(aid.publishRules, publish))).not.toBe('OK')
  accepted(await cloud.as(LEAD.openid).call(aid.replayRules, { rulesetId }))
  accepted(await cloud.as(LEAD.openid).call(aid.publishRules, publish))
  await cloud.post('/__clock', { advanceMs: 86_400_000 })
  expect(accepted(await cloud.as(MEMBER.openid).call(aid.programmes, {})).items).toMatchObject([{ title: '生活救助' }])
})
