import type { matchmaking } from '../../src/contract/matchmaking'
import { USUAL_NUMBER } from '../../src/domain/events/lottery'
import { FOLLOW_UP_MS } from '../../src/domain/matchmaking/clock'
import { FOLLOW_UPS } from '../../src/domain/matchmaking/words'
import { readStandings } from '../_data/meeting-private'
import { type Handler, refuse } from '../_kit/ctx'
import { reasonShown } from '../_services/content-check'
import { isPaused, meetingCard, myApplication } from './answers'
import { loadMine } from './load'

const AFTER_DRAW = ['drawn', 'confirming', 'final', 'running', 'choosing', 'revealed', 'closed', 'purged']

/** One announced session and my application; guests may ask. 4 reads in 3 round trips. */
export const get: Handler<typeof matchmaking.get> = async (ctx, { sessionId }) => {
  const { person, meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  const memberId = person?.card?.memberId
  const standing = memberId ? (await readStandings(ctx, [memberId])).get(memberId) : undefined
  const sinceMs = ctx.clock() - meeting.endsAtMs
  // a badge that outlives the cards says: this one came
  const came = mine?.state === 'done' || (mine?.state === 'purged' && mine.badge !== null)
  // the newest question alone: after three weeks nobody cares about the third day
  const asked = came ? FOLLOW_UPS.filter(when => sinceMs >= FOLLOW_UP_MS[when]).slice(-1) : []
  return {
    ...meetingCard(meeting, meeting.now, mine?.state ?? null),
    venueAddress: meeting.venueAddress,
    about: meeting.about,
    format: meeting.format,
    seating: meeting.seating,
    rounds: meeting.rounds,
    minutesPerRound: meeting.minutesPerRound,
    yesCap: meeting.yesCap,
    // what the draw waits for is known before it opens, whether or not the organiser named it
    numberName: meeting.kind === 'youth' ? meeting.numberName || USUAL_NUMBER : '',
    cancelReason: await reasonShown(ctx, meeting.cancelReason, meeting.cancelHeldId),
    drawn: meeting.kind === 'youth' && AFTER_DRAW.includes(meeting.now),
    paused: isPaused(standing, sessionId),
    application: mine && mine.cardSealed !== null ? myApplication(ctx, mine, standing) : null,
    followUps: asked.filter(when => mine?.followUps[when] === undefined),
  }
}
