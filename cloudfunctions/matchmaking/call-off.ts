import type { matchmaking } from '../../src/contract/matchmaking'
import { nextDueAtMs } from '../../src/domain/matchmaking/clock'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { listCompanies } from '../_data/business-meetings'
import { changeApplications, listApplications } from '../_data/meeting-applications'
import { closeDoorSession } from '../_data/meeting-doors'
import type { MeetingRecord } from '../_data/meeting-records'
import { changeMeeting } from '../_data/meetings'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { mayShow } from '../_services/content-check'
import { closeTodo, tellMany } from '../_services/outbox'
import { about } from './answers'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'
import { closeVouching } from './tell-vouchers'

const LIVE = ['applied', 'verified', 'rejected', 'sealed', 'selected', 'waitlisted', 'confirmed'] as const

/** Calls a session off before it runs, tells everybody who applied and every company, and shuts its door. A retry tells whoever was not told. */
export const callOff: Handler<typeof matchmaking.callOff> = async (ctx, { sessionId, version, reason }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  const words = { kind: 'matchmaking.session', id: sessionId } as const
  const { contentId, refusal } = await mayShow(ctx, { place: `${sessionId}/reason`, lines: [reason], about: words })
  if (refusal === 'WORDS_RISKY') return refuse(refusal)
  // people must know at once, whatever the check's mood: the reason follows when a person let it pass
  const cancelHeldId = refusal ? contentId : null
  const isSame = meeting.state === 'cancelled' && meeting.version === version + 1
  if (!isSame) {
    const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'cancel' })
    if (!to) return refuse('WRONG_STATE', { state: meeting.now })
    if (meeting.version !== version) return refuse('VERSION_CONFLICT')
    const isMoved = await moveMeeting(ctx, {
      seen: meeting,
      to,
      what: 'meeting.cancelled',
      byAccountId: person.accountId,
      change: {
        cancelReason: reason,
        cancelHeldId,
        closedAtMs: ctx.clock(),
        dueAtMs: ctx.clock(),
        hidden: meeting.state === 'draft',
      },
    })
    if (!isMoved) return refuse('VERSION_CONFLICT')
  }
  await finishCallOff(ctx, { ...meeting, state: 'cancelled', cancelReason: reason, cancelHeldId })
  return { sessionId, version: version + 1, state: 'cancelled' }
}

/** Shuts the door, tells everybody who applied and every company, and takes what waits off their pages. Safe to run any number of times. */
export const finishCallOff = async (ctx: Ctx, meeting: MeetingRecord): Promise<void> => {
  const { _id: sessionId, cancelReason, cancelHeldId } = meeting
  await closeDoorSession(ctx, sessionId)
  const companies = meeting.kind === 'business' ? await listCompanies(ctx, sessionId) : []
  const live = (await listApplications(ctx, sessionId)).filter(one => LIVE.some(state => state === one.state))
  const told = [...new Set([...live.map(one => one.accountId), ...companies.flatMap(one => one.accountIds)])]
  const params = { ...about(meeting), reason: cancelHeldId ? '' : cancelReason }
  await tellMany(
    ctx,
    told.map(toAccountId => ({ kind: 'matchmaking.calledOff' as const, toAccountId, key: sessionId, params })),
  )
  for (const kind of ['matchmaking.selected', 'matchmaking.promoted'] as const)
    await closeTodo(ctx, { kind, key: sessionId })
  await closeVouching(ctx, sessionId)
  await changeApplications(ctx, { sessionId, state: { in: LIVE } }, { state: 'withdrawn' })
  const dueAtMs = nextDueAtMs({ ...meeting, closedAtMs: meeting.closedAtMs ?? ctx.clock() })
  await changeMeeting(ctx, sessionId, { when: { state: 'cancelled' }, change: { dueAtMs } })
}
