import type { matchmaking } from '../../src/contract/matchmaking'
import { metBy, yesCapOf } from '../../src/domain/matchmaking/evening'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { writeYesCard, yesCardIdOf } from '../_data/yes-cards'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMine } from './load'
import { sealYesCard } from './yes-sealing'

/** Puts down all my yes cards; the last write before the reveal counts. 3 reads, 1 conditional write that the reveal's freeze refuses. */
export const choose: Handler<typeof matchmaking.choose> = async (ctx, { sessionId, badges }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  const me = meeting.badges.find(one => one.badge === mine?.badge)
  if (!mine || !me || mine.state === 'withdrawn') return refuse('NOT_TAKING_PART')
  if (!nextSessionState(meeting.now, { by: 'member', command: 'choose' }))
    return refuse('WRONG_STATE', { state: meeting.now })
  const groups = new Map(meeting.badges.map(one => [one.badge, one.group]))
  const met = metBy(Object.values(meeting.plans), me, groups)
  const chosen = [...new Set(badges)].sort((a, b) => a - b)
  if (chosen.some(badge => !met.includes(badge))) return refuse('NOT_MET')
  const cap = yesCapOf(meeting.yesCap, met.length)
  if (chosen.length > cap) return refuse('TOO_MANY_CARDS', { cap })
  const cardId = yesCardIdOf(ctx, mine._id)
  const isWritten = await writeYesCard(ctx, cardId, sealYesCard(ctx, cardId, chosen))
  return isWritten ? { badges: chosen } : refuse('WRONG_STATE', { state: 'revealed' })
}
