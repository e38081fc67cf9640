// `sign_ups`, owner: events. What the holder, the sweeper and the desk do; the door's reads and its write stand in admissions.ts.
import type { Claim } from '../../src/domain/events/claim'
import type { Position } from '../../src/domain/events/cursor'
import type { SignUpStatus } from '../../src/domain/events/words'
import type { Ctx } from '../_kit/ctx'
import { accountIdOf, type Person, personOf } from './accounts'
import type { AccountRecord, SignUpRecord } from './records'
import { SESSIONS, type SessionRow, sessionProjection } from './sessions'

const SIGN_UPS = 'sign_ups'
/** An accepted request is remembered until ten later ones of the same sign-up, and so is a ticket. */
const REQUESTS_KEPT = 10

/** One member's sign-up in one session has one id, whichever instance makes it; no round trip. */
export const signUpIdOf = (ctx: Ctx, sessionId: string, memberId: string): string =>
  ctx.crypto.id('sign-up', `${sessionId}:${memberId}`)

export interface ForSignUp {
  readonly person: Person
  readonly session: SessionRow | null
  /** My account's own claim; those of others are not read. */
  readonly claim: Claim | null
  readonly mine: SignUpRecord | null
}

/** All that one tap on 报名 needs: who taps, the session, the own claim and the own sign-up. One aggregate by ids and one index. */
export const readForSignUp = async (ctx: Ctx, openid: string, sessionId: string): Promise<ForSignUp> => {
  const accountId = accountIdOf(ctx, openid)
  const session = [
    { $match: { _id: sessionId } },
    { $project: { ...sessionProjection(), [`claims.${accountId}`]: 1 } },
    { $limit: 1 },
  ]
  const mine = [{ $match: { sessionId, $expr: { $eq: ['$memberId', '$$memberId'] } } }, { $limit: 1 }]
  const [row] = await ctx.store.aggregate<
    AccountRecord & {
      readonly session: readonly (SessionRow & { readonly claims?: Readonly<Record<string, Claim>> })[]
      readonly mine: readonly SignUpRecord[]
    }
  >('accounts', [
    { match: { _id: accountId } },
    { lookup: { from: SESSIONS, let: {}, pipeline: session, as: 'session' } },
    { lookup: { from: SIGN_UPS, let: { memberId: '$card.memberId' }, pipeline: mine, as: 'mine' } },
    { limit: 1 },
  ])
  const found = row?.session[0] ?? null
  return {
    person: personOf(ctx, openid, row ?? null),
    session: found,
    claim: found?.claims?.[accountId] ?? null,
    mine: row?.mine[0] ?? null,
  }
}

/** One sign-up, null where missing. One read. */
export const readSignUp = (ctx: Ctx, signUpId: string): Promise<SignUpRecord | null> =>
  ctx.store.get<SignUpRecord>(SIGN_UPS, signUpId)

/** A member's first sign-up in a session; 'exists' where it stands already or the ticket number is taken. One write. */
export const insertSignUp = (ctx: Ctx, signUp: SignUpRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(SIGN_UPS, signUp)

/**
 * A later round in place of a cancelled one whose places were given back; false where that changed meanwhile or the
 * ticket number is taken. One write, one read more where it failed.
 */
export const renewSignUp = async (
  ctx: Ctx,
  { _id, requests, formerTickets = [], ...fields }: SignUpRecord,
): Promise<boolean> => {
  const where = { _id, round: fields.round - 1, status: 'cancelled', releasing: false }
  const change = {
    accountId: fields.accountId,
    status: fields.status,
    places: fields.places,
    placeKinds: fields.placeKinds,
    guardianConsentAtMs: fields.guardianConsentAtMs,
    used: fields.used,
    entries: fields.entries,
    ticketHex: fields.ticketHex,
    issue: fields.issue,
    round: fields.round,
    releasedAtMs: null,
    givenAtMs: { remove: true } as const,
    waited: false,
    answersSealed: fields.answersSealed ?? null,
    doorAsked: { set: fields.doorAsked ?? [] },
    verdict: null,
    leaver: { remove: true } as const,
    nameMasked: fields.nameMasked,
    nameGrams: fields.nameGrams,
    phoneTailBlind: fields.phoneTailBlind,
    unionName: fields.unionName,
    unionPath: fields.unionPath,
    startsAtMs: fields.startsAtMs,
    signedUpAtMs: fields.signedUpAtMs,
    requests: { push: requests, keepLast: REQUESTS_KEPT },
    formerTickets: formerTickets.slice(-REQUESTS_KEPT),
  }
  try {
    return (await ctx.store.update(SIGN_UPS, where, change)) === 1
  } catch (error) {
    // an update meets the unique ticket number as an error: told from others by looking, not by its text
    const [other] = await ctx.store.find<SignUpRecord>(SIGN_UPS, { ticketHex: fields.ticketHex }, { limit: 1 })
    if (other && other._id !== _id) return false
    throw error
  }
}

/** Remembers another accepted tap; false where it is known or the sign-up changed meanwhile. One write. */
export const rememberRequest = async (ctx: Ctx, mine: SignUpRecord, requestId: string): Promise<boolean> => {
  const where = { _id: mine._id, status: mine.status, round: mine.round, 'requests.requestId': { neq: requestId } }
  const requests = { push: [{ requestId, places: mine.places, status: mine.status }], keepLast: REQUESTS_KEPT }
  return (await ctx.store.update(SIGN_UPS, where, { requests })) === 1
}

/**
 * Cancels before the first entry. What holds places or stands in the line keeps the mark `releasing` until the session
 * was told; an application holds nothing. False where the sign-up changed meanwhile. One write.
 */
export const cancelSignUp = async (ctx: Ctx, { _id, round, status }: SignUpRecord): Promise<boolean> =>
  (await ctx.store.update(
    SIGN_UPS,
    { _id, round, status, used: 0 },
    {
      status: 'cancelled',
      releasing: status === 'confirmed' || status === 'waitlisted',
      waited: status === 'waitlisted',
    },
  )) === 1

/** Ends a release after the session was told. One write; a second one changes nothing. */
export const endRelease = (ctx: Ctx, signUpId: string, round: number): Promise<number> =>
  ctx.store.update(SIGN_UPS, { _id: signUpId, round, releasing: true }, { releasing: false, releasedAtMs: ctx.clock() })

/** Cancelled sign-ups whose places are not given back. One read, at most 100. */
export const listReleasing = (ctx: Ctx): Promise<SignUpRecord[]> =>
  ctx.store.find<SignUpRecord>(SIGN_UPS, { releasing: true }, { limit: 100 })

/** The sign-ups of these ids. One read, at most 500. */
export const listByIds = (ctx: Ctx, signUpIds: readonly string[]): Promise<SignUpRecord[]> =>
  ctx.store.find<SignUpRecord>(SIGN_UPS, { _id: { in: signUpIds } }, { limit: 500 })

/** A sign-up as its holder's pages show it, with its session. */
export type HeldTicket = Pick<
  SignUpRecord,
  '_id' | 'accountId' | 'round' | 'status' | 'places' | 'used' | 'startsAtMs' | 'sessionId' | 'givenAtMs'
> & {
  readonly session: readonly SessionRow[]
}

const withSession = [
  { project: { accountId: 1, round: 1, givenAtMs: 1, status: 1, places: 1, used: 1, startsAtMs: 1, sessionId: 1 } },
  { lookup: { from: SESSIONS, localField: 'sessionId', foreignField: '_id', as: 'session' } },
  { project: { 'session.claims': 0, 'session.keySealed': 0, 'session.line': 0 } },
] as const

/** A member's sign-ups, newest start first. One aggregate. */
export const listMine = (
  ctx: Ctx,
  memberId: string,
  { after, limit }: { after?: Position | undefined; limit: number },
): Promise<HeldTicket[]> =>
  ctx.store.aggregate<HeldTicket>(SIGN_UPS, [
    {
      match: {
        memberId,
        ...(after
          ? { $or: [{ startsAtMs: { $lt: after.at } }, { startsAtMs: after.at, _id: { $lt: after.id } }] }
          : {}),
      },
    },
    { sort: { startsAtMs: -1, _id: -1 } },
    { limit },
    ...withSession,
  ])

/** A member's confirmed sign-ups that start after a moment, the earliest first, at most 100. One aggregate. */
export const listMineSince = (ctx: Ctx, memberId: string, sinceMs: number): Promise<HeldTicket[]> =>
  ctx.store.aggregate<HeldTicket>(SIGN_UPS, [
    { match: { memberId, startsAtMs: { $gte: sinceMs }, status: 'confirmed' } },
    { sort: { startsAtMs: 1, _id: 1 } },
    { limit: 100 },
    ...withSession,
  ])

export type MineInSession = Pick<
  SignUpRecord,
  '_id' | 'sessionId' | 'accountId' | 'round' | 'status' | 'places' | 'verdict'
>

/** A member's sign-ups in these events. One read by ids, none without sessions. */
export const listMineIn = async (
  ctx: Ctx,
  memberId: string,
  sessionIds: readonly string[],
): Promise<MineInSession[]> => {
  if (sessionIds.length === 0) return []
  const ids = sessionIds.slice(0, 1000).map(sessionId => signUpIdOf(ctx, sessionId, memberId))
  const fields = ['_id', 'sessionId', 'accountId', 'round', 'status', 'places', 'verdict']
  return ctx.store.find<MineInSession>(SIGN_UPS, { _id: { in: ids }, memberId }, { fields, limit: 1000 })
}

/** Whether anybody ever signed up for a session. One read. */
export const hasSignUps = async (ctx: Ctx, sessionId: string): Promise<boolean> =>
  (await ctx.store.find(SIGN_UPS, { sessionId }, { fields: ['_id'], limit: 1 })).length > 0

/** Copies a session's moved start to its sign-ups. One write. */
export const moveStarts = (ctx: Ctx, sessionId: string, startsAtMs: number): Promise<number> =>
  ctx.store.update(SIGN_UPS, { sessionId, startsAtMs: { neq: startsAtMs } }, { startsAtMs })

/** A session's sign-ups in order of their time. One aggregate. */
export const listRoster = (
  ctx: Ctx,
  asked: {
    sessionId: string
    status?: SignUpStatus | undefined
    statuses?: readonly SignUpStatus[]
    after?: Position | undefined
    limit: number
  },
): Promise<SignUpRecord[]> => {
  const { sessionId, status, statuses, after, limit } = asked
  const beyond = after && {
    $or: [{ signedUpAtMs: { $gt: after.at } }, { signedUpAtMs: after.at, _id: { $gt: after.id } }],
  }
  return ctx.store.aggregate<SignUpRecord>(SIGN_UPS, [
    {
      match: {
        sessionId,
        ...(status ? { status } : {}),
        ...(statuses ? { status: { $in: statuses } } : {}),
        ...beyond,
      },
    },
    { sort: { signedUpAtMs: 1, _id: 1 } },
    { limit },
    { project: { nameGrams: 0, phoneTailBlind: 0, requests: 0 } },
  ])
}
