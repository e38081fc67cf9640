import { account } from '../../src/contract/account'
import type { Input } from '../../src/contract/define'
import { members } from '../../src/contract/members'
import { office } from '../../src/contract/office'
import { qa } from '../../src/contract/qa'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import type { Capability } from '../../src/domain/members/words'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, bindByWechat, importRows, putPeople, HEAD as ROSTER_HEAD, startWorld } from './members-world'

const STAFF: Readonly<Record<string, readonly Capability[]>> = {
  oFirst: ['qaAnswer'],
  oSecond: ['qaAnswer'],
  oHead: ['qaAnswer', 'qaHead'],
  oTopHead: ['qaAnswer', 'qaHead', 'calendar'],
  oKeeper: ['content', 'calendar'],
}
const ASKERS = ['oAskerA', 'oAskerB', 'oAskerC', 'oAskerD', 'oAskerE']
export const [FIRST, SECOND, HEAD, TOP, KEEPER, LAWYER, OTHER_LAWYER] = [
  'oFirst',
  'oSecond',
  'oHead',
  'oTopHead',
  'oKeeper',
  'oLawyer',
  'oLawyer2',
] as const
export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** A district with answerers, heads, a lawyer and askers, on a Monday morning at nine. */
export class QaWorld {
  private taps = 0
  private constructor(readonly cloud: Cloud) {}

  static async start(): Promise<QaWorld> {
    const { cloud } = await startWorld()
    const people = [...ASKERS, ...Object.keys(STAFF), LAWYER, OTHER_LAWYER].map((openid, i) => ({
      openid,
      name: `${'甲乙丙丁戊己庚辛壬癸子丑寅卯'.charAt(i)}演示`,
      phone: `199000000${String(i).padStart(2, '0')}`,
    }))
    await putPeople(cloud, people)
    const rows = people.map(({ name, phone }) => [name, phone, '', '甲工会', '', ''])
    await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [ROSTER_HEAD, ...rows] })
    for (const person of people) accepted(await bindByWechat(cloud, person))
    const world = new QaWorld(cloud)
    for (const [openid, capabilities] of Object.entries(STAFF)) await world.grant(openid, 'district', capabilities)
    for (const openid of [LAWYER, OTHER_LAWYER]) await world.grant(openid, 'lawyer', [])
    return world
  }

  private async grant(openid: string, role: 'district' | 'lawyer', capabilities: readonly Capability[]) {
    const { member } = accepted(await this.cloud.as(openid).call(members.me, {}))
    const asked = { memberId: member?.memberId ?? '', role, unionId: ROOT_UNION_ID }
    accepted(await this.cloud.as(ADMIN).call(members.grantRole, { ...asked, capabilities: [...capabilities] }))
  }

  as(openid: string) {
    return this.cloud.as(openid)
  }

  stop() {
    return this.cloud.stop()
  }

  tap(): string {
    return `tap-${++this.taps}`
  }

  put(who: string, text: string, more: Partial<Input<typeof qa.ask>> = {}) {
    const rest = { category: 'wages' as const, anonymous: false, shownIds: [], openedIds: [], anyway: true }
    return this.as(who).call(qa.ask, { text, ...rest, requestId: this.tap(), ...more })
  }

  async thread(who: string, text: string, more: Partial<Input<typeof qa.ask>> = {}): Promise<string> {
    return accepted(await this.put(who, text, more)).threadId
  }

  async seen(threadId: string, who: string = HEAD) {
    return accepted(await this.as(who).call(qa.staffThread, { threadId }))
  }

  async mine(threadId: string, who: string) {
    return accepted(await this.as(who).call(qa.myThread, { threadId }))
  }

  /** An answer to what was last seen. */
  async reply(threadId: string, who: string, text: string, more: Partial<Input<typeof qa.reply>> = {}) {
    const { version } = await this.seen(threadId, who)
    const rest = { kind: 'answer' as const, requestId: this.tap() }
    return this.as(who).call(qa.reply, { threadId, version, text, ...rest, ...more })
  }

  async claimed(threadId: string, who: string = FIRST) {
    accepted(await this.as(who).call(qa.claim, { threadId }))
    return threadId
  }

  async resolved(threadId: string, who: string = FIRST) {
    const { version } = await this.seen(threadId, who)
    accepted(await this.as(who).call(qa.resolve, { threadId, version, outcome: 'answered' }))
    return threadId
  }

  async titles(who: string): Promise<readonly string[]> {
    return accepted(await this.as(who).call(account.inbox, {})).items.map(({ title }) => title)
  }

  async todos(who: string): Promise<readonly string[]> {
    return accepted(await this.as(who).call(members.me, {})).todos.map(({ title }) => title)
  }

  /** Sets the clock forward to a moment of Beijing. */
  async until(text: string): Promise<void> {
    const { nowMs } = (await this.cloud.get('/__clock')) as { nowMs: number }
    await this.cloud.post('/__clock', { advanceMs: Date.parse(`${text}:00+08:00`) - nowMs })
  }

  async duty(who: string, more: Partial<Input<typeof qa.saveDuty>>): Promise<void> {
    const { member } = accepted(await this.as(who).call(members.me, {}))
    const { people } = accepted(await this.as(HEAD).call(qa.desk, {}))
    const person = people.find(({ name }) => name.charAt(0) === member?.name.charAt(0))
    const { accountId = '', version = 0 } = person ?? {}
    const rest = { queues: ['rights' as const], cap: 9, weekdays: [0, 1, 2, 3, 4], leaves: [] }
    accepted(await this.as(HEAD).call(qa.saveDuty, { accountId, version, ...rest, ...more }))
  }

  async desk() {
    return accepted(await this.as(HEAD).call(qa.desk, {}))
  }

  async lawyerDuty(who: string, more: Partial<Input<typeof qa.saveDuty>> = {}): Promise<void> {
    const { member } = accepted(await this.as(who).call(members.me, {}))
    const { lawyers } = await this.desk()
    const { accountId = '', version = 0 } = lawyers.find(({ name }) => name.charAt(0) === member?.name.charAt(0)) ?? {}
    const rest = { roster: 'lawyer' as const, queues: [], cap: 9, weekdays: [0, 1, 2, 3, 4], leaves: [] }
    accepted(await this.as(HEAD).call(qa.saveDuty, { accountId, version, ...rest, ...more }))
  }

  async accountOf(who: string): Promise<string> {
    return accepted(await this.as(who).call(members.me, {})).accountId
  }

  /** A person lets held words pass, or not. */
  async decide(text: string, pass: boolean): Promise<string> {
    const { items } = accepted(await this.as(KEEPER).call(office.heldContent, {}))
    const item = items.find(one => one.text?.includes(text))
    const { contentId = '', askedAtMs = 0 } = item ?? {}
    return codeOf(await this.as(KEEPER).call(office.decideContent, { contentId, askedAtMs, pass, reason: '看过了' }))
  }

  timer() {
    return this.cloud.post('/__timer/qa')
  }
}
