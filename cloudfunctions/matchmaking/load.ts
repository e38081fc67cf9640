import { can } from '../../src/domain/can'
import { stateAt } from '../../src/domain/matchmaking/states'
import type { MeetingState } from '../../src/domain/matchmaking/words'
import { type Person, readPerson } from '../_data/accounts'
import { applicationIdOf, readApplication } from '../_data/meeting-applications'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import { readMeeting } from '../_data/meetings'
import type { Ctx } from '../_kit/ctx'

/** A session in the state of this moment. */
export type Meeting = MeetingRecord & { readonly now: MeetingState }

const atNow = (ctx: Ctx, meeting: MeetingRecord): Meeting => ({ ...meeting, now: stateAt(meeting, ctx.clock()) })

/** Who asks, the session, and their application; a draft, called off or not, is hidden. 3 reads in 2 round trips. */
export const loadMine = async (
  ctx: Ctx,
  sessionId: string,
): Promise<{ person: Person | null; meeting: Meeting | null; mine: ApplicationRecord | null }> => {
  const [person, found] = await Promise.all([readPerson(ctx), readMeeting(ctx, sessionId)])
  const meeting = found && found.state !== 'draft' && found.hidden !== true ? atNow(ctx, found) : null
  const card = person?.card
  const mine = meeting && card ? await readApplication(ctx, applicationIdOf(ctx, sessionId, card.memberId)) : null
  return { person, meeting, mine }
}

/** The session for a matchmaker, null for everybody else. 2 reads in one round trip. */
export const loadRun = async (ctx: Ctx, sessionId: string): Promise<{ person: Person; meeting: Meeting } | null> => {
  const [person, meeting] = await Promise.all([readPerson(ctx), readMeeting(ctx, sessionId)])
  if (!person || !meeting || !can(person.actor, 'matchmaking.run', { unionPath: meeting.organiserPath })) return null
  return { person, meeting: atNow(ctx, meeting) }
}

/** Whether the caller runs sessions somewhere; refuses lists to everybody else. Pure. */
export const runsSomewhere = (person: Person | null): person is Person =>
  person?.actor.roles.some(({ unionId }) => can(person.actor, 'matchmaking.run', { unionPath: [unionId] })) === true
