import { listAdmitted } from '../_data/meeting-doors'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'

/** Who is here: admitted at the door, unless the host marked otherwise; whoever withdrew is gone. One read. */
export const whoIsHere = async (
  ctx: Ctx,
  meeting: Pick<MeetingRecord, '_id' | 'here'>,
  people: readonly ApplicationRecord[],
): Promise<{ readonly here: ReadonlySet<number>; readonly admitted: ReadonlySet<number> }> => {
  const members = await listAdmitted(ctx, meeting._id)
  const taking = people.filter(one => one.badge !== null && ['confirmed', 'done'].includes(one.state))
  const numbered = taking.map(one => ({ badge: one.badge ?? 0, admitted: members.has(one.memberId) }))
  return {
    here: new Set(
      numbered.filter(({ badge, admitted }) => meeting.here[String(badge)] ?? admitted).map(({ badge }) => badge),
    ),
    admitted: new Set(numbered.filter(one => one.admitted).map(({ badge }) => badge)),
  }
}
