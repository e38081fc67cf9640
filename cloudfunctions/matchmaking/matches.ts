import type { matchmaking } from '../../src/contract/matchmaking'
import { pairStateAt } from '../../src/domain/matchmaking/pair'
import { listApplications } from '../_data/meeting-applications'
import { listPairsOf } from '../_data/meeting-pairs'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMine } from './load'
import { personCard } from './person-cards'

/** My mutual yes cards, once the session is revealed, by badge number. 6 reads in 3 round trips; frozen pairs are gone. */
export const matches: Handler<typeof matchmaking.matches> = async (ctx, { sessionId }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting || !mine) return refuse('NOT_FOUND')
  if (meeting.now !== 'revealed' && meeting.now !== 'closed') return refuse('NOT_REVEALED')
  const [pairs, people] = await Promise.all([listPairsOf(ctx, mine._id), listApplications(ctx, sessionId)])
  const byId = new Map(people.map(one => [one._id, one]))
  const items = pairs.flatMap(pair => {
    const other = byId.get(pair.a === mine._id ? pair.b : pair.a)
    if (!other?.badge || pair.state === 'frozen') return []
    return [
      {
        pairId: pair._id,
        ...personCard(ctx, other, other.badge),
        state: pairStateAt(pair, ctx.clock()),
        myConsent: (pair.a === mine._id ? pair.consentAAtMs : pair.consentBAtMs) !== null,
        consentUntilMs: pair.lapsesAtMs,
      },
    ]
  })
  return { items: items.sort((a, b) => a.badge - b.badge) }
}
