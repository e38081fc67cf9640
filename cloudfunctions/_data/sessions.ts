// `sessions`, owner: events. Reads and the editor's writes; what changes `taken` stands in session-claims.ts.
import { fromBase32 } from '../../src/domain/base32'
import { fromHex, toHex } from '../../src/domain/codes'
import type { Brand } from '../../src/domain/events/brands'
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'
import { once } from '../_kit/once'
import type { SessionRecord } from './records'

export const SESSIONS = 'sessions'
/** The database answers at most 1,000 documents a query; 50 events hold 1,500 sessions only where all are series of 30. */
const MOST = 1000

/** All of a session but its claims and its key. */
const SESSION_FIELDS = [
  '_id',
  'eventId',
  'eventTitle',
  'eventState',
  'brand',
  'venueName',
  'organiserName',
  'organiserPath',
  'onlyUnionIds',
  'rules',
  'title',
  'startsAtMs',
  'endsAtMs',
  'signUpOpensAtMs',
  'signUpClosesAtMs',
  'cancelUntilMs',
  'doorOpensAtMs',
  'doorClosesAtMs',
  'mode',
  'capacity',
  'waitlist',
  'takeLeft',
  'waiting',
  'draw',
  'numberName',
  'taken',
  'maxPlaces',
  'allowed',
  'doors',
  'doorPolicy',
  'tagHex',
] as const

export type SessionRow = Pick<SessionRecord, (typeof SESSION_FIELDS)[number]>

/** The row's fields as an aggregation's projection. */
export const sessionProjection = (): Record<string, 1> => Object.fromEntries(SESSION_FIELDS.map(field => [field, 1]))

/** One session, null where missing. One read. */
export const readSession = (ctx: Ctx, sessionId: string): Promise<SessionRow | null> =>
  ctx.store.get<SessionRow>(SESSIONS, sessionId, SESSION_FIELDS)

/** One session with its sealed key, for whoever makes or checks codes. One read. */
export const readSessionWithKey = (
  ctx: Ctx,
  sessionId: string,
): Promise<(SessionRow & Pick<SessionRecord, 'keySealed'>) | null> =>
  ctx.store.get(SESSIONS, sessionId, [...SESSION_FIELDS, 'keySealed'])

/** The sessions of these ids, at most 100. One read. */
export const listSessions = (ctx: Ctx, sessionIds: readonly string[]): Promise<SessionRow[]> =>
  ctx.store.find<SessionRow>(SESSIONS, { _id: { in: sessionIds } }, { fields: SESSION_FIELDS, limit: 100 })

/** The same with their sealed keys, at most 100. One read. */
export const listSessionsWithKeys = (
  ctx: Ctx,
  sessionIds: readonly string[],
): Promise<(SessionRow & Pick<SessionRecord, 'keySealed'>)[]> =>
  ctx.store.find(SESSIONS, { _id: { in: sessionIds } }, { fields: [...SESSION_FIELDS, 'keySealed'], limit: 100 })

/** The sessions of these events, by start. One read, at most 1,000. */
export const listSessionsOf = async (ctx: Ctx, eventIds: readonly string[]): Promise<SessionRow[]> => {
  const [only, ...others] = eventIds
  if (only === undefined) return []
  return ctx.store.find<SessionRow>(
    SESSIONS,
    { eventId: others.length === 0 ? only : { in: eventIds } },
    { fields: SESSION_FIELDS, limit: MOST, orderBy: [['startsAtMs', 'asc']] },
  )
}

/** A published event as the lists show it: its sessions that have not ended, by start. */
export interface OpenEvent {
  readonly eventId: string
  readonly firstStartsAtMs: number
  readonly sessions: readonly SessionRow[]
}

export interface OpenEventsAsked {
  readonly nowMs: number
  readonly limit: number
  readonly brand?: Brand | undefined
  readonly after?: Position | undefined
  /** Only events whose sign-up has not closed and opens before this moment. */
  readonly signUpOpensBeforeMs?: number
}

/** Published events with a session that has not ended, by first start. One aggregate over the sessions that have not ended. */
export const listOpenEvents = async (ctx: Ctx, asked: OpenEventsAsked): Promise<OpenEvent[]> => {
  const { nowMs, limit, brand, after, signUpOpensBeforeMs } = asked
  const signUp = { signUpClosesAtMs: { $gt: nowMs }, signUpOpensAtMs: { $lt: signUpOpensBeforeMs } }
  return ctx.store.aggregate<OpenEvent>(SESSIONS, [
    {
      match: {
        eventState: 'published',
        endsAtMs: { $gt: nowMs },
        ...(brand ? { brand } : {}),
        ...(signUpOpensBeforeMs === undefined ? {} : signUp),
      },
    },
    { project: sessionProjection() },
    { sort: { startsAtMs: 1, _id: 1 } },
    { group: { _id: '$eventId', firstStartsAtMs: { $min: '$startsAtMs' }, sessions: { $push: '$$ROOT' } } },
    ...(after
      ? [
          {
            match: {
              $or: [{ firstStartsAtMs: { $gt: after.at } }, { firstStartsAtMs: after.at, _id: { $gt: after.id } }],
            },
          },
        ]
      : []),
    { sort: { firstStartsAtMs: 1, _id: 1 } },
    { limit },
    { project: { _id: 0, eventId: '$_id', firstStartsAtMs: 1, sessions: 1 } },
  ])
}

/** The two bytes that name a session in codes; no round trip. */
export const sessionTagHex = (ctx: Ctx, sessionId: string): string => {
  const bytes = fromBase32(ctx.crypto.id('session-tag', sessionId), 16)
  if (!bytes) throw new Error('an id is 16 bytes of base32')
  return toHex(bytes.subarray(0, 2))
}

const keyPlace = (sessionId: string) => `sessions/${sessionId}/key`

/** A fresh K_session of 32 random bytes, sealed: its text is lower-case hex. No round trip. */
export const newSessionKey = (ctx: Ctx, sessionId: string): string =>
  ctx.crypto.seal(toHex(ctx.crypto.randomBytes(32)), keyPlace(sessionId))

/** K_session, opened once per instance. No round trip. */
export const openSessionKey = (ctx: Ctx, session: { _id: string; keySealed: string }): Promise<Uint8Array> =>
  once(`session-key/${session._id}`, session.keySealed, async () => {
    const key = fromHex(ctx.crypto.open(session.keySealed, keyPlace(session._id)))
    if (key?.length !== 32) throw new Error('a session key is 32 bytes')
    return key
  })

/** Published sessions that start within a span, by start. One read, at most 500. */
export const listStartingSessions = (
  ctx: Ctx,
  { afterMs, untilMs }: { afterMs: number; untilMs: number },
): Promise<Pick<SessionRecord, '_id' | 'eventId' | 'startsAtMs'>[]> =>
  ctx.store.find(
    SESSIONS,
    { eventState: 'published', startsAtMs: { gt: afterMs, lte: untilMs } },
    { fields: ['_id', 'eventId', 'startsAtMs'], orderBy: [['startsAtMs', 'asc']], limit: 500 },
  )

type MovedSession = Pick<SessionRecord, '_id' | 'startsAtMs' | 'endsAtMs' | 'doorClosesAtMs' | 'hoursMovedAtMs'>

/** Sessions whose hours were changed and whose sign-ups and doors may lag behind. One read, at most 50. */
export const listMovedSessions = (ctx: Ctx): Promise<MovedSession[]> =>
  ctx.store.find(
    SESSIONS,
    { hoursMovedAtMs: { gt: 0 } },
    { fields: ['_id', 'startsAtMs', 'endsAtMs', 'doorClosesAtMs', 'hoursMovedAtMs'], limit: 50 },
  )

/** Ends the watch over moved hours, unless it moved again. One write. */
export const settleMovedSession = (ctx: Ctx, sessionId: string, hoursMovedAtMs: number): Promise<number> =>
  ctx.store.update(SESSIONS, { _id: sessionId, hoursMovedAtMs }, { hoursMovedAtMs: null })

export type EndedSession = Pick<
  SessionRecord,
  '_id' | 'eventState' | 'brand' | 'organiserPath' | 'startsAtMs' | 'endsAtMs'
>

/** Sessions of published or called-off events that ended within a span, by their end. One aggregate. */
export const listEndedSessions = (
  ctx: Ctx,
  asked: { readonly from: Position; readonly untilMs: number; readonly limit: number },
): Promise<EndedSession[]> => {
  const { from, untilMs, limit } = asked
  const later = [{ endsAtMs: { $gt: from.at } }, { endsAtMs: from.at, _id: { $gt: from.id } }]
  return ctx.store.aggregate<EndedSession>(SESSIONS, [
    {
      match: {
        eventState: { $in: ['published', 'cancelled'] },
        endsAtMs: { $gte: from.at, $lte: untilMs },
        $or: later,
      },
    },
    { sort: { endsAtMs: 1, _id: 1 } },
    { limit },
    { project: { eventState: 1, brand: 1, organiserPath: 1, startsAtMs: 1, endsAtMs: 1 } },
  ])
}

export type BookedSession = Pick<
  SessionRecord,
  '_id' | 'eventId' | 'eventTitle' | 'venueName' | 'organiserName' | 'startsAtMs' | 'endsAtMs'
>

/** Published sessions that touch a span, by their end. One read, at most 1,000. */
export const listPublishedBetween = (
  ctx: Ctx,
  { fromMs, untilMs }: { readonly fromMs: number; readonly untilMs: number },
): Promise<BookedSession[]> =>
  ctx.store.find<BookedSession>(
    SESSIONS,
    { eventState: 'published', endsAtMs: { gt: fromMs }, startsAtMs: { lt: untilMs } },
    {
      fields: ['_id', 'eventId', 'eventTitle', 'venueName', 'organiserName', 'startsAtMs', 'endsAtMs'],
      orderBy: [['endsAtMs', 'asc']],
      limit: MOST,
    },
  )
