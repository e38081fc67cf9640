import type { matchmaking } from '../../src/contract/matchmaking'
import { sealedList } from '../../src/domain/draw'
import { USUAL_NUMBER } from '../../src/domain/events/lottery'
import { sealableEntries } from '../../src/domain/matchmaking/sealing'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { listApplications, listBusy } from '../_data/meeting-applications'
import { drawsIn, readDraw } from '../_data/meeting-draws'
import { readStandings } from '../_data/meeting-private'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { sealedDraw } from '../_services/draw-run'
import { finishSeal } from './finish-seal'
import { loadRun, type Meeting } from './load'
import { moveMeeting } from './move-meeting'

const IN_LINE = ['sealed', 'selected', 'waitlisted', 'confirmed'] as const

/**
 * Seals the list of an evening whose sign-up is over: the lines, their root and the commitment to a fresh secret are
 * written with the session in one transaction and never change again. What the applications say of it follows and is
 * done again by a retry or the clock.
 */
export const seal: Handler<typeof matchmaking.seal> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (meeting.state !== 'sealed') {
    const to = meeting.kind === 'youth' ? nextSessionState(meeting.now, { by: 'matchmaker', command: 'seal' }) : null
    if (!to) return refuse('WRONG_STATE', { state: meeting.now })
    if (ctx.clock() < meeting.closesAtMs) return refuse('STILL_OPEN', { closesAtMs: meeting.closesAtMs })
    const lines = await linesOf(ctx, meeting)
    if (lines.length === 0) return refuse('NOBODY_VERIFIED')
    const draw = sealedDraw(ctx, {
      ...{ sessionId, lines, numberName: meeting.numberName || USUAL_NUMBER },
      quotas: [
        { group: 'm', places: meeting.places.m },
        { group: 'f', places: meeting.places.f },
      ],
    })
    const { rootHex, commitmentHex } = draw
    const isMoved = await moveMeeting(ctx, {
      seen: meeting,
      to,
      what: 'meeting.sealed',
      byAccountId: person.accountId,
      refs: { tickets: lines.length, rootHex, commitmentHex },
      // the clock looks at once: it ends what a killed call leaves
      change: { dueAtMs: ctx.clock() },
      also: tx => drawsIn(tx).insert(draw),
    })
    if (!isMoved) return refuse('BUSY')
  }
  const draw = await readDraw(ctx, sessionId)
  if (!draw) return refuse('NOT_FOUND')
  await finishSeal(ctx, meeting, draw.lines)
  return { rootHex: draw.rootHex, commitmentHex: draw.commitmentHex, tickets: draw.lines.length }
}

const linesOf = async (ctx: Ctx, meeting: Meeting): Promise<readonly string[]> => {
  const applications = await listApplications(ctx, meeting._id)
  const memberIds = applications.filter(one => one.state === 'verified').map(one => one.memberId)
  if (memberIds.length === 0) return []
  const [standings, others] = await Promise.all([readStandings(ctx, memberIds), listBusy(ctx, memberIds, IN_LINE)])
  const overlapping = others.filter(
    one => one.sessionId !== meeting._id && one.startsAtMs < meeting.endsAtMs && one.endsAtMs > meeting.startsAtMs,
  )
  return sealedList(
    sealableEntries(
      applications.map(one => ({ ...one, applicationId: one._id })),
      {
        missed: memberId => standings.get(memberId)?.missed ?? 0,
        busy: new Set(overlapping.map(one => one.memberId)),
      },
    ),
  )
}
