// `events`, owner: events. An event and its sessions are written in one transaction: at most 31 small documents.
import type { Position } from '../../src/domain/events/cursor'
import type { EventState } from '../../src/domain/events/words'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import { type EventNewsRecord, eventNewsIn } from './event-news'
import type { EventRecord, SessionRecord } from './records'
import { SESSIONS } from './sessions'

const EVENTS = 'events'

/** One event, null where missing. One read. */
export const readEvent = (ctx: Ctx, eventId: string): Promise<EventRecord | null> =>
  ctx.store.get<EventRecord>(EVENTS, eventId)

/** Events organised by these unions and below, newest first. One aggregate. */
export const listEventsOf = (
  ctx: Ctx,
  asked: {
    unionIds: readonly string[]
    state?: EventState | undefined
    after?: Position | undefined
    limit: number
  },
): Promise<EventRecord[]> => {
  const { unionIds, state, after, limit } = asked
  const beyond = after && {
    $or: [{ createdAtMs: { $lt: after.at } }, { createdAtMs: after.at, _id: { $lt: after.id } }],
  }
  return ctx.store.aggregate<EventRecord>(EVENTS, [
    { match: { organiserPath: { $in: unionIds }, ...(state ? { state } : {}), ...beyond } },
    { sort: { createdAtMs: -1, _id: -1 } },
    { limit },
    { project: { blocks: 0 } },
  ])
}

/** Events whose copies are rewritten by one write. */
const MOVED_AT_ONCE = 500

/**
 * Rewrites the copies of a union's name and path in the events it organises and in their sessions. One read and two
 * writes for each 500 events; the versions stand, so no open editor loses its work over it.
 */
export const moveOrganiser = async (
  ctx: Ctx,
  union: { readonly unionId: string; readonly name: string; readonly path: readonly string[] },
): Promise<void> => {
  const own = { organiserPath: union.unionId, organiserUnionId: union.unionId }
  const copies = { organiserName: union.name, organiserPath: union.path }
  for (let createdAtMs = Number.MAX_SAFE_INTEGER; ; ) {
    const where = { ...own, createdAtMs: { lte: createdAtMs } }
    const page = await ctx.store.find<Pick<EventRecord, '_id' | 'createdAtMs'>>(EVENTS, where, {
      fields: ['_id', 'createdAtMs'],
      orderBy: [['createdAtMs', 'desc']],
      limit: MOVED_AT_ONCE,
    })
    const ids = page.map(event => event._id)
    if (ids.length === 0) return
    await ctx.store.update(SESSIONS, { eventId: { in: ids } }, copies)
    await ctx.store.update(EVENTS, { _id: { in: ids } }, copies)
    const last = page[page.length - 1]
    if (!last || page.length < MOVED_AT_ONCE || last.createdAtMs === createdAtMs) return
    createdAtMs = last.createdAtMs
  }
}

/** What becomes of one session when its event is saved. */
export type SessionWrite =
  | { readonly kind: 'insert'; readonly session: SessionRecord }
  | {
      readonly kind: 'change'
      readonly sessionId: string
      readonly change: Change
      /** Refused where more places are taken by then. */
      readonly capacity: number
    }
  | { readonly kind: 'remove'; readonly sessionId: string }

export type SaveOutcome = 'written' | 'VERSION_CONFLICT' | 'CAPACITY_BELOW_TAKEN' | 'SESSION_IN_USE'

/**
 * Writes an event over the version that was read, and its sessions, all or nothing. The sessions' counts are read again
 * inside before anything is written, and every document that was read is written, so a claim in between makes the
 * transaction run once more. What people
 * are to be told stands in the same write. Cost: 2 round trips, two for the event, one or two a session, one for the news.
 */
export const saveEvent = (
  ctx: Ctx,
  { event, sessions, news }: { event: EventRecord; sessions: readonly SessionWrite[]; news: EventNewsRecord | null },
): Promise<SaveOutcome> =>
  ctx.store.transaction<SaveOutcome>(async tx => {
    const standing = await tx.get<EventRecord>(EVENTS, event._id)
    if ((standing?.version ?? 0) !== event.version - 1) return 'VERSION_CONFLICT'
    for (const write of sessions) {
      if (write.kind === 'insert') continue
      const session = await tx.get<SessionRecord>(SESSIONS, write.sessionId)
      if (!session) return 'VERSION_CONFLICT'
      if (write.kind === 'change' && session.taken > write.capacity) return 'CAPACITY_BELOW_TAKEN'
      if (write.kind === 'remove' && (session.taken > 0 || Object.keys(session.claims).length > 0))
        return 'SESSION_IN_USE'
    }
    if (standing) await tx.put(EVENTS, standing.audit ? { ...event, audit: standing.audit } : event)
    else await tx.insert(EVENTS, event)
    for (const write of sessions) {
      if (write.kind === 'insert') await tx.insert(SESSIONS, write.session)
      else if (write.kind === 'change') await tx.update(SESSIONS, write.sessionId, write.change)
      else await tx.remove(SESSIONS, write.sessionId)
    }
    if (news) await eventNewsIn(tx).insert(news)
    return 'written'
  })

export interface StateWrite {
  readonly event: EventRecord
  readonly state: EventState
  readonly reason: string
  /** The content check that keeps the reason from members. */
  readonly heldId?: string | null
  /** What else the event carries for this change; may write beside it, and runs again with the transaction. */
  readonly also: (tx: Tx, standing: EventRecord) => Promise<Change>
}

/** Changes an event's state at the version that was read and tells all its sessions, all or nothing. 2 round trips and one for each document. */
export const writeState = (
  ctx: Ctx,
  { event, state, reason, heldId = null, also }: StateWrite,
): Promise<'written' | 'VERSION_CONFLICT'> =>
  ctx.store.transaction<'written' | 'VERSION_CONFLICT'>(async tx => {
    const standing = await tx.get<EventRecord>(EVENTS, event._id)
    if (standing?.version !== event.version) return 'VERSION_CONFLICT'
    const change = {
      state,
      callOffReason: reason,
      callOffHeldId: heldId,
      version: event.version + 1,
      updatedAtMs: ctx.clock(),
    }
    await tx.update(EVENTS, event._id, { ...change, ...(await also(tx, standing)) })
    for (const sessionId of standing.sessionIds) await tx.update(SESSIONS, sessionId, { eventState: state })
    return 'written'
  })

/** Writes beside an event that stays as it is, such as the head of its chain; nothing where it is gone. 2 round trips and its own. */
export const noteEvent = (
  ctx: Ctx,
  eventId: string,
  also: (tx: Tx, standing: EventRecord) => Promise<Change>,
): Promise<void> =>
  ctx.store.transaction(async tx => {
    const standing = await tx.get<EventRecord>(EVENTS, eventId)
    if (standing) await tx.update(EVENTS, eventId, await also(tx, standing))
  })
