import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { qa } from '../../src/contract/qa'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, bindByWechat, importRows, putPeople, HEAD as ROSTER_HEAD, startWorld } from './members-world'

const people = ['oClockAsker', 'oClockOther', 'oClockAnswerer', 'oClockHead'].map((openid, i) => ({
  openid,
  name: `演示${'甲乙丙丁'.charAt(i)}`,
  phone: `1990000000${i}`,
}))
const [WORKER, OTHER, ANSWERER, HEAD] = ['oClockAsker', 'oClockOther', 'oClockAnswerer', 'oClockHead'] as const
const DAY_MS = 86_400_000

let cloud: Cloud
beforeAll(async () => {
  cloud = (await startWorld()).cloud
  await putPeople(cloud, people)
  const rows = people.map(({ name, phone }) => [name, phone, '', '甲工会', '', ''])
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [ROSTER_HEAD, ...rows] })
  for (const person of people) accepted(await bindByWechat(cloud, person))
  const grant = async (openid: string, capabilities: readonly ('qaAnswer' | 'qaHead' | 'identityRead')[]) => {
    const { member } = accepted(await cloud.as(openid).call(members.me, {}))
    const asked = { memberId: member?.memberId ?? '', role: 'district' as const, unionId: ROOT_UNION_ID }
    accepted(await cloud.as(ADMIN).call(members.grantRole, { ...asked, capabilities: [...capabilities] }))
  }
  await grant(ANSWERER, ['qaAnswer'])
  await grant(HEAD, ['qaAnswer', 'qaHead', 'identityRead'])
})
afterAll(() => cloud?.stop())

let taps = 0
const ask = async (text: string, anonymous = false) => {
  const ids = { shownIds: [], openedIds: [], anyway: true, requestId: `clocks-${++taps}` }
  return accepted(await cloud.as(WORKER).call(qa.ask, { text, category: 'wages', anonymous, ...ids })).threadId
}
const titles = async (who: string) =>
  accepted(await cloud.as(who).call(account.inbox, {})).items.map(({ title }) => title)
const count = async (who: string, title: string) => (await titles(who)).filter(one => one === title).length

describe('a question that nobody answers', () => {
  test('is told of at its end and beyond, once each, and never to the asker', async () => {
    const timer = () => cloud.post('/__timer/qa')
    await timer()
    const late = await count(ANSWERER, '有提问已经超时')
    await ask('公司不给交公积金')
    await timer()
    expect(await count(ANSWERER, '有提问已经超时')).toBe(late)
    for (let hour = 0; hour < 15 * 24; hour += 3) {
      await cloud.post('/__clock', { advanceMs: DAY_MS / 8 })
      if ((await count(ANSWERER, '有提问已经超时')) > late) break
      await timer()
    }
    const told = await count(ANSWERER, '有提问已经超时')
    expect(told).toBeGreaterThan(late)
    await timer()
    expect(await count(ANSWERER, '有提问已经超时')).toBe(told)
    expect(await count(HEAD, '有提问已经超时')).toBeGreaterThan(0)
    expect((await titles(WORKER)).join()).not.toContain('超时')
  })
})

describe('a question without a name', () => {
  test('its asker is named to who has the right and a reason, and reads of it', async () => {
    const threadId = await ask('领导让签空白合同', true)
    const asked = { threadId, reason: '需要上门核实' }
    expect(codeOf(await cloud.as(ANSWERER).call(qa.readIdentity, asked))).toBe('FORBIDDEN')
    expect(codeOf(await cloud.as(WORKER).call(qa.readIdentity, asked))).toBe('FORBIDDEN')
    expect(accepted(await cloud.as(HEAD).call(qa.readIdentity, asked)).name).not.toBe('')
    expect(await titles(WORKER)).toContain('有人查看了您的身份')
    const { items } = accepted(await cloud.as(WORKER).call(account.viewedMine, {}))
    expect(items[0]).toMatchObject({ fields: ['identity'], reason: '需要上门核实' })
    const named = await ask('食堂补贴怎么发')
    expect(codeOf(await cloud.as(HEAD).call(qa.readIdentity, { ...asked, threadId: named }))).toBe('NOT_FOUND')
  })
})

describe('a rating', () => {
  test('may be given once it is resolved and changed for seven working days, by its asker alone', async () => {
    const threadId = await ask('劳保用品没有发')
    const rate = (stars: number, who: string = WORKER) => cloud.as(who).call(qa.rate, { threadId, stars })
    expect(codeOf(await rate(5))).toBe('RATING_CLOSED')
    accepted(await cloud.as(ANSWERER).call(qa.claim, { threadId }))
    const { version } = accepted(await cloud.as(ANSWERER).call(qa.staffThread, { threadId }))
    accepted(await cloud.as(ANSWERER).call(qa.resolve, { threadId, version, outcome: 'answered' }))
    expect(codeOf(await rate(5, OTHER))).toBe('NOT_FOUND')
    for (const stars of [2, 4, 4]) expect(accepted(await rate(stars)).stars).toBe(stars)
    expect(accepted(await cloud.as(WORKER).call(qa.myThread, { threadId }))).toMatchObject({ stars: 4, mayRate: true })
    await cloud.post('/__clock', { advanceMs: 14 * DAY_MS })
    expect(codeOf(await rate(1))).toBe('RATING_CLOSED')
  })
})
