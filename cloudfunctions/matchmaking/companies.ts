import type { matchmaking } from '../../src/contract/matchmaking'
import { MOST_WISHES } from '../../src/domain/matchmaking/words'
import { listCompanies } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany, openWishes, shownWords } from './my-company'
import { slotsAtMs } from './slots'

/** Companies with what they offer and need, and my own wishes: those of others are not opened. 4 reads in 3 round trips. */
export const companies: Handler<typeof matchmaking.companies> = async (ctx, { sessionId }) => {
  const found = await loadMyCompany(ctx, sessionId)
  if (typeof found === 'string') return refuse(found)
  const { meeting, card, company } = found
  const wishes = company ? openWishes(ctx, company) : []
  return {
    state: meeting.now,
    closesAtMs: meeting.closesAtMs,
    slotsAtMs: slotsAtMs(meeting),
    wishesMost: MOST_WISHES,
    myCompanyName: card.companyName,
    myCompanyId: company?._id ?? null,
    items: (await listCompanies(ctx, sessionId)).map(one => ({
      companyId: one._id,
      name: one.name,
      ...(one._id === company?._id ? { offer: one.offer, need: one.need } : shownWords(one)),
      isMine: one._id === company?._id,
      rank: wishes.indexOf(one._id) + 1,
      forbidden: company?.forbidden.includes(one._id) === true,
    })),
    mySlots: [...(company?.slots ?? [])],
    myOwnTable: company?.ownTable ?? false,
    held: typeof company?.heldId === 'string',
  }
}
