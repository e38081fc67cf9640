import { seededRandom, shuffled } from './random'
import { pairKey } from './seating'

export interface TablesAsked {
  /** Badge numbers by side: each table gets its share of each. */
  readonly sides: readonly (readonly number[])[]
  readonly tables: number
  readonly rounds: number
  /** Pairs that must never share a table, by pairKey. */
  readonly never: ReadonlySet<string>
  /** How often a pair shared a table in rounds before these, by pairKey. */
  readonly met?: ReadonlyMap<string, number>
  readonly seed: string
}

export interface TablePlan {
  /** Round by round, table by table, the badge numbers, ascending. */
  readonly rounds: readonly (readonly (readonly number[])[])[]
  /** How often two people meet again, summed over all pairs. */
  readonly repeats: number
  /** How often a pair of `never` shares a table: 0 wherever it can be helped. */
  readonly forbidden: number
}

/** A pair that must not be weighs as much as so many repeats. */
const FORBIDDEN_COST = 1000
/** Swaps tried at most; 30 + 30 at 10 tables in 5 rounds need a tenth of a second. */
const STEPS = 400_000
const WARM = 0.7
const COLD = 0.05

/**
 * Mixed tables over several rounds with as few repeated meetings as can be, by seeded annealing over swaps within a
 * side. Every table has as many of each side as any other, give or take one. Under a second for 60 people. Pure.
 */
export const planTables = (asked: TablesAsked): TablePlan => {
  const { sides, tables, rounds, seed } = asked
  const random = seededRandom(seed)
  const numbers = sides.flat()
  const many = numbers.length
  const index = new Map(numbers.map((number, i) => [number, i]))
  const weight = new Float64Array(many * many)
  for (const [i, a] of numbers.entries())
    for (const [j, b] of numbers.entries())
      weight[i * many + j] =
        (asked.never.has(pairKey(a, b)) ? FORBIDDEN_COST : 0) + (asked.met?.get(pairKey(a, b)) ?? 0)
  const meets = new Int16Array(many * many)
  const table = Array.from({ length: rounds }, (_, round) => firstTables(sides, { tables, round, random }))
  const seatedAt = table.map(at => membersOf(at, tables))
  for (const round of seatedAt)
    for (const group of round) for (const a of group) for (const b of group) if (a !== b) bump(meets, a * many + b, 1)

  /** What one person costs at a table: a pair met n times before costs n more, a forbidden one its weight. */
  const costAt = (who: number, group: readonly number[], except: number): number => {
    let cost = 0
    for (const other of group)
      if (other !== who && other !== except) {
        const at = who * many + other
        cost += (meets[at] ?? 0) + (weight[at] ?? 0)
      }
    return cost
  }
  const move = (who: number, group: readonly number[], except: number, by: 1 | -1) => {
    for (const other of group)
      if (other !== who && other !== except) {
        bump(meets, who * many + other, by)
        bump(meets, other * many + who, by)
      }
  }
  const sideIndexes = sides.map(side => side.map(number => index.get(number) ?? 0)).filter(side => side.length > 1)
  for (let step = 0; step < STEPS && sideIndexes.length > 0 && tables > 1; step++) {
    const heat = WARM * (COLD / WARM) ** (step / STEPS)
    const round = Math.floor(random() * rounds)
    const side = sideIndexes[Math.floor(random() * sideIndexes.length)] ?? []
    const [a = 0, b = 0] = [side[Math.floor(random() * side.length)], side[Math.floor(random() * side.length)]]
    const [at, groups] = [table[round], seatedAt[round]]
    if (!at || !groups) continue
    const [tableA = 0, tableB = 0] = [at[a], at[b]]
    const [groupA, groupB] = [groups[tableA], groups[tableB]]
    if (!groupA || !groupB || tableA === tableB) continue
    move(a, groupA, a, -1)
    move(b, groupB, b, -1)
    const before = costAt(a, groupA, a) + costAt(b, groupB, b)
    const after = costAt(a, groupB, b) + costAt(b, groupA, a)
    const gain = before - after
    const accept = gain >= 0 || random() < Math.exp(gain / heat)
    if (accept) {
      groups[tableA] = groupA.map(one => (one === a ? b : one))
      groups[tableB] = groupB.map(one => (one === b ? a : one))
      at[a] = tableB
      at[b] = tableA
    }
    move(a, groups[at[a] ?? 0] ?? [], a, 1)
    move(b, groups[at[b] ?? 0] ?? [], b, 1)
    if (step % 2000 === 0 && costOf(meets, weight, many) === 0) break
  }
  let [repeats, forbidden] = [0, 0]
  for (let a = 0; a < many; a++)
    for (let b = a + 1; b < many; b++) {
      const met = meets[a * many + b] ?? 0
      repeats += Math.max(0, met - 1)
      if ((weight[a * many + b] ?? 0) >= FORBIDDEN_COST) forbidden += met
    }
  return {
    rounds: seatedAt.map(groups => groups.map(group => group.flatMap(i => numbers[i] ?? []).sort((a, b) => a - b))),
    repeats,
    forbidden,
  }
}

const bump = (counts: Int16Array, at: number, by: number): void => {
  counts[at] = (counts[at] ?? 0) + by
}

const costOf = (meets: Int16Array, weight: Float64Array, many: number): number => {
  let cost = 0
  for (let a = 0; a < many; a++)
    for (let b = a + 1; b < many; b++) {
      const met = meets[a * many + b] ?? 0
      cost += Math.max(0, met - 1) + met * (weight[a * many + b] ?? 0)
    }
  return cost
}

/** Each person's table in a round to begin with: a side is dealt out evenly, the next one from where it ended. */
const firstTables = (
  sides: readonly (readonly number[])[],
  { tables, random }: { readonly tables: number; readonly round: number; readonly random: () => number },
): number[] => {
  const at: number[] = []
  let dealt = 0
  let first = 0
  for (const side of sides) {
    for (const [i, person] of shuffled(
      side.map((_, i) => first + i),
      random,
    ).entries())
      at[person] = (dealt + i) % tables
    dealt += side.length
    first += side.length
  }
  return at
}

const membersOf = (at: readonly number[], tables: number): number[][] => {
  const groups: number[][] = Array.from({ length: tables }, () => [])
  for (const [person, table] of at.entries()) groups[table]?.push(person)
  return groups
}
