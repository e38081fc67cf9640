import type { matchmaking } from '../../src/contract/matchmaking'
import { MOST_WISHES } from '../../src/domain/matchmaking/words'
import { changeCompany, listCompanies } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany, sealWishes } from './my-company'

/** Seals my company's wishes, dearest first; they may change until sign-up closes. 4 reads, 1 write. */
export const saveWishes: Handler<typeof matchmaking.saveWishes> = async (ctx, { sessionId, companyIds }) => {
  const found = await loadMyCompany(ctx, sessionId)
  if (typeof found === 'string') return refuse(found)
  const { person, meeting, company } = found
  if (meeting.now !== 'open' || ctx.clock() >= meeting.closesAtMs) return refuse('APPLY_CLOSED')
  if (!company) return refuse('NO_COMPANY_CARD')
  const known = new Set((await listCompanies(ctx, sessionId)).map(one => one._id))
  const wishes = [...new Set(companyIds)].filter(one => known.has(one) && one !== company._id)
  if (wishes.length > MOST_WISHES) return refuse('TOO_MANY_WISHES', { most: MOST_WISHES })
  await changeCompany(ctx, company._id, {
    wishesSealed: sealWishes(ctx, company._id, wishes),
    accountIds: { addToSet: person.accountId },
  })
  return { companyIds: wishes }
}
