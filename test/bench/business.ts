// Business meetings on seeded synthetic wishes: how near to the bound, how many idle gaps, how long.
import { type BusinessAsked, planBusiness } from '../../src/domain/matchmaking/business'
import { seededRandom } from '../../src/domain/matchmaking/random'
import { wishedPairs } from '../../src/domain/matchmaking/wished-pairs'
import { msOf } from './_measured'
import type { Report } from './_report'

const SIZES = [40, 60, 120, 300]
const SEEDS = 3
const SLOTS = 10

export const measures = async (report: Report): Promise<void> => {
  let least = 1
  for (const many of SIZES) {
    const sum = { share: 0, first: 0, firstGaps: 0, gaps: 0, ms: 0, replanMs: 0, unplaced: 0 }
    for (let seed = 0; seed < SEEDS; seed++) {
      const asked = requests(many, seed)
      let plan: ReturnType<typeof planBusiness> | null = null
      const ms = await msOf(() => {
        plan = planBusiness(asked)
      })
      const made = plan ?? planBusiness(asked)
      const bound = upperBound(asked)
      const share = made.weight / bound
      least = Math.min(least, share)
      sum.share += share / SEEDS
      const first = firstCome(asked)
      sum.first += first.weight / bound / SEEDS
      sum.firstGaps += first.gaps / many / SEEDS
      sum.gaps += made.gaps / many / SEEDS
      sum.ms += ms / SEEDS
      sum.replanMs += (await msOf(() => replanned(asked, made))) / SEEDS
      sum.unplaced += made.unplaced.filter(one => one.mutual).length
    }
    const gapsAgainst = `first-come ${sum.firstGaps.toFixed(2)}`
    const against = `first-come ${(sum.first * 100).toFixed(0)} %`
    report({ measure: `business.share.${many}`, value: sum.share, unit: 'of the bound', against })
    report({ measure: `business.gaps.${many}`, value: sum.gaps, unit: 'idle slots a company', against: gapsAgainst })
    report({ measure: `business.mutualUnplaced.${many}`, value: sum.unplaced, unit: 'wishes' })
    report({ measure: `business.replan.ms.${many}`, value: sum.replanMs, unit: 'ms', against: 'rule: under 1,000' })
    report({ measure: `business.ms.${many}`, value: sum.ms, unit: 'ms' })
    if (many === 120)
      report({ measure: 'business.gaps', value: sum.gaps, unit: 'idle slots a company of 120', against: gapsAgainst })
  }
  report({ measure: 'business.share.min', value: least, unit: 'of the bound', against: 'rule: at least 0.98' })
}

/** Some companies are wished for often, wishes are answered more readily than they arise, everybody misses a slot now and then. */
const requests = (many: number, seed: number): BusinessAsked => {
  const random = seededRandom(`business-${many}-${seed}`)
  const fame = Array.from({ length: many }, () => random() ** 2 + 0.05)
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot)
  const companies = fame.map((known, i) => ({
    companyId: `c${i}`,
    slots: slots.filter(() => random() > 0.08),
    ownTable: known > 0.85,
    forbidden: [`c${Math.floor(random() * many)}`],
  }))
  const asked = new Set<string>()
  const wishes = fame.flatMap((_, i) => {
    const often = (j: number) => (fame[j] ?? 0) * (asked.has(`${j}>${i}`) ? 6 : 1)
    return fame
      .map((__, j) => ({ j, at: -Math.log(random()) / often(j) }))
      .filter(({ j }) => j !== i)
      .sort((a, b) => a.at - b.at)
      .slice(0, 4 + Math.floor(random() * 7))
      .map(({ j }, rank) => {
        asked.add(`${i}>${j}`)
        return { from: `c${i}`, to: `c${j}`, rank: rank + 1 }
      })
  })
  return { companies, wishes, slots: SLOTS, tables: Math.ceil(many / 3), seed: String(seed) }
}

/** The first company stays away from the third slot on. */
const replanned = (asked: BusinessAsked, { meetings }: ReturnType<typeof planBusiness>) => {
  const companies = asked.companies.map((one, i) => (i === 0 ? { ...one, slots: [0, 1] } : one))
  return planBusiness({ ...asked, companies, standing: meetings, fromSlot: 2 })
}

/** Companies come one by one and take the first common free slot. */
const firstCome = (asked: BusinessAsked): { weight: number; gaps: number } => {
  const random = seededRandom(`first ${asked.seed}`)
  const weights = new Map(wishedPairs(asked).map(({ a, b, weight }) => [`${a}-${b}`, weight]))
  const open = asked.companies.map(company => new Set(company.slots))
  const many = Array<number>(asked.slots).fill(0)
  let sum = 0
  for (const { from, to } of asked.wishes.map(wish => ({ ...wish, at: random() })).sort((x, y) => x.at - y.at)) {
    const [i, j] = [Number(from.slice(1)), Number(to.slice(1))]
    const key = i < j ? `${i}-${j}` : `${j}-${i}`
    const slot = [...(open[i] ?? [])].find(one => open[j]?.has(one) && (many[one] ?? 0) < asked.tables)
    const weight = weights.get(key)
    if (weight === undefined || slot === undefined) continue
    weights.delete(key)
    for (const company of [i, j]) open[company]?.delete(slot)
    many[slot] = (many[slot] ?? 0) + 1
    sum += weight
  }
  const gaps = asked.companies.map((company, i) => {
    const met = company.slots.filter(slot => !open[i]?.has(slot))
    const [first = 0, last = -1] = [met[0], met[met.length - 1]]
    return company.slots.filter(slot => slot > first && slot < last).length - Math.max(0, met.length - 2)
  })
  return { weight: sum, gaps: gaps.reduce((all, one) => all + one, 0) }
}

/** No schedule is worth more: the fractional choice of wishes within everybody's slots and all tables, by cheapest flow on the double cover. */
const upperBound = (asked: BusinessAsked): number => {
  const many = asked.companies.length
  const [source, sink] = [2 * many, 2 * many + 1]
  const ends: number[] = []
  const room: number[] = []
  const cost: number[] = []
  const from: number[][] = Array.from({ length: 2 * many + 2 }, () => [])
  const edge = (u: number, v: number, capacity: number, price: number) => {
    for (const [a, b, c, p] of [
      [u, v, capacity, price],
      [v, u, 0, -price],
    ] as const) {
      from[a]?.push(ends.length)
      ends.push(b)
      room.push(c)
      cost.push(p)
    }
  }
  for (const [i, company] of asked.companies.entries()) {
    edge(source, i, company.slots.length, 0)
    edge(many + i, sink, company.slots.length, 0)
  }
  for (const { a, b, weight } of wishedPairs(asked)) {
    edge(a, many + b, 1, -weight)
    edge(b, many + a, 1, -weight)
  }
  let sum = 0
  for (let left = 2 * asked.slots * asked.tables; left > 0; left--) {
    const far = new Float64Array(from.length).fill(Number.POSITIVE_INFINITY)
    const by = new Int32Array(from.length).fill(-1)
    far[source] = 0
    const queue = [source]
    const waits = new Set(queue)
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      waits.delete(at)
      for (const one of from[at] ?? []) {
        const to = ends[one] ?? 0
        const length = (far[at] ?? 0) + (cost[one] ?? 0)
        if ((room[one] ?? 0) <= 0 || length >= (far[to] ?? 0)) continue
        far[to] = length
        by[to] = one
        if (!waits.has(to)) queue.push(to)
        waits.add(to)
      }
    }
    if ((far[sink] ?? 0) >= 0) break
    for (let at = sink; at !== source; ) {
      const one = by[at] ?? 0
      room[one] = (room[one] ?? 0) - 1
      room[one ^ 1] = (room[one ^ 1] ?? 0) + 1
      at = ends[one ^ 1] ?? source
    }
    sum -= far[sink] ?? 0
  }
  return sum / 2
}
