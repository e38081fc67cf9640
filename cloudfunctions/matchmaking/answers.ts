import { HOLDS_PLACE } from '../../src/domain/matchmaking/states'
import type { ApplicationState, MeetingState } from '../../src/domain/matchmaking/words'
import type { ApplicationRecord, MeetingRecord, StandingRecord } from '../_data/meeting-records'
import type { MeetingRow } from '../_data/meetings'
import type { Ctx } from '../_kit/ctx'
import { openCard } from './person-cards'

/** A session as lists show it. */
export const meetingCard = (row: MeetingRow, state: MeetingState, mine: ApplicationState | null) => ({
  sessionId: row._id,
  kind: row.kind,
  state,
  title: row.title,
  venueName: row.venueName,
  organiserName: row.organiserName,
  opensAtMs: row.opensAtMs,
  closesAtMs: row.closesAtMs,
  startsAtMs: row.startsAtMs,
  endsAtMs: row.endsAtMs,
  places: { m: row.places.m, f: row.places.f },
  mine,
})

/** Whether a member sits this session out: after an evening missed without notice, until the next list is sealed. Pure. */
export const isPaused = (standing: StandingRecord | undefined, sessionId: string): boolean =>
  (standing?.paused ?? 0) > 0 || standing?.counted.includes(`${sessionId}:sat_out`) === true

/** My application in clear, for me alone. No round trip. */
export const myApplication = (ctx: Ctx, application: ApplicationRecord, standing: StandingRecord | undefined) => {
  const card = openCard(ctx, application)
  const { consents } = application
  return {
    state: application.state,
    group: application.group,
    nickname: card.nickname,
    industry: card.industry,
    birthYear: card.birthYear,
    tags: [...card.tags],
    book: card.book,
    wish: card.wish,
    phoneMasked: card.phone === '' ? '' : `${card.phone.slice(0, 3)}****${card.phone.slice(-4)}`,
    promisedAtMs: application.promisedAtMs,
    consents: {
      takePart: consents.takePart !== null,
      showCard: consents.showCard !== null,
      suggestions: consents.suggestions !== null,
      contact: consents.contact !== null,
      photos: consents.photos !== null,
      companyCheck: application.companyCheckAtMs > 0,
    },
    vouched: application.vouch?.single ?? null,
    buddyCode: application.buddyId === null ? application.buddyCode : '',
    hasBuddy: application.buddyId !== null,
    ticket: application.weight > 0 ? application.ticket : '',
    weight: application.weight,
    missed: standing?.missed ?? 0,
    paused: (standing?.paused ?? 0) > 0,
    waitingPlace: application.state === 'waitlisted' ? application.waitingPlace : 0,
    confirmUntilMs: application.state === 'selected' ? application.confirmUntilMs : null,
    signUpId: application.state === 'confirmed' ? application.signUpId : null,
    badge: application.badge,
  }
}

/** How many of each side stand in one of these states. */
export const countBySide = (
  applications: readonly Pick<ApplicationRecord, 'group' | 'state'>[],
  states: readonly ApplicationState[] = HOLDS_PLACE,
) => {
  const inside = applications.filter(one => states.includes(one.state))
  return { m: inside.filter(one => one.group === 'm').length, f: inside.filter(one => one.group === 'f').length }
}

/** Names in clear are only a session's title and hours. */
export const about = (meeting: Pick<MeetingRecord, '_id' | 'title' | 'startsAtMs'>) => ({
  sessionId: meeting._id,
  title: meeting.title,
  startsAtMs: meeting.startsAtMs,
})
