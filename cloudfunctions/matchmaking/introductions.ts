import type { matchmaking } from '../../src/contract/matchmaking'
import { pairStateAt } from '../../src/domain/matchmaking/pair'
import { listApplications } from '../_data/meeting-applications'
import { listPairs } from '../_data/meeting-pairs'
import { type Handler, refuse } from '../_kit/ctx'
import { whoAgreed } from './keep-consents'
import { loadRun } from './load'
import { openCard } from './person-cards'

/** Pairs in which both consented, and those passed on: a pair with one consent is nobody's business. 6 reads in 3 round trips. */
export const introductions: Handler<typeof matchmaking.introductions> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const [mutual, exchanged, people] = await Promise.all([
    listPairs(ctx, sessionId, 'mutual'),
    listPairs(ctx, sessionId, 'exchanged'),
    listApplications(ctx, sessionId),
  ])
  const byId = new Map(people.map(one => [one._id, one]))
  const agreed = await whoAgreed(ctx, {
    kind: 'matchmaking.contact',
    sessionId,
    accountIds: mutual.flatMap(pair => [pair.accountA, pair.accountB]),
  })
  const ready = mutual.filter(
    pair =>
      pair.consentAAtMs !== null &&
      pair.consentBAtMs !== null &&
      agreed.has(pair.accountA) &&
      agreed.has(pair.accountB) &&
      pairStateAt(pair, ctx.clock()) === 'mutual',
  )
  return {
    items: [...ready, ...exchanged].map(pair => ({
      pairId: pair._id,
      nicknames: [pair.a, pair.b].flatMap(id => {
        const one = byId.get(id)
        return one ? [openCard(ctx, one).nickname] : []
      }),
      state: pair.state,
      exchangedAtMs: pair.exchangedAtMs,
    })),
  }
}
