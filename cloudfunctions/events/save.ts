import type { Parsed } from '../../src/contract/define'
import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { cancelUntilAfter } from '../../src/domain/events/cancel'
import { changedSessions } from '../../src/domain/events/news'
import { decideSave } from '../../src/domain/events/save'
import { wordsShown } from '../../src/domain/events/words-shown'
import { readPerson } from '../_data/accounts'
import { newEventNews } from '../_data/event-news'
import { readEvent, saveEvent } from '../_data/events'
import type { EventRecord, UnionRecord } from '../_data/records'
import { listSessionsOf, type SessionRow } from '../_data/sessions'
import { hasSignUps } from '../_data/sign-ups'
import { listUnions } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { mayShow } from '../_services/content-check'
import { moveHours } from './move-hours'
import { promote } from './promote'
import { type NamedSession, sessionWrites } from './session-writes'
import { tellAtOnce } from './tell-at-once'

/**
 * Saves a draft, or changes a published event: 4 reads in one round trip, then one transaction over the event and those
 * of its at most 30 sessions that differ. A published event's words pass the content check first, one read where they stand. Nothing is half saved when killed. Changed hours reach the sign-ups and
 * the door's helpers after the commit, by this call or by the sweeper, and so does the message to whoever signed up, who
 * may give the places of a moved session back for a day at least.
 */
export const save: Handler<typeof events.save> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const savedBy = `${person.accountId}:${input.requestId}`
  const eventId = input.eventId ?? ctx.crypto.id('event', savedBy)
  const [standing, sessions, unions] = await Promise.all([
    readEvent(ctx, eventId),
    listSessionsOf(ctx, [eventId]),
    listUnions(ctx, [input.organiserUnionId, ...input.onlyUnionIds]),
  ])
  const mayEdit = (unionPath: readonly string[]) => can(person.actor, 'event.edit', { unionPath })
  if (input.eventId && (!standing || !mayEdit(standing.organiserPath))) return refuse('NOT_FOUND')
  const organiser = unions.find(union => union._id === input.organiserUnionId)
  if (!organiser || !mayEdit(organiser.path)) return refuse('FORBIDDEN')
  if (standing?.savedBy === savedBy) return answerOf(standing)
  if (input.onlyUnionIds.some(unionId => unions.every(union => union._id !== unionId)))
    return refuse('BAD_INPUT', { fields: ['onlyUnionIds'] })
  const kept = new Map(input.sessions.map(session => [session.sessionId, session.mode]))
  const decision = decideSave({
    rules: input.rules,
    sessions: input.sessions,
    read: input.version,
    standing: standing && {
      state: standing.state,
      version: standing.version,
      sessions: await Promise.all(
        sessions.map(async ({ _id, taken, mode, draw, capacity }) => ({
          sessionId: _id,
          // a sealed list was promised so many places
          taken: draw === 'sealed' ? capacity : taken,
          mode,
          hasSignUps: kept.get(_id) !== mode && (await hasSignUps(ctx, _id)),
        })),
      ),
    },
  })
  if (!decision.ok) return refuse(decision.code, decision.details)
  const asked: NamedSession[] = input.sessions.map((draft, i) => ({
    ...draft,
    sessionId: draft.sessionId ?? ctx.crypto.id('session', `${eventId}:${input.requestId}:${i}`),
  }))
  const changed =
    standing?.state === 'published' ? changedBy(ctx, { after: input, standing, named: asked, rows: sessions }) : []
  const named = asked.map(session =>
    changed.includes(session.sessionId)
      ? { ...session, cancelUntilMs: cancelUntilAfter(session, ctx.clock()) }
      : session,
  )
  const event = eventOf(ctx, { eventId, input, organiser, standing, savedBy, named })
  if (standing?.state === 'published') {
    const lines = wordsShown(event, named)
    const { refusal } = await mayShow(ctx, { place: eventId, lines, about: { kind: 'events.event', id: eventId } })
    if (refusal) return refuse(refusal)
  }
  const writes = sessionWrites(ctx, { event, named, rows: sessions, removed: decision.removed })
  const news =
    changed.length > 0
      ? newEventNews(ctx, {
          what: 'changed',
          eventId,
          occasion: String(event.version),
          sessionIds: changed,
          reason: '',
        })
      : null
  const outcome = await saveEvent(ctx, { event, sessions: writes.all, news })
  if (outcome !== 'written') {
    const now = outcome === 'VERSION_CONFLICT' ? await readEvent(ctx, eventId) : null
    return now?.savedBy === savedBy ? answerOf(now) : refuse(outcome)
  }
  await Promise.all(writes.moved.map(session => moveHours(ctx, session)))
  for (const sessionId of writes.roomier) await promote(ctx, sessionId)
  if (news) await tellAtOnce(ctx, news)
  return answerOf(event)
}

const answerOf = ({ _id, version, sessionIds }: EventRecord) => ({
  eventId: _id,
  version,
  sessionIds: [...sessionIds],
})

/** Sessions of a published event whose people must know of the change. */
const changedBy = (
  ctx: Ctx,
  saved: {
    after: { readonly venueName: string; readonly venueAddress: string }
    standing: EventRecord
    named: readonly NamedSession[]
    rows: readonly SessionRow[]
  },
): readonly string[] => {
  const { after, standing, named, rows } = saved
  return changedSessions({
    before: { place: standing, sessions: rows.map(row => ({ ...row, sessionId: row._id })) },
    after: { place: after, sessions: named },
    nowMs: ctx.clock(),
  })
}

const eventOf = (
  ctx: Ctx,
  saved: {
    eventId: string
    input: Parsed<typeof events.save>
    organiser: UnionRecord
    standing: EventRecord | null
    savedBy: string
    named: readonly NamedSession[]
  },
): EventRecord => {
  const { eventId, input, organiser, standing, savedBy, named } = saved
  const nowMs = ctx.clock()
  return {
    _id: eventId,
    version: input.version + 1,
    state: standing?.state ?? 'draft',
    title: input.title,
    brand: input.brand,
    venueName: input.venueName,
    venueAddress: input.venueAddress,
    organiserUnionId: organiser._id,
    organiserName: organiser.name,
    organiserPath: organiser.path,
    forWhom: input.forWhom,
    onlyUnionIds: [...new Set(input.onlyUnionIds)],
    rules: input.rules,
    blocks: input.blocks,
    sessionIds: named.map(session => session.sessionId),
    callOffReason: standing?.callOffReason ?? '',
    callOffHeldId: standing?.callOffHeldId ?? null,
    savedBy,
    createdAtMs: standing?.createdAtMs ?? nowMs,
    updatedAtMs: nowMs,
  }
}
