import type { matchmaking } from '../../src/contract/matchmaking'
import { wishedPairs } from '../../src/domain/matchmaking/wished-pairs'
import { listCompanies } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { allWishes, openWishes, plannerCards, shownWords } from './my-company'

/** Companies with their cards and how many wishes each gave; whom stays sealed, and sums wait for the end of sign-up. 3 reads in 2 round trips. */
export const overview: Handler<typeof matchmaking.overview> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'business') return refuse('NOT_FOUND')
  const { meeting } = found
  const companies = await listCompanies(ctx, sessionId)
  const isOver = ctx.clock() >= meeting.closesAtMs
  const pairs = isOver ? wishedPairs({ companies: plannerCards(companies), wishes: allWishes(ctx, companies) }) : []
  const mutual = pairs.filter(pair => pair.mutual).length
  return {
    state: meeting.now,
    closesAtMs: meeting.closesAtMs,
    slots: meeting.rounds,
    tables: meeting.tables,
    companies: companies.map(one => ({
      companyId: one._id,
      name: one.name,
      ...shownWords(one),
      held: one.heldId !== null,
      slots: [...one.slots],
      ownTable: one.ownTable,
      wishes: openWishes(ctx, one).length,
    })),
    pairs: isOver ? { mutual, oneSided: pairs.length - mutual } : null,
  }
}
