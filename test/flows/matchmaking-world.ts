import type { Input } from '../../src/contract/define'
import { matchmaking } from '../../src/contract/matchmaking'
import type { RoleGrant } from '../../src/domain/can'
import type { Group } from '../../src/domain/matchmaking/words'
import { EventsWorld, OFFICER } from './events-world'
import { accepted, type Caller, type Cloud } from './local-cloud'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
export const MATCHMAKER = 'oMatchmaker'
export const SECOND_MATCHMAKER = 'oSecondMatchmaker'
export { OFFICER }

const grant = (): RoleGrant & { grantId: string; unionName: string; grantedAtMs: number } => ({
  role: 'district',
  unionId: 'root',
  capabilities: ['matchmaking'],
  grantId: 'grant-matchmaking',
  unionName: '',
  grantedAtMs: 0,
})

/** Two unions, two matchmakers and as many members as a story needs; evenings are made through the front door. */
export class MatchmakingWorld {
  private made = 0
  private constructor(
    readonly cloud: Cloud,
    readonly events: EventsWorld,
  ) {}

  static async at(cloud: Cloud): Promise<MatchmakingWorld> {
    const events = await EventsWorld.at(cloud)
    for (const openid of [MATCHMAKER, SECOND_MATCHMAKER]) await events.door.person(openid, [grant()])
    return new MatchmakingWorld(cloud, events)
  }

  as(openid: string): Caller {
    return this.cloud.as(openid)
  }

  async nowMs(): Promise<number> {
    return ((await this.cloud.get('/__clock')) as { nowMs: number }).nowMs
  }

  async advance(advanceMs: number): Promise<void> {
    await this.cloud.post('/__clock', { advanceMs })
  }

  async clock(): Promise<Record<string, number>> {
    return ((await this.cloud.post('/__timer/matchmaking')) as { result: Record<string, number> }).result
  }

  /** An announced evening whose sign-up is open for an hour; it begins in two days. */
  async announced(change: Partial<Input<typeof matchmaking.save>> = {}): Promise<string> {
    const draft = draftOf(await this.nowMs(), `evening-${++this.made}`)
    const { sessionId, version } = accepted(await this.as(MATCHMAKER).call(matchmaking.save, { ...draft, ...change }))
    accepted(await this.as(MATCHMAKER).call(matchmaking.publish, { sessionId, version }))
    return sessionId
  }

  /** Members who applied and were vouched for, men and women by turns. */
  async applied(sessionId: string, openids: readonly string[], change: object = {}): Promise<void> {
    for (const [i, openid] of openids.entries())
      accepted(await this.as(openid).call(matchmaking.apply, { ...applicationOf(sessionId, i), ...change }))
    const { items } = accepted(await this.as(OFFICER).call(matchmaking.vouchList, {}))
    for (const { applicationId } of items)
      accepted(await this.as(OFFICER).call(matchmaking.vouch, { applicationId, single: true }))
  }

  /** Seals after the hour of sign-up and draws. */
  async drawn(sessionId: string, digits = '0308142231'): Promise<void> {
    await this.advance(HOUR_MS + 1000)
    accepted(await this.as(MATCHMAKER).call(matchmaking.seal, { sessionId }))
    accepted(await this.as(MATCHMAKER).call(matchmaking.enterNumber, { sessionId, digits }))
  }

  async confirmed(sessionId: string, openids: readonly string[]): Promise<void> {
    for (const openid of openids) accepted(await this.as(openid).call(matchmaking.confirm, { sessionId, yes: true }))
  }

  /** An evening at its first round: everybody selected, confirmed and marked as here. */
  async running(openids: readonly string[], change: Partial<Input<typeof matchmaking.save>> = {}): Promise<string> {
    const half = Math.ceil(openids.length / 2)
    const sessionId = await this.announced({ places: { m: half, f: half }, ...change })
    await this.applied(sessionId, openids)
    await this.drawn(sessionId)
    await this.confirmed(sessionId, openids)
    accepted(await this.as(MATCHMAKER).call(matchmaking.finalise, { sessionId }))
    const { people } = await this.host(sessionId)
    for (const { badge } of people)
      accepted(await this.as(MATCHMAKER).call(matchmaking.setHere, { sessionId, badge, here: true }))
    await this.round(sessionId, 1)
    return sessionId
  }

  async host(sessionId: string) {
    return accepted(await this.as(MATCHMAKER).call(matchmaking.host, { sessionId }))
  }

  async round(sessionId: string, round: number) {
    return accepted(await this.as(MATCHMAKER).call(matchmaking.nextRound, { sessionId, round }))
  }

  async evening(openid: string, sessionId: string) {
    return accepted(await this.as(openid).call(matchmaking.evening, { sessionId }))
  }

  async mine(openid: string, sessionId: string) {
    return accepted(await this.as(openid).call(matchmaking.get, { sessionId })).application
  }

  async rows(collection: string, where: object = {}) {
    return this.events.door.rows(collection, where)
  }
}

export const draftOf = (nowMs: number, requestId: string) => ({
  kind: 'youth' as const,
  title: '径山读书夜',
  venueName: '海创园职工之家',
  organiserUnionId: 'root',
  about: '聊聊最近读的一本书',
  opensAtMs: nowMs - HOUR_MS,
  closesAtMs: nowMs + HOUR_MS,
  startsAtMs: nowMs + 2 * DAY_MS,
  endsAtMs: nowMs + 2 * DAY_MS + 3 * HOUR_MS,
  places: { m: 6, f: 6 },
  rounds: 6,
  minutesPerRound: 8,
  tables: 6,
  yesCap: 5,
  sameCompany: true,
  numberName: '福彩双色球第 2026136 期开奖号码',
  version: 0,
  requestId,
})

export const applicationOf = (sessionId: string, i: number) => ({
  sessionId,
  group: (i % 2 ? 'f' : 'm') as Group,
  birthYear: 1992 + (i % 8),
  nickname: `昵称${i}`,
  industry: '软件与互联网' as const,
  tags: ['读书' as const, '爬山徒步' as const],
  book: '围城',
  wish: '认识新朋友',
  phone: `1990000${String(i).padStart(4, '0')}`,
  single: true,
  conduct: true,
  companyCheck: true,
  consents: { takePart: true, showCard: true, suggestions: true, contact: true, photos: false },
  requestId: `apply-${i}`,
})
