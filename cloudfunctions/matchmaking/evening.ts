import type { matchmaking } from '../../src/contract/matchmaking'
import { metBy, seatOf, yesCapOf } from '../../src/domain/matchmaking/evening'
import { listApplications } from '../_data/meeting-applications'
import { listBlocks } from '../_data/meeting-private'
import { readYesCard, yesCardIdOf } from '../_data/yes-cards'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMine } from './load'
import { personCard } from './person-cards'
import { whoIsHere } from './who-is-here'
import { openYesCard } from './yes-sealing'

/** My seat, the people I met and my own cards; no card of anybody else is read, and two who are blocked see each other nowhere. 7 reads in 4 round trips. */
export const evening: Handler<typeof matchmaking.evening> = async (ctx, { sessionId }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  const badge = mine?.badge ?? null
  const me = meeting.badges.find(one => one.badge === badge)
  if (!mine || !me || mine.state === 'withdrawn') return refuse('NOT_TAKING_PART')
  const cardId = yesCardIdOf(ctx, mine._id)
  const [people, card] = await Promise.all([listApplications(ctx, sessionId), readYesCard(ctx, cardId)])
  const [{ admitted }, blocks] = await Promise.all([
    whoIsHere(ctx, meeting, people),
    listBlocks(
      ctx,
      people.map(one => one.memberId),
    ),
  ])
  const hidden = new Set(
    blocks.filter(one => [one.first, one.second].includes(mine.memberId)).flatMap(one => [one.first, one.second]),
  )
  const byBadge = new Map(people.flatMap(one => (one.badge === null ? [] : [[one.badge, one] as const])))
  const shown = (other: number) => {
    const application = byBadge.get(other)
    // whoever deleted their account left no card
    const isShown = application && application.cardSealed !== null && !hidden.has(application.memberId)
    return isShown ? [personCard(ctx, application, other)] : []
  }
  const plan = meeting.plans[String(meeting.round)]
  const seat = meeting.now === 'running' ? seatOf(plan, me.badge) : null
  const groups = new Map(meeting.badges.map(one => [one.badge, one.group]))
  const met = metBy(Object.values(meeting.plans), me, groups)
  const yes = card ? openYesCard(ctx, card) : []
  return {
    title: meeting.title,
    state: meeting.now,
    badge: me.badge,
    nickname: me.nickname,
    round: meeting.round,
    rounds: meeting.rounds,
    roundStartedAtMs: plan?.atMs ?? null,
    minutesPerRound: meeting.minutesPerRound,
    seat: seat && { table: seat.table, people: seat.badges.filter(one => one !== me.badge).flatMap(shown) },
    met: met.flatMap(shown).map(one => ({ ...one, yes: yes.includes(one.badge) })),
    cap: yesCapOf(meeting.yesCap, met.length),
    checkedIn: admitted.has(me.badge),
    signUpId: mine.signUpId,
  }
}
