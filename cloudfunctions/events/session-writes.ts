import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import type { SessionDraft } from '../../src/domain/events/save'
import type { SessionWrite } from '../_data/events'
import type { EventRecord } from '../_data/records'
import { newSessionKey, type SessionRow, sessionTagHex } from '../_data/sessions'
import type { Ctx } from '../_kit/ctx'
import type { SessionHours } from './move-hours'

export type NamedSession = SessionDraft & { readonly sessionId: string }

const MINUTE_MS = 60_000
/** What sign-ups and door grants copy. */
const HOURS = ['startsAtMs', 'endsAtMs', 'doorClosesAtMs']

/** What saving an event does to its sessions: new ones, those that differ, those that go, whose hours moved, and where more of a line may come in. */
export const sessionWrites = (
  ctx: Ctx,
  saved: {
    readonly event: EventRecord
    readonly named: readonly NamedSession[]
    readonly rows: readonly SessionRow[]
    readonly removed: readonly string[]
  },
): { all: SessionWrite[]; moved: SessionHours[]; roomier: string[] } => {
  const rows = new Map(saved.rows.map(row => [row._id, row]))
  const all: SessionWrite[] = saved.removed.map(sessionId => ({ kind: 'remove', sessionId }))
  const moved: SessionHours[] = []
  const roomier: string[] = []
  for (const draft of saved.named) {
    const { sessionId, capacity } = draft
    const fields = fieldsOf(saved.event, draft)
    const row = rows.get(sessionId)
    if (!row) {
      all.push({ kind: 'insert', session: { ...fields, ...startOf(ctx, sessionId) } })
      continue
    }
    const before: Readonly<Record<string, unknown>> = row
    const differing = Object.entries(fields).filter(([name, value]) => !isSame(before[name], value))
    if (differing.length === 0) continue
    const change = Object.fromEntries(differing.map(([name, value]) => [name, { set: value }]))
    const { startsAtMs, endsAtMs, doorClosesAtMs } = fields
    const isMoved = differing.some(([name]) => HOURS.includes(name))
    const hours = isMoved ? { hoursMovedAtMs: ctx.clock() } : {}
    // more room, or a line where there was none: the sweeper has to look
    const line = row.waiting === undefined ? { line: { set: [] }, waiting: 0 } : {}
    const room = capacity > row.capacity ? { unsettled: true } : {}
    all.push({ kind: 'change', sessionId, capacity, change: { ...change, ...hours, ...line, ...room } })
    if (capacity > row.capacity && row.waitlist) roomier.push(sessionId)
    if (isMoved) moved.push({ _id: sessionId, startsAtMs, endsAtMs, doorClosesAtMs })
  }
  return { all, moved, roomier }
}

/** Lists are compared as written: a changed order is a change. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const fieldsOf = (event: EventRecord, draft: NamedSession) => ({
  eventId: event._id,
  eventTitle: event.title,
  eventState: event.state,
  brand: event.brand,
  venueName: event.venueName,
  organiserName: event.organiserName,
  organiserPath: event.organiserPath,
  onlyUnionIds: event.onlyUnionIds,
  rules: event.rules ?? [],
  title: draft.title,
  startsAtMs: draft.startsAtMs,
  endsAtMs: draft.endsAtMs,
  signUpOpensAtMs: draft.signUpOpensAtMs,
  signUpClosesAtMs: draft.signUpClosesAtMs,
  cancelUntilMs: draft.cancelUntilMs,
  doorOpensAtMs: draft.startsAtMs - draft.doorOpensMinutesBefore * MINUTE_MS,
  doorClosesAtMs: draft.endsAtMs + draft.doorClosesMinutesAfter * MINUTE_MS,
  mode: draft.mode,
  capacity: draft.capacity,
  maxPlaces: draft.maxPlaces,
  waitlist: draft.waitlist ?? false,
  takeLeft: draft.takeLeft ?? false,
  numberName: draft.numberName ?? '',
  allowed: [...new Set(draft.allowed)],
  doors: draft.doors.map(({ doorId, name }) => ({ doorId, name })),
  doorPolicy: draft.doorPolicy ?? PLAIN_POLICY,
})

/** What a session is born with and no editor changes. */
const startOf = (ctx: Ctx, sessionId: string) => ({
  _id: sessionId,
  taken: 0,
  line: [],
  waiting: 0,
  draw: 'open' as const,
  claims: {},
  moves: 0,
  unsettled: false,
  hoursMovedAtMs: null,
  tagHex: sessionTagHex(ctx, sessionId),
  keySealed: newSessionKey(ctx, sessionId),
})
