import { pairKey } from './seating'
import type { Group } from './words'

interface Plan {
  readonly tables: readonly { readonly table: number; readonly badges: readonly number[] }[]
}

/** The table of a round at which somebody sits, null where they rest. Pure. */
export const seatOf = (plan: Plan | undefined, badge: number) =>
  plan?.tables.find(table => table.badges.includes(badge)) ?? null

/** Every pair that shared a table in these rounds, each once, smaller badge first. Pure. */
export const metPairs = (plans: readonly Plan[]): readonly (readonly [number, number])[] => {
  const seen = new Map<string, readonly [number, number]>()
  for (const { tables } of plans)
    for (const { badges } of tables)
      for (const a of badges) for (const b of badges) if (a < b) seen.set(pairKey(a, b), [a, b])
  return [...seen.values()]
}

/** The badges that somebody met of the other side, ascending. Pure. */
export const metBy = (
  plans: readonly Plan[],
  me: { readonly badge: number; readonly group: Group },
  groups: ReadonlyMap<number, Group>,
): readonly number[] =>
  metPairs(plans)
    .flatMap(([a, b]) => (a === me.badge ? [b] : b === me.badge ? [a] : []))
    .filter(badge => groups.get(badge) !== undefined && groups.get(badge) !== me.group)
    .sort((a, b) => a - b)

/** How many yes cards somebody has: the session's number, or half of those they met, at least one. Pure. */
export const yesCapOf = (cap: number, met: number): number => (cap > 0 ? cap : Math.max(1, Math.ceil(met / 2)))

/** How often each badge rested in these rounds. Pure. */
export const restsOf = (plans: readonly { readonly resting: readonly number[] }[]): Map<number, number> => {
  const rests = new Map<number, number>()
  for (const { resting } of plans) for (const badge of resting) rests.set(badge, (rests.get(badge) ?? 0) + 1)
  return rests
}

/** Whether the sides may go into an evening: they differ by one at most, or an organiser signed why. Pure. */
export const isBalanced = ({ m, f }: { readonly m: number; readonly f: number }, exception: string): boolean =>
  Math.abs(m - f) <= 1 || exception !== ''

/** Totals are shown from so many people on, so that nobody can be told from them. Rule of the design. */
const FEWEST_SHOWN = 5

/** A total that may be shown, null where too few stand behind it. Pure. */
export const shownTotal = (many: number): number | null => (many >= FEWEST_SHOWN ? many : null)
