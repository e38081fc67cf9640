/** A wished meeting of two companies, by their indexes. */
export interface Wished {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly mutual: boolean
}

/** Companies over slots: who meets whom when, at most so many meetings a slot. Changes itself; a plan's own scratch paper. */
export class MeetingGrid {
  /** By company and slot: the wished meeting's index, -1 free, -2 not there. */
  private readonly at: Int32Array[]
  readonly slotOf: Int32Array
  readonly many: number[]

  constructor(
    private readonly wished: readonly Wished[],
    available: readonly (readonly number[])[],
    private readonly slots: number,
    private readonly tables: number,
  ) {
    this.at = available.map(open => Int32Array.from({ length: slots }, (_, slot) => (open.includes(slot) ? -1 : -2)))
    this.slotOf = new Int32Array(wished.length).fill(-1)
    this.many = Array<number>(slots).fill(0)
  }

  cell(company: number, slot: number): number {
    return this.at[company]?.[slot] ?? -2
  }

  isPlaced(one: number): boolean {
    return (this.slotOf[one] ?? -1) >= 0
  }

  hasRoom(slot: number): boolean {
    return (this.many[slot] ?? 0) < this.tables
  }

  put(one: number, slot: number): void {
    this.write(one, slot, one)
    this.slotOf[one] = slot
    this.many[slot] = (this.many[slot] ?? 0) + 1
  }

  take(one: number): void {
    const slot = this.slotOf[one] ?? -1
    if (slot < 0) return
    this.write(one, slot, -1)
    this.slotOf[one] = -1
    this.many[slot] = (this.many[slot] ?? 0) - 1
  }

  /** Places a meeting where both are free, or makes room by exchanging two slots along a chain of meetings; false where neither is possible. */
  place(one: number): boolean {
    const wish = this.wished[one]
    if (!wish) return false
    const { a, b } = wish
    let best = -1
    for (let slot = 0; slot < this.slots; slot++)
      if (this.cell(a, slot) === -1 && this.cell(b, slot) === -1 && this.hasRoom(slot))
        if (best < 0 || (this.many[slot] ?? 0) < (this.many[best] ?? 0)) best = slot
    if (best >= 0) {
      this.put(one, best)
      return true
    }
    for (let s = 0; s < this.slots; s++) {
      if (this.cell(a, s) !== -1) continue
      for (let t = 0; t < this.slots; t++) {
        if (this.cell(b, t) !== -1 || s === t) continue
        if (this.exchange(a, t, s, b) && this.cell(a, t) === -1 && this.cell(b, t) === -1 && this.hasRoom(t)) {
          this.put(one, t)
          return true
        }
      }
    }
    return false
  }

  /** Exchanges slots `from` and `to` along the chain of meetings that begins at a company: answers whom it moved; null, and nothing done, where somebody would be double or absent. */
  exchange(start: number, from: number, to: number, notReaching = -1): readonly number[] | null {
    if (this.cell(start, to) !== -1) return null
    const chain: number[] = []
    const touched = [start]
    let company = start
    let slot = from
    for (;;) {
      const one = this.cell(company, slot)
      if (one === -2) return null
      if (one === -1) break
      chain.push(one)
      const wish = this.wished[one]
      company = wish ? (wish.a === company ? wish.b : wish.a) : -1
      if (company === notReaching || company === start) return null
      touched.push(company)
      slot = slot === from ? to : from
    }
    if (chain.length === 0) return null
    const before = chain.map(one => this.slotOf[one] ?? -1)
    const moved = before.filter(one => one === from).length
    const back = chain.length - moved
    const after = (which: number, change: number) => (this.many[which] ?? 0) + change
    if (after(to, moved - back) > this.tables || after(from, back - moved) > this.tables) return null
    for (const [i, one] of chain.entries()) {
      const wish = this.wished[one]
      const target = before[i] === from ? to : from
      if (!wish || this.cell(wish.a, target) === -2 || this.cell(wish.b, target) === -2) return null
    }
    for (const one of chain) this.take(one)
    for (const [i, one] of chain.entries()) this.put(one, before[i] === from ? to : from)
    return touched
  }

  /** Slots in which a company is there and idle between its first and last meeting. */
  gapsOf(company: number): number {
    let [waiting, gaps, begun] = [0, 0, false]
    for (let slot = 0; slot < this.slots; slot++) {
      const cell = this.cell(company, slot)
      if (cell >= 0) {
        gaps += begun ? waiting : 0
        waiting = 0
        begun = true
      } else if (cell === -1) waiting += 1
    }
    return gaps
  }

  private write(one: number, slot: number, value: number): void {
    const wish = this.wished[one]
    if (!wish) return
    for (const company of [wish.a, wish.b]) {
      const row = this.at[company]
      if (row) row[slot] = value
    }
  }
}
