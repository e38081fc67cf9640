// Seats replayed on real evenings, and what they cost.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { adaptiveWorth, metKeys, yesKey } from '../../src/domain/matchmaking/adaptive'
import { closingRound, type Ranked } from '../../src/domain/matchmaking/closing-round'
import { seededRandom, shuffled } from '../../src/domain/matchmaking/random'
import { mutualPairs } from '../../src/domain/matchmaking/reveal'
import { circulantRound, pairKey, planRound, type Seat } from '../../src/domain/matchmaking/seating'
import { planTables } from '../../src/domain/matchmaking/tables'
import { median, msOf } from './_measured'
import type { Report } from './_report'

const WAVES = join(process.cwd(), '../shared/data/speed-dating/waves.json')
const SEEDS = 10
const PARTS = { quarter: 0.25, half: 0.5, threeQuarters: 0.75 } as const
const KINDS = ['random', 'static', 'adaptive', 'adaptiveDiscreet'] as const

/** man, woman, his yes, her yes, his like, her like. */
type Meeting = readonly [man: number, woman: number, number, number, number | null, number | null]

interface Wave {
  readonly sides: readonly [readonly number[], readonly number[]]
  readonly meetings: readonly Meeting[]
  readonly yes: ReadonlySet<string>
  /** Pairs of whom nothing is known: they are not seated. */
  readonly unknown: ReadonlySet<string>
}

export const measures = async (report: Report): Promise<void> => {
  if (existsSync(WAVES)) {
    const waves = readWaves()
    for (const kind of KINDS) replay(report, waves, kind)
    closing(report, waves)
    const pairs = waves.reduce((sum, wave) => sum + mutualPairs(cardsOf(wave), new Set()).length, 0)
    report({ measure: 'reveal.mutual', value: pairs, unit: 'pairs', against: '690 in the data' })
  } else console.error(`skipped: no ${WAVES}`)
  await tables(report)
}

/** Everybody's yes cards, as the reveal opens them. */
const cardsOf = ({ sides, yes }: Wave): ReadonlyMap<number, readonly number[]> =>
  new Map(
    sides.flatMap((side, i) =>
      side.map(one => [one, (sides[1 - i] ?? []).filter(other => yes.has(yesKey(one, other)))] as const),
    ),
  )

const readWaves = (): readonly Wave[] => {
  const { waves } = JSON.parse(readFileSync(WAVES, 'utf8')) as { waves: Record<string, { dates: Meeting[] }> }
  return Object.values(waves).map(({ dates }) => {
    const sides = [[...new Set(dates.map(([man]) => man))], [...new Set(dates.map(([, woman]) => woman))]] as const
    const known = new Set(dates.map(([man, woman]) => pairKey(man, woman)))
    const pairs = sides[0].flatMap(man => sides[1].map(woman => pairKey(man, woman)))
    return {
      sides,
      meetings: dates,
      yes: new Set(
        dates.flatMap(([man, woman, his, hers]) => [
          ...(his ? [yesKey(man, woman)] : []),
          ...(hers ? [yesKey(woman, man)] : []),
        ]),
      ),
      unknown: new Set(pairs.filter(pair => !known.has(pair))),
    }
  })
}

/** Share of people with at least one mutual yes after a part of the rounds, the mean of ten seeds. */
const replay = (report: Report, waves: readonly Wave[], kind: (typeof KINDS)[number]): void => {
  const people = waves.reduce((sum, wave) => sum + wave.sides[0].length + wave.sides[1].length, 0)
  const lucky = new Map<string, number>()
  for (let seed = 0; seed < SEEDS; seed++)
    for (const [number, wave] of waves.entries())
      for (const [part, count] of evening(wave, kind, `${seed}-${number}`))
        lucky.set(part, (lucky.get(part) ?? 0) + count)
  for (const part of Object.keys(PARTS))
    report({
      measure: `seating.${part}.${kind}`,
      value: ((lucky.get(part) ?? 0) * 100) / people / SEEDS,
      unit: '%',
      ...(part === 'half' ? { against: 'random 64.4 %, to beat 71.1 % without the random third' } : {}),
    })
}

const evening = (wave: Wave, kind: (typeof KINDS)[number], seed: string): ReadonlyMap<string, number> => {
  const random = seededRandom(seed)
  const sides = [shuffled(wave.sides[0], random), shuffled(wave.sides[1], random)] as const
  const rounds = Math.max(...sides.map(side => side.length))
  const met: Seat[] = []
  const rests = new Map<number, number>()
  const answer = new Map<string, number>()
  for (let round = 1; round <= rounds; round++) {
    const seats =
      kind === 'static' ? circulantRound(sides, round) : plan(wave, { sides, met, rests, kind, round, seed })
    met.push(...seats.filter(([a, b]) => !wave.unknown.has(pairKey(a, b))))
    for (const [part, share] of Object.entries(PARTS))
      if (Math.round(rounds * share) === round) answer.set(part, withMatch(met, wave.yes))
  }
  return answer
}

const plan = (
  wave: Wave,
  now: {
    readonly sides: readonly [readonly number[], readonly number[]]
    readonly met: readonly Seat[]
    readonly rests: Map<number, number>
    readonly kind: (typeof KINDS)[number]
    readonly round: number
    readonly seed: string
  },
): readonly Seat[] => {
  const yes = new Set(now.met.flatMap(([a, b]) => [yesKey(a, b), yesKey(b, a)].filter(key => wave.yes.has(key))))
  const { seats, resting } = planRound({
    sides: now.sides,
    never: new Set([...wave.unknown, ...metKeys(now.met)]),
    rests: now.rests,
    seed: `${now.seed}/${now.round}`,
    randomShare: { random: 1, static: 1, adaptive: 0, adaptiveDiscreet: 1 / 3 }[now.kind],
    worth: adaptiveWorth({ met: now.met, yes }),
  })
  for (const one of resting) now.rests.set(one, (now.rests.get(one) ?? 0) + 1)
  return seats
}

const isMutual = (yes: ReadonlySet<string>, [a, b]: Seat): boolean => yes.has(yesKey(a, b)) && yes.has(yesKey(b, a))

const withMatch = (met: readonly Seat[], yes: ReadonlySet<string>): number =>
  new Set(met.filter(pair => isMutual(yes, pair)).flat()).size

const closing = (report: Report, waves: readonly Wave[]): void => {
  let [pairs, blocking] = [0, 0]
  for (const { meetings, yes } of waves) {
    const proposers = new Map<number, Map<number, number>>()
    const others = new Map<number, Map<number, number>>()
    const put = (lists: Map<number, Map<number, number>>, from: number, to: number, like: number | null) =>
      lists.set(from, (lists.get(from) ?? new Map<number, number>()).set(to, -(like ?? 0)))
    for (const [man, woman, , , his, hers] of meetings.filter(([a, b]) => isMutual(yes, [a, b]))) {
      put(proposers, man, woman, his)
      put(others, woman, man, hers)
    }
    const made = closingRound({ proposers, others })
    pairs += made.length
    const partner = new Map(made.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
    const wants = (ranks: Ranked | undefined, other: number, held: number | undefined) =>
      held === undefined || (ranks?.get(other) ?? 0) < (ranks?.get(held) ?? 0)
    for (const [man, list] of proposers)
      for (const woman of list.keys())
        if (wants(list, woman, partner.get(man)) && wants(others.get(woman), man, partner.get(woman))) blocking += 1
  }
  report({ measure: 'pairing.pairs', value: pairs, unit: 'pairs', against: '179; Gale–Shapley 167 to 174' })
  report({ measure: 'pairing.blocking', value: blocking, unit: 'pairs', against: '0' })
}

const tables = async (report: Report): Promise<void> => {
  const side = (from: number) => Array.from({ length: 30 }, (_, i) => from + i)
  const plans = Array.from({ length: 5 }, (_, i) => ({
    sides: [side(1), side(101)],
    tables: 10,
    rounds: 5,
    never: new Set([pairKey(1, 101)]),
    seed: `bench-${i}`,
  }))
  let repeats = 0
  const runs: number[] = []
  for (const asked of plans)
    runs.push(
      await msOf(() => {
        const { repeats: these, forbidden } = planTables(asked)
        repeats = Math.max(repeats, these + forbidden)
      }),
    )
  report({
    measure: 'tables30x30x5.repeats',
    value: repeats,
    unit: 'pairs',
    against: 'the worst of 5 seeds; at most 1',
  })
  report({ measure: 'tables30x30x5.ms', value: median(runs), unit: 'ms', against: 'rule < 1,000 ms' })
}
