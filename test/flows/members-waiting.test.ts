import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, codeOf } from './local-cloud'
import { ADMIN, HEAD, importRows, makeOfficer, putPeople, startWorld, type World } from './members-world'

const OFFICER = { openid: 'oWaitOfficer', name: '高志远', phone: '19900000910' }
const OTHER = { openid: 'oWaitOther', name: '何文静', phone: '19900000911' }
const NAMES = ['等一', '等二', '等三', '等四']

let world: World
const as = (openid: string) => world.cloud.as(openid)
const runJobs = () => world.cloud.post('/__timer/members')
const todosOf = async (openid: string) => accepted(await as(openid).call(members.me, {})).todos.length
const titlesOf = async (openid: string) => accepted(await as(openid).call(account.inbox, {})).items
const ask = async (n: number) =>
  accepted(await as(`oWait${n}`).call(members.bind, { by: 'phone', name: NAMES[n] ?? '', phone: `1990000092${n}` }))
const oldest = async () =>
  accepted(await as(OFFICER.openid).call(members.bindingRequests, {})).items[0]?.requestId ?? ''
const decide = async (requestId: string, approve: boolean, reason = '') =>
  as(OFFICER.openid).call(members.decideBinding, { requestId, approve, ...(reason && { reason }) })

beforeAll(async () => {
  world = await startWorld()
  const { cloud, unions } = world
  await putPeople(cloud, [OFFICER, OTHER])
  await makeOfficer(world, { ...OFFICER, unionId: unions.甲工会, unionName: '甲工会' })
  await makeOfficer(world, { ...OTHER, unionId: unions.乙工会, unionName: '乙工会' })
  const rows = NAMES.map((name, n) => [name, `1990000092${n}`, '', '甲工会', '甲公司', '在职'])
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, ...rows] })
})
afterAll(() => world.cloud.stop())

test('a request is its officer’s todo, one at a time, and nobody else’s; the applicant hears what became of it', async () => {
  await ask(0)
  await world.cloud.post('/__clock', { advanceMs: 1000 })
  await ask(1)
  await runJobs()
  await runJobs()
  expect([await todosOf(OFFICER.openid), await todosOf(OTHER.openid), await todosOf(ADMIN)]).toEqual([1, 0, 0])
  const first = await oldest()
  expect(codeOf(await decide(first, true))).toBe('OK')
  expect(await todosOf(OFFICER.openid)).toBe(0)
  expect(await titlesOf('oWait0')).toMatchObject([{ title: '会籍绑定成功' }])
  await runJobs()
  expect(await todosOf(OFFICER.openid)).toBe(1)
  accepted(await decide(await oldest(), false, '请带工牌到工会核对'))
  expect(await titlesOf('oWait1')).toMatchObject([
    { title: '会籍绑定没有通过', text: expect.stringContaining('请带工牌到工会核对') },
  ])
  await runJobs()
  expect(await todosOf(OFFICER.openid)).toBe(0)
})

test('a request taken back asks nobody, and what a kill left over is ended by the timer', async () => {
  await ask(2)
  await runJobs()
  expect(await todosOf(OFFICER.openid)).toBe(1)
  accepted(await as('oWait2').call(members.withdrawBinding, {}))
  expect(await todosOf(OFFICER.openid)).toBe(0)
  await ask(3)
  await runJobs()
  const requestId = await oldest()
  let decided = false
  for (let n = 3; !decided; n++) {
    await world.cloud.post('/__kill', { afterWrites: n, function: 'members' })
    await as(OFFICER.openid).raw('members', { action: 'decideBinding', input: { requestId, approve: true } })
    await world.cloud.post('/__clock', { advanceMs: 31_000 })
    decided = accepted(await as('oWait3').call(members.me, {})).binding === 'active'
    expect(n).toBeLessThan(14)
  }
  await world.cloud.post('/__kill', { afterWrites: 1000, function: 'members' })
  expect(await todosOf(OFFICER.openid)).toBe(1)
  await runJobs()
  expect(await todosOf(OFFICER.openid)).toBe(0)
})
