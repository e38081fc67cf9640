import type { MemberCard } from '../../cloudfunctions/_data/records'
import type { Output } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import type { RoleGrant } from '../../src/domain/can'
import type { Brand } from '../../src/domain/events/brands'
import type { EligibilityRule } from '../../src/domain/events/eligibility'
import type { SessionMode } from '../../src/domain/events/words'
import { DoorWorld } from './door-world'
import { accepted, type Caller, type Cloud } from './local-cloud'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

export const OFFICER = 'oOfficer'
export const OTHER_OFFICER = 'oOtherOfficer'
export const AUDITOR = 'oAuditor'

/** A district with two unions below. */
export const UNIONS = [
  { _id: 'root', name: '区总工会', kind: 'district', form: null, parentId: null, path: ['root'], companies: [] },
  {
    _id: 'u-east',
    name: '东片工会',
    kind: 'grassroots',
    form: 'joint',
    parentId: 'root',
    path: ['root', 'u-east'],
    companies: [],
  },
  {
    _id: 'u-west',
    name: '西片工会',
    kind: 'grassroots',
    form: 'joint',
    parentId: 'root',
    path: ['root', 'u-west'],
    companies: [],
  },
]

type Draft = Parameters<typeof draftOf>[1]

/** Two unions with members and staff, written into the database; events come through the front door. */
export class EventsWorld {
  private constructor(
    readonly cloud: Cloud,
    readonly door: DoorWorld,
  ) {}

  static async at(cloud: Cloud): Promise<EventsWorld> {
    const door = await DoorWorld.at(cloud)
    const world = new EventsWorld(cloud, door)
    await door.insert('unions', UNIONS)
    await door.person(OFFICER, [role('officer', 'u-east')])
    await door.person(OTHER_OFFICER, [role('officer', 'u-west')])
    await door.person(AUDITOR, [role('auditor', 'root')])
    return world
  }

  get nowMs(): number {
    return this.door.nowMs
  }

  as(openid: string): Caller {
    return this.cloud.as(openid)
  }

  /** Bound members of a union: `oMember1`, `oMember2` … */
  async members(from: number, many: number, unionId = 'u-east'): Promise<readonly string[]> {
    const openids = Array.from({ length: many }, (_, i) => `oMember${from + i}`)
    await this.door.insert(
      'accounts',
      openids.map(openid => this.account(openid, unionId)),
    )
    return openids
  }

  account(openid: string, unionId = 'u-east') {
    return {
      _id: this.door.accountId(openid),
      openid,
      card: cardOf(openid, unionId),
      roles: [],
      tries: null,
      waitingRequestId: null,
    }
  }

  /** Sets fields of one document past every rule, for states that no front door reaches. */
  async change(collectionName: string, id: string, fields: object): Promise<void> {
    const reply = (await this.cloud.post('/admin', {
      action: 'database.modifyDocument',
      collectionName,
      query: JSON.stringify({ _id: id }),
      queryType: 'WHERE',
      multi: true,
      merge: true,
      upsert: false,
      data: JSON.stringify({ $set: fields }),
    })) as { data?: { updated: number }; message?: string }
    if (reply.data?.updated !== 1) throw new Error(`changing ${collectionName}: ${reply.message}`)
  }

  async member(number: number, unionId = 'u-east'): Promise<string> {
    const [openid = ''] = await this.members(number, 1, unionId)
    return openid
  }

  /** A published event of the eastern union with one session, made by its officer. */
  async event(change: Draft = {}): Promise<{ eventId: string; sessionId: string; version: number }> {
    const saved = await this.draft(change)
    const { version } = accepted(
      await this.as(OFFICER).call(events.publish, { eventId: saved.eventId, version: saved.version }),
    )
    return { ...saved, version }
  }

  async draft(change: Draft = {}): Promise<{ eventId: string; sessionId: string; version: number }> {
    const { eventId, version, sessionIds } = accepted(
      await this.as(OFFICER).call(events.save, draftOf(this.nowMs, change)),
    )
    return { eventId, version, sessionId: sessionIds[0] ?? '' }
  }

  /** The session as it is stored. */
  async stored(sessionId: string): Promise<{ taken: number; claims: object; unsettled: boolean }> {
    const [session] = await this.door.rows('sessions', { _id: sessionId })
    return session as unknown as { taken: number; claims: object; unsettled: boolean }
  }

  /** `taken` beside what the stored sign-ups really hold. */
  async count(sessionId: string): Promise<{ taken: number; held: number; people: number; claims: number }> {
    const { taken, claims } = await this.stored(sessionId)
    const confirmed = await this.door.rows('sign_ups', { sessionId, status: 'confirmed' })
    const held = confirmed.reduce((sum, signUp) => sum + Number(signUp['places']), 0)
    return { taken, held, people: confirmed.length, claims: Object.keys(claims).length }
  }

  async sweep(): Promise<Record<string, number>> {
    return ((await this.cloud.post('/__timer/events')) as { result: Record<string, number> }).result
  }

  async advance(advanceMs: number): Promise<void> {
    await this.cloud.post('/__clock', { advanceMs })
  }

  async kill(afterWrites: number): Promise<void> {
    await this.cloud.post('/__kill', { afterWrites, function: 'events' })
  }

  /** Queries over many documents that no index served. */
  async unindexed(): Promise<unknown> {
    return ((await this.cloud.get('/__stats')) as { unindexed: unknown }).unindexed
  }

  async cards(openid: string): Promise<Output<typeof events.list>['items']> {
    return accepted(await this.as(openid).call(events.list, {})).items
  }
}

let requests = 0
export const newRequest = (): string => `request-${++requests}`

export const draftOf = (
  nowMs: number,
  change: Partial<ReturnType<typeof wholeDraft>> & { session?: Partial<ReturnType<typeof sessionOf>> } = {},
) => {
  const { session, ...event } = change
  return { ...wholeDraft(nowMs), sessions: [{ ...sessionOf(nowMs), ...session }], ...event }
}

const wholeDraft = (nowMs: number) => ({
  title: '春日亲子市集',
  brand: '乐巾帼' as Brand,
  venueName: '海创园职工之家',
  organiserUnionId: 'u-east',
  onlyUnionIds: [] as string[],
  rules: [] as EligibilityRule[],
  sessions: [sessionOf(nowMs)] as (ReturnType<typeof sessionOf> & { sessionId?: string })[],
  version: 0,
  requestId: newRequest(),
})

/** Open for sign-up now, in two days for three hours, 60 places, families of four. */
export const sessionOf = (nowMs: number) => ({
  startsAtMs: nowMs + 2 * DAY_MS,
  endsAtMs: nowMs + 2 * DAY_MS + 3 * HOUR_MS,
  signUpOpensAtMs: nowMs - DAY_MS,
  signUpClosesAtMs: nowMs + 2 * DAY_MS,
  cancelUntilMs: nowMs + DAY_MS,
  capacity: 60,
  maxPlaces: 4,
  allowed: ['self', 'adult', 'child'] as ('self' | 'adult' | 'child')[],
  mode: 'first_come' as SessionMode,
  waitlist: false,
  takeLeft: false,
})

const role = (name: RoleGrant['role'], unionId: string) => ({
  role: name,
  unionId,
  capabilities: [],
  grantId: `grant-${name}-${unionId}`,
  unionName: '',
  grantedAtMs: 0,
})

const cardOf = (openid: string, unionId: string): MemberCard => ({
  memberId: `member-of-${openid}`,
  unionId,
  unionName: '演示工会',
  unionPath: ['root', unionId],
  companyName: '演示公司',
  nameMasked: '张*明',
  nameGrams: [],
  phoneTailBlind: null,
})
