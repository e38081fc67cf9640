import { MeetingGrid, type Wished } from './meeting-grid'
import { type Random, seededRandom } from './random'

interface BusinessCompany {
  readonly companyId: string
  /** Slots from 0 in which it is there. */
  readonly slots: readonly number[]
  /** A big buyer stays at his table; partners come to it. */
  readonly ownTable: boolean
  /** Competitors and the own group: never met. */
  readonly forbidden: readonly string[]
}

/** One company's sealed wish; rank 1 is the dearest, 10 the last. */
interface BusinessWish {
  readonly from: string
  readonly to: string
  readonly rank: number
}

export interface BusinessAsked {
  readonly companies: readonly BusinessCompany[]
  readonly wishes: readonly BusinessWish[]
  readonly slots: number
  readonly tables: number
  readonly seed: string
}

interface BusinessMeeting {
  readonly slot: number
  readonly table: number
  readonly a: string
  readonly b: string
  readonly mutual: boolean
}

export interface BusinessPlan {
  readonly meetings: readonly BusinessMeeting[]
  /** Wishes that found no place, mutual ones first. */
  readonly unplaced: readonly { readonly a: string; readonly b: string; readonly mutual: boolean }[]
  /** Free slots between a company's first and last meeting, summed. */
  readonly gaps: number
  /** The sum of the weights placed. */
  readonly weight: number
}

const MUTUAL = 100
const ONE_SIDED = 10
const RANKS = 10
/** Of equal wishes the company with fewer meetings goes first; smaller than the step from one-sided to mutual. */
const FEW_BONUS = 8
/** Tries to close gaps, for each meeting. */
const GAP_TRIES = 3000
const MOST_GAP_TRIES = 1_500_000
const WARM = 0.8
const COLD = 0.05

/** Wished pairs with their weights: mutual 100 and more, one-sided 10 and more, forbidden ones left out. Pure. */
export const wishedPairs = ({ companies, wishes }: Pick<BusinessAsked, 'companies' | 'wishes'>): readonly Wished[] => {
  const index = new Map(companies.map((company, i) => [company.companyId, i]))
  const pairs = new Map<string, { a: number; b: number; ranks: number[]; from: Set<number> }>()
  for (const { from, to, rank } of wishes) {
    const [i, j] = [index.get(from), index.get(to)]
    if (i === undefined || j === undefined || i === j) continue
    if (companies[i]?.forbidden.includes(to) || companies[j]?.forbidden.includes(from)) continue
    const [a, b] = i < j ? [i, j] : [j, i]
    const pair = pairs.get(`${a}-${b}`) ?? { a, b, ranks: [], from: new Set<number>() }
    if (!pair.from.has(i)) pair.ranks.push(rank)
    pair.from.add(i)
    pairs.set(`${a}-${b}`, pair)
  }
  return [...pairs.values()].map(({ a, b, ranks, from }) => {
    const mutual = from.size === 2
    const dear = ranks.reduce((sum, rank) => sum + Math.max(0, RANKS - rank), 0)
    return { a, b, mutual, weight: (mutual ? MUTUAL : ONE_SIDED) + dear }
  })
}

/**
 * A schedule over slots and tables. Mutual wishes are placed first, heaviest first, each with exchanges along chains
 * of meetings where no slot is free; then one-sided ones, with a bonus for companies that have few; then whatever is
 * worth more than what it pushes out; then gaps are closed. Deterministic by seed. Pure, under a second for 300 companies.
 */
export const planBusiness = (asked: BusinessAsked): BusinessPlan => {
  const { companies, slots, tables } = asked
  const random = seededRandom(asked.seed)
  const wished = wishedPairs(asked)
  const grid = new MeetingGrid(
    wished,
    companies.map(company => company.slots),
    slots,
    tables,
  )
  const order = wished.map((_, i) => i).sort((x, y) => weightOf(wished, y) - weightOf(wished, x) || x - y)
  for (const one of order) if (wished[one]?.mutual) grid.place(one)
  placeOneSided(grid, wished, companies.length, order)
  improve(grid, wished, slots, order)
  closeGaps(grid, { wished, slots, companies: companies.length, random })
  const named = ({ a, b, mutual }: Wished) => ({
    a: companies[a]?.companyId ?? '',
    b: companies[b]?.companyId ?? '',
    mutual,
  })
  return {
    meetings: seatTables(grid, { wished, companies, slots, tables }).map(({ one, ...place }) => ({
      ...place,
      ...named(one),
    })),
    unplaced: order.flatMap(one => {
      const wish = wished[one]
      return wish && !grid.isPlaced(one) ? [named(wish)] : []
    }),
    gaps: companies.reduce((sum, _, company) => sum + grid.gapsOf(company), 0),
    weight: wished.reduce((sum, wish, one) => sum + (grid.isPlaced(one) ? wish.weight : 0), 0),
  }
}

const weightOf = (wished: readonly Wished[], one: number): number => wished[one]?.weight ?? 0

const placeOneSided = (
  grid: MeetingGrid,
  wished: readonly Wished[],
  companies: number,
  order: readonly number[],
): void => {
  const held = Array<number>(companies).fill(0)
  const count = (wish: Wished) => {
    for (const company of [wish.a, wish.b]) held[company] = (held[company] ?? 0) + 1
  }
  for (const [one, wish] of wished.entries()) if (grid.isPlaced(one)) count(wish)
  let open = order.filter(one => wished[one]?.mutual === false)
  while (open.length > 0) {
    const worth = (one: number) => {
      const wish = wished[one]
      if (!wish) return 0
      return wish.weight + FEW_BONUS / (1 + Math.min(held[wish.a] ?? 0, held[wish.b] ?? 0))
    }
    const ranked = open.map(one => ({ one, worth: worth(one) })).sort((x, y) => y.worth - x.worth)
    const batch = ranked.slice(0, Math.max(8, Math.ceil(companies / 4)))
    for (const { one } of batch) {
      const wish = wished[one]
      if (wish && grid.place(one)) count(wish)
    }
    const tried = new Set(batch.map(({ one }) => one))
    open = open.filter(one => !tried.has(one))
  }
}

/** Puts in what is worth more than what it pushes out, and finds the pushed-out ones another place; until nothing gains. */
const improve = (grid: MeetingGrid, wished: readonly Wished[], slots: number, order: readonly number[]): void => {
  for (let pass = 0; pass < 6; pass++) {
    let gained = false
    for (const one of order) {
      const wish = wished[one]
      if (!wish || grid.isPlaced(one)) continue
      if (grid.place(one)) {
        gained = true
        continue
      }
      let best: { slot: number; out: readonly number[]; loss: number } | null = null
      for (let slot = 0; slot < slots; slot++) {
        const cells = [grid.cell(wish.a, slot), grid.cell(wish.b, slot)]
        if (cells.includes(-2)) continue
        const out = [...new Set(cells.filter(cell => cell >= 0))]
        if (out.length === 0) continue
        const loss = out.reduce((sum, other) => sum + weightOf(wished, other), 0)
        if (loss < wish.weight && (!best || loss < best.loss)) best = { slot, out, loss }
      }
      if (!best) continue
      for (const other of best.out) grid.take(other)
      grid.put(one, best.slot)
      for (const other of best.out) grid.place(other)
      gained = true
    }
    if (!gained) return
  }
}

/** Moves meetings and exchanges slots by seeded annealing over the sum of gaps; what is placed stays placed. */
const closeGaps = (
  grid: MeetingGrid,
  at: {
    readonly wished: readonly Wished[]
    readonly slots: number
    readonly companies: number
    readonly random: Random
  },
): void => {
  const { wished, slots, companies, random } = at
  const gaps = Int32Array.from({ length: companies }, (_, company) => grid.gapsOf(company))
  let left = gaps.reduce((sum, gap) => sum + gap, 0)
  const tries = Math.min(MOST_GAP_TRIES, wished.length * GAP_TRIES)
  for (let turn = 0; turn < tries && left > 0; turn++) {
    const one = Math.floor(random() * wished.length)
    const wish = wished[one]
    const from = grid.slotOf[one] ?? -1
    const to = Math.floor(random() * slots)
    if (!wish || from < 0 || to === from) continue
    const start = random() < 0.5 ? wish.a : wish.b
    const moved = grid.exchange(start, from, to)
    if (!moved) continue
    let change = 0
    for (const company of moved) change += grid.gapsOf(company) - (gaps[company] ?? 0)
    const heat = WARM * (COLD / WARM) ** (turn / tries)
    if (change > 0 && random() >= Math.exp(-change / heat)) grid.exchange(start, to, from)
    else {
      left += change
      for (const company of moved) gaps[company] = grid.gapsOf(company)
    }
  }
}

interface Place {
  readonly slot: number
  readonly table: number
  readonly one: Wished
}

/** Tables by slot: who has an own table is met there, the others keep the table they had where it is free. */
const seatTables = (
  grid: MeetingGrid,
  at: {
    readonly wished: readonly Wished[]
    readonly companies: readonly BusinessCompany[]
    readonly slots: number
    readonly tables: number
  },
): readonly Place[] => {
  const own = new Map<number, number>()
  for (const [i, company] of at.companies.entries())
    if (company.ownTable && own.size < at.tables) own.set(i, own.size + 1)
  const last = new Map<number, number>()
  const places: Place[] = []
  for (let slot = 0; slot < at.slots; slot++) {
    const here = at.wished.filter((_, one) => grid.slotOf[one] === slot)
    const used = new Set<number>()
    const isOwn = (wish: Wished) => own.has(wish.a) || own.has(wish.b)
    for (const one of [...here.filter(isOwn), ...here.filter(wish => !isOwn(wish))]) {
      const asked = [own.get(one.a), own.get(one.b), last.get(one.a), last.get(one.b)]
      const free = asked.find(table => table !== undefined && !used.has(table)) ?? firstFree(used)
      used.add(free)
      last.set(one.a, free)
      last.set(one.b, free)
      places.push({ slot, table: free, one })
    }
  }
  return places
}

const firstFree = (used: ReadonlySet<number>): number => {
  let table = 1
  while (used.has(table)) table += 1
  return table
}
