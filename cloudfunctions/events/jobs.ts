import { type Claim, claimFate, isSettled } from '../../src/domain/events/claim'
import { removeOldBrandHolds } from '../_data/brand-holds'
import type { SignUpRecord } from '../_data/records'
import {
  clearClaims,
  correctTaken,
  listUnsettledSessions,
  markSettled,
  readCounted,
  undoClaim,
} from '../_data/session-claims'
import { listMovedSessions, settleMovedSession } from '../_data/sessions'
import { sumHeldPlaces } from '../_data/sign-up-sums'
import { listByIds, listReleasing } from '../_data/sign-ups'
import { partOldSignUps } from '../_data/sign-ups-of-person'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'
import { countFigures } from './count-figures'
import { lotteries } from './lottery-jobs'
import { moveHours } from './move-hours'
import { finishRisen, promote } from './promote'
import { releasePlaces } from './release-places'
import { tellDesk } from './tell-desk'
import { tellDue } from './tell-jobs'

const HOUR_MS = 3_600_000
const MOVE_SETTLES_MS = 120_000
const CLEARED_AT_ONCE = 100
const READ_AT_ONCE = 500

type Swept = { released: number; undone: number; risen: number; cleared: number; recounted: number; moved: number }

/** Every five minutes. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(ctx, [
    { name: 'events.sweep', everyMs: 0, run: sweepAll },
    { name: 'events.desk', everyMs: 0, run: tellDesk },
    { name: 'events.lottery', everyMs: 0, run: lotteries },
    { name: 'events.tell', everyMs: 0, run: async (one, untilMs) => ({ told: await tellDue(one, untilMs) }) },
    { name: 'events.part', everyMs: HOUR_MS, run: async one => ({ parted: await partOldSignUps(one) }) },
    { name: 'events.figures', everyMs: HOUR_MS, run: countFigures },
  ])

const sweepAll = async (ctx: Ctx, untilMs: number): Promise<Swept> => {
  await removeOldBrandHolds(ctx)
  return sweep(ctx, untilMs)
}

/** Ends what killed functions left half-way, and clears claims that nobody alive can act on; what is left over waits for the next run. */
export const sweep = async (ctx: Ctx, untilMs: number): Promise<Swept> => {
  const swept: Swept = { released: 0, undone: 0, risen: 0, cleared: 0, recounted: 0, moved: 0 }
  for (const signUp of await listReleasing(ctx)) {
    await releasePlaces(ctx, signUp)
    swept.released += 1
  }
  for (const sessionId of await listUnsettledSessions(ctx)) {
    if (ctx.clock() > untilMs) break
    await sweepClaims(ctx, sessionId, swept)
    swept.risen += await promote(ctx, sessionId)
    await recount(ctx, sessionId, swept)
  }
  for (const { hoursMovedAtMs, ...session } of await listMovedSessions(ctx)) {
    swept.moved += await moveHours(ctx, session)
    // a sign-up or a join in flight may still carry the old hours, so the watch goes on until none can be
    if (hoursMovedAtMs !== null && ctx.clock() - hoursMovedAtMs > MOVE_SETTLES_MS)
      await settleMovedSession(ctx, session._id, hoursMovedAtMs)
  }
  return swept
}

/** Undoes claims that never got their sign-up, confirms those whose places are taken, and forgets the finished ones. Reads once per 500 claims, writes once per 100. */
const sweepClaims = async (ctx: Ctx, sessionId: string, swept: Swept): Promise<void> => {
  const session = await readCounted(ctx, sessionId)
  if (!session) return
  const claims = Object.entries(session.claims)
  const over: (readonly [string, Claim])[] = []
  for (const part of chunks(claims, READ_AT_ONCE)) {
    const signUps = await listByIds(ctx, [...new Set(part.map(([, claim]) => claim.signUpId))])
    const held = new Map<string, SignUpRecord>(signUps.map(signUp => [signUp._id, signUp]))
    for (const [accountId, claim] of part) {
      const mine = held.get(claim.signUpId) ?? null
      const fate = claimFate(claim, accountId, mine)
      if (fate === 'rising' && mine) swept.risen += (await finishRisen(ctx, sessionId, mine)) ? 1 : 0
      if (!isSettled(claim, mine, ctx.clock())) continue
      if (fate === 'made' || fate === 'given') over.push([accountId, claim])
      if (claim.kind !== 'give' && (fate === 'unfinished' || fate === 'surplus'))
        swept.undone += (await undoClaim(ctx, sessionId, accountId, claim)) ? 1 : 0
    }
  }
  for (const part of chunks(over, CLEARED_AT_ONCE)) {
    if (await clearClaims(ctx, sessionId, part)) swept.cleared += part.length
    // one of them changed meanwhile: the others one by one
    else for (const one of part) swept.cleared += (await clearClaims(ctx, sessionId, [one])) ? 1 : 0
  }
}

/** Holds `taken` against the sign-ups once no claim is left; a move in between leaves it to the next run. */
const recount = async (ctx: Ctx, sessionId: string, swept: Swept): Promise<void> => {
  const seen = await readCounted(ctx, sessionId)
  // what a draw gave is still being written
  if (!seen || seen.draw === 'drawn' || Object.keys(seen.claims).length > 0) return
  const places = await sumHeldPlaces(ctx, sessionId)
  if (places === null) return
  if (places === seen.taken) await markSettled(ctx, seen)
  else if (await correctTaken(ctx, seen, places)) swept.recounted += 1
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
