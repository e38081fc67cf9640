import { claimFate, type PlaceClaim } from '../../src/domain/events/claim'
import { decideRise, type LineEntry, lineEntryOf } from '../../src/domain/events/line'
import type { SignUpRecord } from '../_data/records'
import { dropEntry, type Lined, readClaim, readLined, risePlaces } from '../_data/session-claims'
import { readSignUp } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'
import { finishRise } from './finish-rise'
import { releasePlaces } from './release-places'

/** Moves of one call; the sweeper goes on with the others. */
const MOST_MOVES = 50

/**
 * Lets those who wait into free places, strictly in the line's order, and tells them: one read where nobody can rise,
 * else for each who does 3 reads in 2 round trips and `finishRise`. One conditional update of the session is the whole
 * move; killed after it, the places are the person's and the sweeper confirms them. Safe to run any number of times.
 */
export const promote = async (ctx: Ctx, sessionId: string): Promise<number> => {
  let risen = 0
  for (let move = 0; move < MOST_MOVES; move++) {
    const session = await readLined(ctx, sessionId)
    const entry = session && lineEntryOf(session.line?.[0] ?? '')
    if (!session || !entry || session.eventState !== 'published' || ctx.clock() >= session.startsAtMs) return risen
    if (entry.places > session.capacity - session.taken) return risen
    const outcome = await riseFirst(ctx, session, entry)
    if (outcome === 'wait') return risen
    if (outcome === 'risen') risen += 1
  }
  return risen
}

const riseFirst = async (ctx: Ctx, session: Lined, entry: LineEntry): Promise<'risen' | 'again' | 'wait'> => {
  const { signUpId, accountId, round, places } = entry
  const sessionId = session._id
  const [held, read] = await Promise.all([readSignUp(ctx, signUpId), readClaim(ctx, { sessionId, accountId })])
  switch (decideRise({ entry, room: session.capacity - session.taken, held })) {
    case 'wait':
      return 'wait'
    case 'drop':
      await dropEntry(ctx, sessionId, entry)
      return 'again'
    case 'release':
      if (held) await releasePlaces(ctx, held)
      return 'again'
    case 'rise': {
      if (!held) return 'wait'
      const claim = claimOf(ctx, held, { round, places })
      const rise = { sessionId, entry, capacity: session.capacity, seen: read?.claim ?? null, claim }
      if (!(await risePlaces(ctx, rise))) return 'again'
      await finishRise(ctx, session, held)
      return 'risen'
    }
  }
}

const claimOf = (ctx: Ctx, held: SignUpRecord, { round, places }: { round: number; places: number }): PlaceClaim => ({
  kind: 'take',
  round,
  atMs: ctx.clock(),
  signUpId: held._id,
  requestId: 'rise',
  places,
  placeKinds: held.placeKinds,
  ticketHex: held.ticketHex,
})

/** Ends what a killed `promote` or `decide` left: places are taken for a sign-up that still says it waits. 2 reads, and `finishRise`. */
export const finishRisen = async (ctx: Ctx, sessionId: string, held: SignUpRecord): Promise<boolean> => {
  const [session, read] = await Promise.all([readLined(ctx, sessionId), readClaim(ctx, held)])
  if (!session || !read?.claim || claimFate(read.claim, held.accountId, held) !== 'rising') return false
  return finishRise(ctx, session, held)
}
