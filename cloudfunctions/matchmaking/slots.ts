import type { BusinessMeetingRecord } from '../_data/business-meetings'
import type { MeetingFields } from '../_data/meeting-records'

/** When a slot begins, UTC ms: slots follow one another from the start of the meeting. */
export const slotStartsAtMs = (meeting: Pick<MeetingFields, 'startsAtMs' | 'minutesPerRound'>, slot: number): number =>
  meeting.startsAtMs + slot * meeting.minutesPerRound * 60_000

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
