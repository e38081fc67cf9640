import type { matchmaking } from '../../src/contract/matchmaking'
import { isBalanced } from '../../src/domain/matchmaking/evening'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { changeApplications, listApplications } from '../_data/meeting-applications'
import type { BadgeRecord, MeetingRecord } from '../_data/meeting-records'
import { layOutYesCards, yesCardIdOf } from '../_data/yes-cards'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { about, countBySide } from './answers'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'
import { openCard } from './person-cards'
import { sealYesCard } from './yes-sealing'

/**
 * Ends confirming: badge numbers follow the tickets' order, which says nothing; everybody gets an empty yes card. Sides
 * that differ by more than one need a signed reason. A retry ends what a killed call left.
 */
export const finalise: Handler<typeof matchmaking.finalise> = async (ctx, { sessionId, exception }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  const people = await listApplications(ctx, sessionId)
  if (meeting.state === 'final') {
    await settle(ctx, meeting)
    return { confirmed: countBySide(people, ['confirmed']) }
  }
  const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'finalise' })
  if (!to) return refuse('WRONG_STATE', { state: meeting.now })
  const waiting = people.filter(one => one.state === 'selected').length
  if (waiting > 0) return refuse('STILL_CONFIRMING', { waiting })
  const confirmed = countBySide(people, ['confirmed'])
  if (!isBalanced(confirmed, exception)) return refuse('UNBALANCED', confirmed)
  const badges: readonly BadgeRecord[] = people
    .filter(one => one.state === 'confirmed')
    .sort((a, b) => (a.ticket + a._id < b.ticket + b._id ? -1 : 1))
    .map((one, i) => ({
      badge: i + 1,
      applicationId: one._id,
      group: one.group,
      nickname: one.heldId === null ? openCard(ctx, one).nickname : `${i + 1} 号`,
    }))
  const isMoved = await moveMeeting(ctx, {
    seen: meeting,
    to,
    what: 'meeting.finalised',
    byAccountId: person.accountId,
    refs: { m: confirmed.m, f: confirmed.f, exception: exception !== '' },
    change: { badges, exception },
  })
  if (!isMoved) return refuse('BUSY')
  await settle(ctx, { ...meeting, badges })
  return { confirmed }
}

const settle = async (ctx: Ctx, meeting: MeetingRecord): Promise<void> => {
  const { _id: sessionId, badges } = meeting
  for (const { badge, applicationId } of badges)
    await changeApplications(ctx, { _id: applicationId, badge: null }, { badge })
  await layOutYesCards(
    ctx,
    badges.map(({ applicationId }) => {
      const _id = yesCardIdOf(ctx, applicationId)
      return { _id, sessionId, badgesSealed: sealYesCard(ctx, _id, []), frozen: false }
    }),
  )
  const people = (await listApplications(ctx, sessionId)).filter(one => one.state === 'confirmed')
  await tellMany(
    ctx,
    people.map(one => ({
      kind: 'matchmaking.final' as const,
      toAccountId: one.accountId,
      key: sessionId,
      params: about(meeting),
    })),
  )
}
