import type { Wished } from './meeting-grid'
import type { BusinessCompany } from './wished-pairs'

interface Place {
  readonly slot: number
  readonly table: number
  readonly one: Wished
}

/** Tables by slot: who has an own table is met there, a meeting that stood stays where it stood, the others keep the table they had where it is free. Pure. */
export const seatMeetings = (at: {
  readonly wished: readonly Wished[]
  readonly slotOf: Int32Array
  readonly companies: readonly BusinessCompany[]
  readonly slots: number
  readonly tables: number
  /** The table of a wish that stood before in the slot it still has. */
  readonly stood: ReadonlyMap<number, number>
}): readonly Place[] => {
  const own = new Map<number, number>()
  for (const [i, company] of at.companies.entries())
    if (company.ownTable && own.size < at.tables) own.set(i, own.size + 1)
  const last = new Map<number, number>()
  const places: Place[] = []
  for (let slot = 0; slot < at.slots; slot++) {
    const here = at.wished.flatMap((wish, one) => (at.slotOf[one] === slot ? [{ wish, stood: at.stood.get(one) }] : []))
    const used = new Set<number>()
    const isOwn = ({ wish }: { wish: Wished }) => own.has(wish.a) || own.has(wish.b)
    const order = [
      ...here.filter(one => one.stood !== undefined),
      ...here.filter(one => one.stood === undefined && isOwn(one)),
      ...here.filter(one => one.stood === undefined && !isOwn(one)),
    ]
    for (const { wish, stood } of order) {
      const asked = [stood, own.get(wish.a), own.get(wish.b), last.get(wish.a), last.get(wish.b)]
      const free = asked.find(table => table !== undefined && !used.has(table)) ?? firstFree(used)
      used.add(free)
      last.set(wish.a, free)
      last.set(wish.b, free)
      places.push({ slot, table: free, one: wish })
    }
  }
  return places
}

const firstFree = (used: ReadonlySet<number>): number => {
  let table = 1
  while (used.has(table)) table += 1
  return table
}
