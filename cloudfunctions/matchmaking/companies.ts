import type { matchmaking } from '../../src/contract/matchmaking'
import { MOST_WISHES } from '../../src/domain/matchmaking/words'
import { listCompanies } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany, openWishes } from './my-company'

/** Companies with what they offer and need, and my own wishes: those of others are not opened. 4 reads in 3 round trips. */
export const companies: Handler<typeof matchmaking.companies> = async (ctx, { sessionId }) => {
  const found = await loadMyCompany(ctx, sessionId)
  if (typeof found === 'string') return refuse(found)
  const { meeting, card, company } = found
  const wishes = company ? openWishes(ctx, company) : []
  return {
    state: meeting.now,
    closesAtMs: meeting.closesAtMs,
    slots: meeting.rounds,
    wishesMost: MOST_WISHES,
    myCompanyName: card.companyName,
    myCompanyId: company?._id ?? null,
    items: (await listCompanies(ctx, sessionId)).map(one => ({
      companyId: one._id,
      name: one.name,
      offer: one.offer,
      need: one.need,
      isMine: one._id === company?._id,
      rank: wishes.indexOf(one._id) + 1,
      forbidden: company?.forbidden.includes(one._id) === true,
    })),
    mySlots: [...(company?.slots ?? [])],
    myOwnTable: company?.ownTable ?? false,
  }
}
