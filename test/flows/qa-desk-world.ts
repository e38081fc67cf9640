import { members } from '../../src/contract/members'
import { qa } from '../../src/contract/qa'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import type { Capability } from '../../src/domain/members/words'
import { accepted, type Cloud, type CloudOptions } from './local-cloud'
import { ADMIN, bindByWechat, importRows, putPeople, HEAD as ROSTER_HEAD, startWorld } from './members-world'

export { ADMIN }
export const ASKERS = ['oAsker1', 'oAsker2', 'oAsker3', 'oAsker4'] as const
export const [ANSWERER, HEAD, PUBLISHER, EDITOR, KEEPER] = [
  'oAnswerer',
  'oHead',
  'oPublisher',
  'oEditor',
  'oKeeper',
] as const

const people = [...ASKERS, ANSWERER, HEAD, PUBLISHER, EDITOR, KEEPER].map((openid, i) => ({
  openid,
  name: `演示${'甲乙丙丁戊己庚辛壬'.charAt(i)}`,
  phone: `1990000000${i}`,
}))

/** Four who ask, and an answerer, a head, two who publish; nobody has asked yet. */
export const startDesk = async (options: CloudOptions = {}): Promise<Cloud> => {
  const { cloud } = await startWorld(options)
  await putPeople(cloud, people)
  const rows = people.map(({ name, phone }) => [name, phone, '', '甲工会', '', ''])
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [ROSTER_HEAD, ...rows] })
  for (const person of people) accepted(await bindByWechat(cloud, person))
  const grant = async (openid: string, capabilities: readonly Capability[]) => {
    const { member } = accepted(await cloud.as(openid).call(members.me, {}))
    const asked = { memberId: member?.memberId ?? '', role: 'district' as const, unionId: ROOT_UNION_ID }
    accepted(await cloud.as(ADMIN).call(members.grantRole, { ...asked, capabilities: [...capabilities] }))
  }
  await grant(ANSWERER, ['qaAnswer'])
  await grant(HEAD, ['qaAnswer', 'qaHead', 'statistics'])
  await grant(PUBLISHER, ['publish'])
  await grant(EDITOR, ['publish', 'statistics'])
  await grant(KEEPER, ['privacy'])
  return cloud
}

let taps = 0
export const tap = (): string => `tap-${++taps}`

interface Put {
  readonly category?: 'wages' | 'leave' | 'contract' | 'services'
  readonly anonymous?: boolean
  readonly kind?: 'question' | 'complaint'
  readonly publishConsent?: number
  readonly fileIds?: string[]
}

/** Puts a question anew, whatever is open. */
export const put = async (cloud: Cloud, who: string, text: string, more: Put = {}) =>
  accepted(
    await cloud.as(who).call(qa.ask, {
      text,
      category: 'wages',
      anonymous: false,
      shownIds: [],
      openedIds: [],
      anyway: true,
      requestId: tap(),
      ...more,
    }),
  )

/** Answers and ends a thread as one of those who answer. */
export const settle = async (
  cloud: Cloud,
  threadId: string,
  text: string,
  outcome: 'answered' | 'referred' | 'cannot' = 'answered',
  who: string = ANSWERER,
): Promise<void> => {
  const staff = cloud.as(who)
  accepted(await staff.call(qa.claim, { threadId }))
  const seen = async () => accepted(await staff.call(qa.staffThread, { threadId })).version
  const reply = { threadId, version: await seen(), text, kind: 'answer' as const, requestId: tap() }
  accepted(await staff.call(qa.reply, reply))
  accepted(await staff.call(qa.resolve, { threadId, version: await seen(), outcome }))
}
