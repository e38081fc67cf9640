import type { matchmaking } from '../../src/contract/matchmaking'
import { listBusinessMeetings, listCompanies } from '../_data/business-meetings'
import { listOutcomes } from '../_data/business-outcomes'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany, shownWords } from './my-company'
import { slotStartsAtMs } from './slots'

/** My company's own timetable, by time, with what was called off on site; empty before it is published. 6 reads in 3 round trips. */
export const timetable: Handler<typeof matchmaking.timetable> = async (ctx, { sessionId }) => {
  const found = await loadMyCompany(ctx, sessionId)
  if (typeof found === 'string') return refuse(found)
  const { meeting, card, company } = found
  const [companies, meetings, outcomes] = await Promise.all([
    listCompanies(ctx, sessionId),
    company && meeting.plan > 0 ? listBusinessMeetings(ctx, sessionId, meeting.plan) : [],
    listOutcomes(ctx, sessionId),
  ])
  const byId = new Map(companies.map(one => [one._id, one]))
  return {
    title: meeting.title,
    venueName: meeting.venueName,
    companyName: card.companyName,
    minutesPerSlot: meeting.minutesPerRound,
    published: meeting.plan > 0,
    items: meetings.flatMap(one => {
      if (!company || (one.a !== company._id && one.b !== company._id)) return []
      const partnerId = one.a === company._id ? one.b : one.a
      const partner = byId.get(partnerId)
      const startsAtMs = slotStartsAtMs(meeting, one.slot)
      return [
        {
          meetingId: one._id,
          startsAtMs,
          endsAtMs: startsAtMs + meeting.minutesPerRound * 60_000,
          table: one.table,
          cancelled: one.cancelled,
          partner: partner?.name ?? '',
          ...(partner ? shownWords(partner) : { offer: '', need: '' }),
          outcome: outcomes.get(`${company._id} ${partnerId}`) ?? null,
        },
      ]
    }),
  }
}
