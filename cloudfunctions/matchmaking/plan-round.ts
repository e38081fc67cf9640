import { adaptiveWorth, yesKey } from '../../src/domain/matchmaking/adaptive'
import { metPairs, restsOf } from '../../src/domain/matchmaking/evening'
import { keepApart } from '../../src/domain/matchmaking/keep-apart'
import { pairKey, planRound } from '../../src/domain/matchmaking/seating'
import { planTables } from '../../src/domain/matchmaking/tables'
import type { ApplicationRecord, MeetingRecord, RoundRecord } from '../_data/meeting-records'
import { listYesCards, yesCardIdOf } from '../_data/yes-cards'
import type { Ctx } from '../_kit/ctx'
import { whoAgreed } from './keep-consents'
import { neverPairs } from './never-pairs'
import { openYesCard } from './yes-sealing'

/** Rule of the design: a seat never hints at a like. */
const RANDOM_SHARE = 1 / 3

export interface RoundToPlan {
  readonly meeting: MeetingRecord
  readonly people: readonly ApplicationRecord[]
  readonly here: ReadonlySet<number>
  readonly round: number
}

/** Plans one round from who is here, who met, who must not meet, and the cards of those who agreed. 3 reads; milliseconds of thought. */
export const seatsOfRound = async (ctx: Ctx, asked: RoundToPlan): Promise<RoundRecord> => {
  const { meeting, people, here, round } = asked
  const earlier = Object.entries(meeting.plans)
    .filter(([number]) => Number(number) < round)
    .map(([, plan]) => plan)
  const side = (group: string) =>
    people
      .filter(one => one.group === group && one.badge !== null && here.has(one.badge))
      .flatMap(one => one.badge ?? [])
      .sort((a, b) => a - b)
  const sides = [side('m'), side('f')] as const
  const never = await neverPairs(ctx, meeting, people)
  const met = metPairs(earlier)
  const seed = `${meeting._id}/${round}/${meeting.version}`
  const atMs = ctx.clock()
  if (meeting.format === 'tables') {
    const counts = new Map<string, number>()
    for (const [a, b] of met) counts.set(pairKey(a, b), 1)
    const rounds = Math.max(1, meeting.rounds - round + 1)
    const tables = Math.max(1, Math.min(meeting.tables, Math.floor((sides[0].length + sides[1].length) / 2)))
    const [first = []] = planTables({ sides, tables, rounds, never, met: counts, seed }).rounds
    const apart = keepApart({ tables: first, never, rests: restsOf(earlier) })
    return { tables: apart.tables.map((badges, i) => ({ table: i + 1, badges })), resting: apart.resting, atMs }
  }
  const worth = meeting.seating === 'adaptive' ? await learnedWorth(ctx, asked, met) : null
  const plan = planRound({
    sides,
    never: new Set([...never, ...met.map(([a, b]) => pairKey(a, b))]),
    rests: restsOf(earlier),
    randomShare: worth ? RANDOM_SHARE : 1,
    seed,
    ...(worth ? { worth } : {}),
  })
  return {
    tables: plan.seats.map(([a, b], i) => ({ table: i + 1, badges: a < b ? [a, b] : [b, a] })),
    resting: plan.resting,
    atMs,
  }
}

/** Only cards of people who agreed to suggestions are opened, and only pairs of such people are preferred. */
const learnedWorth = async (
  ctx: Ctx,
  { meeting, people }: RoundToPlan,
  met: readonly (readonly [number, number])[],
): Promise<(a: number, b: number) => number> => {
  const standing = await whoAgreed(ctx, {
    kind: 'matchmaking.suggestions',
    sessionId: meeting._id,
    accountIds: people.map(one => one.accountId),
  })
  const agreed = new Map(
    people
      .filter(one => one.badge !== null && standing.has(one.accountId))
      .map(one => [yesCardIdOf(ctx, one._id), one.badge ?? 0]),
  )
  const yes = new Set<string>()
  for (const card of await listYesCards(ctx, meeting._id)) {
    const from = agreed.get(card._id)
    if (from !== undefined) for (const to of openYesCard(ctx, card)) yes.add(yesKey(from, to))
  }
  const inside = new Set(agreed.values())
  const worth = adaptiveWorth({ met: met.filter(pair => pair.every(badge => inside.has(badge))), yes })
  return (a, b) => (inside.has(a) && inside.has(b) ? worth(a, b) : 0)
}
