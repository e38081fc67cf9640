import type { Unplaced } from '../../src/domain/matchmaking/why-unplaced'
import type { BusinessMeetingRecord } from '../_data/business-meetings'
import type { MeetingFields } from '../_data/meeting-records'

const UNPLACED_SHOWN = 300

/** When a slot begins, UTC ms: slots follow one another from the start of the meeting. */
export const slotStartsAtMs = (meeting: Pick<MeetingFields, 'startsAtMs' | 'minutesPerRound'>, slot: number): number =>
  meeting.startsAtMs + slot * meeting.minutesPerRound * 60_000

/** When each slot of a meeting begins, UTC ms. */
export const slotsAtMs = (meeting: Pick<MeetingFields, 'startsAtMs' | 'minutesPerRound' | 'rounds'>): number[] =>
  Array.from({ length: meeting.rounds }, (_, slot) => slotStartsAtMs(meeting, slot))

/** A meeting of the schedule with its companies' names. */
export const plannedMeeting = (
  meeting: Pick<MeetingFields, 'startsAtMs' | 'minutesPerRound'>,
  { _id, slot, table, a, b, mutual }: Pick<BusinessMeetingRecord, '_id' | 'slot' | 'table' | 'a' | 'b' | 'mutual'>,
  names: ReadonlyMap<string, string>,
) => ({
  meetingId: _id,
  slot,
  startsAtMs: slotStartsAtMs(meeting, slot),
  table,
  companies: [a, b].map(companyId => ({ companyId, name: names.get(companyId) ?? '' })),
  mutual,
})

/** Wishes without a place by the companies' names, as many as a desk can read. */
export const namedUnplaced = (unplaced: readonly Unplaced[], names: ReadonlyMap<string, string>) =>
  unplaced
    .slice(0, UNPLACED_SHOWN)
    .map(({ a, b, mutual, why }) => ({ companies: [names.get(a) ?? '', names.get(b) ?? ''], mutual, why }))
