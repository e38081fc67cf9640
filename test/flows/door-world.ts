import type {
  AccountRecord,
  DoorGrantRecord,
  MemberCard,
  SessionRecord,
  SignUpRecord,
} from '../../cloudfunctions/_data/records'
import type { Crypto } from '../../cloudfunctions/_kit/ports'
import { fieldCrypto } from '../../cloudfunctions/_services/field-crypto'
import { encodeCode, fromHex, ticketKey, toHex, windowAt } from '../../src/domain/codes'
import type { Cloud } from './local-cloud'

const HOUR_MS = 3_600_000
/** Documents of one insert, well below a request's size limit. */
const BATCH = 500

/** A ticket as its holder has it. */
export interface HeldTicket {
  readonly signUpId: string
  readonly ticketHex: string
  /** The rotating code of a moment. */
  readonly codeAt: (nowMs: number) => string
  /** The unchanging code with an issue number. */
  readonly paper: (issue: number) => string
}

/**
 * Sessions, tickets and people written straight into the database over its own wire: for states that no front door
 * reaches yet (a waiting list, a blocked ticket) and for thousands of rows at once. Stories use the front door.
 */
export class DoorWorld {
  readonly crypto: Crypto
  private made = 0

  private constructor(
    readonly cloud: Cloud,
    readonly nowMs: number,
  ) {
    process.env['FIELD_KEY'] = '11'.repeat(32)
    process.env['INDEX_KEY'] = '22'.repeat(32)
    this.crypto = fieldCrypto()
  }

  /** The keys are those of `startCloud`; times are relative to the cloud's clock. */
  static async at(cloud: Cloud): Promise<DoorWorld> {
    return new DoorWorld(cloud, ((await cloud.get('/__clock')) as { nowMs: number }).nowMs)
  }

  accountId(openid: string): string {
    return this.crypto.id('account', openid)
  }

  /** A person with roles in the root union; a guest needs none. */
  async person(openid: string, roles: AccountRecord['roles'], card: MemberCard | null = null): Promise<void> {
    const account: AccountRecord = {
      _id: this.accountId(openid),
      openid,
      card,
      roles,
      tries: null,
      waitingRequestId: null,
    }
    await this.insert('accounts', [account])
  }

  /** A published session whose door opened an hour ago and closes in an hour. */
  async session(change: Partial<SessionRecord> = {}): Promise<Session> {
    const number = ++this.made
    const sessionId = this.crypto.id('session', `door-world-${number}`)
    const key = this.crypto.randomBytes(32)
    const tag = Uint8Array.of(0xd0 + (number >> 8), number & 255)
    const record: SessionRecord = {
      _id: sessionId,
      eventId: `event-${number}`,
      eventTitle: '亲子运动会',
      eventState: 'published',
      brand: '小镇校场',
      venueName: '体育馆',
      organiserName: '区总工会',
      organiserPath: ['root'],
      onlyUnionIds: [],
      title: '',
      startsAtMs: this.nowMs,
      endsAtMs: this.nowMs + HOUR_MS,
      signUpOpensAtMs: this.nowMs - HOUR_MS,
      signUpClosesAtMs: this.nowMs,
      cancelUntilMs: this.nowMs,
      doorOpensAtMs: this.nowMs - HOUR_MS,
      doorClosesAtMs: this.nowMs + HOUR_MS,
      mode: 'first_come',
      capacity: 20_000,
      taken: 0,
      claims: {},
      moves: 0,
      unsettled: false,
      hoursMovedAtMs: null,
      maxPlaces: 10,
      allowed: ['self', 'adult', 'child'],
      doors: [
        { doorId: 'main', name: '正门' },
        { doorId: 'east', name: '东门' },
      ],
      tagHex: toHex(tag),
      keySealed: this.crypto.seal(toHex(key), `sessions/${sessionId}/key`),
      ...change,
    }
    await this.insert('sessions', [record])
    return { sessionId, key, tag }
  }

  /** A grant as `join` makes it, for two days: a story may sleep over. */
  async grant({ sessionId }: Session, openid: string): Promise<string> {
    const accountId = this.accountId(openid)
    const grant: DoorGrantRecord = {
      _id: this.crypto.id('door-grant', `${sessionId}:${accountId}`),
      sessionId,
      accountId,
      nameMasked: '李*娜',
      grantedAtMs: this.nowMs,
      expiresAtMs: this.nowMs + 48 * HOUR_MS,
      revokedAtMs: null,
      endsAtMs: this.nowMs + HOUR_MS,
    }
    await this.insert('door_grants', [grant])
    return grant._id
  }

  /** Confirmed tickets of one place each where `change` does not say otherwise. */
  async tickets(
    session: Session,
    many: number,
    change: Partial<SignUpRecord> | ((i: number) => Partial<SignUpRecord>) = {},
  ): Promise<readonly HeldTicket[]> {
    const records = Array.from({ length: many }, (_, i) =>
      this.signUp(session, typeof change === 'function' ? change(i) : change),
    )
    await this.insert('sign_ups', records)
    return records.map(record => this.held(session, record))
  }

  async ticket(session: Session, change: Partial<SignUpRecord> = {}): Promise<HeldTicket> {
    const [ticket] = await this.tickets(session, 1, change)
    if (!ticket) throw new Error('no ticket made')
    return ticket
  }

  /** Documents by equality, at most 1,000. */
  async rows(collectionName: string, where: object): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const query = JSON.stringify(where)
    const body = { action: 'database.getDocument', collectionName, query, queryType: 'WHERE', limit: 1000 }
    const reply = (await this.cloud.post('/admin', body)) as { data?: { list: readonly string[] }; message?: string }
    if (!reply.data) throw new Error(`reading ${collectionName}: ${reply.message}`)
    return reply.data.list.map(text => JSON.parse(text))
  }

  async insert(collectionName: string, docs: readonly object[]): Promise<void> {
    for (let at = 0; at < docs.length; at += BATCH) {
      const data = docs.slice(at, at + BATCH).map(doc => JSON.stringify(doc))
      const body = { action: 'database.insertDocument', collectionName, data }
      const reply = (await this.cloud.post('/admin', body)) as { data?: unknown; message?: string }
      if (!reply.data) throw new Error(`seeding ${collectionName}: ${reply.message}`)
    }
  }

  private signUp({ sessionId }: Session, change: Partial<SignUpRecord>): SignUpRecord {
    const number = ++this.made
    return {
      _id: this.crypto.id('sign-up', `${sessionId}:${number}`),
      sessionId,
      eventId: 'event',
      accountId: `account-${number}`,
      memberId: `member-${number}`,
      status: 'confirmed',
      places: 1,
      placeKinds: ['self'],
      guardianConsentAtMs: null,
      used: 0,
      entries: [],
      ticketHex: (0x5_0000_0000 + number * 0x1_0001).toString(16).padStart(10, '0'),
      issue: 1,
      round: 1,
      releasing: false,
      releasedAtMs: null,
      blocked: false,
      nameMasked: '王*明',
      nameGrams: [],
      phoneTailBlind: null,
      unionName: '演示工会',
      unionPath: ['root'],
      startsAtMs: this.nowMs,
      signedUpAtMs: this.nowMs,
      requests: [],
      ...change,
    }
  }

  private held(session: Session, { _id, ticketHex, issue }: SignUpRecord): HeldTicket {
    const ticket = fromHex(ticketHex) ?? new Uint8Array(5)
    const { hmac } = this.crypto
    const write = (kind: 'rotating' | 'static', window: number, number: number) =>
      encodeCode(hmac, ticketKey(hmac, session.key, ticket, number), { kind, tag: session.tag, ticket, window })
    return {
      signUpId: _id,
      ticketHex,
      codeAt: nowMs => write('rotating', windowAt(nowMs), issue),
      paper: number => write('static', number, number),
    }
  }
}

export interface Session {
  readonly sessionId: string
  readonly key: Uint8Array
  readonly tag: Uint8Array
}

let nonces = 0
/** A nonce as a door's phone makes one, new each time. */
export const newNonce = (): string => `nonce-${process.pid}-${++nonces}`
