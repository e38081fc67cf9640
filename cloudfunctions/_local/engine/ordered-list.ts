/** A place between items: item `at` of chunk `chunk` is the first one at or after it. */
export type Position = { readonly chunk: number; readonly at: number }

/** Chunks are split above this many items; inserting moves at most so many, whatever the length of the list. */
const CHUNK = 512
const SPARSE = CHUNK / 8

/** A sorted list in chunks. `compare` must be total: no two different items compare as 0. */
export class OrderedList<T> {
  #chunks: T[][] = []
  #size = 0

  constructor(private readonly compare: (a: T, b: T) => number) {}

  get size(): number {
    return this.#size
  }

  /** Replaces the content: the quick way to fill a new list. Sorts in place. */
  load(items: T[]): void {
    items.sort(this.compare)
    this.#chunks = []
    this.#size = items.length
    const step = CHUNK / 2
    for (let i = 0; i < items.length; i += step) this.#chunks.push(items.slice(i, i + step))
  }

  insert(item: T): void {
    const { chunk: c, at } = this.partition(other => this.compare(other, item) < 0)
    this.#size++
    const chunk = this.#chunks[c]
    if (!chunk) {
      const last = this.#chunks[c - 1]
      if (last && last.length < CHUNK) last.push(item)
      else this.#chunks.push([item])
      return
    }
    chunk.splice(at, 0, item)
    if (chunk.length > CHUNK) this.#chunks.splice(c + 1, 0, chunk.splice(CHUNK / 2))
  }

  /** Answers whether the item was there. */
  remove(item: T): boolean {
    const { chunk: c, at } = this.partition(other => this.compare(other, item) < 0)
    const chunk = this.#chunks[c]
    const found = chunk?.[at]
    if (!chunk || found === undefined || this.compare(found, item) !== 0) return false
    chunk.splice(at, 1)
    this.#size--
    if (chunk.length < SPARSE) this.#mergeOrDrop(c)
    return true
  }

  /** The place before the first item for which `isBefore` is false; it must be true for a head of the list only. */
  partition(isBefore: (item: T) => boolean): Position {
    const chunks = this.#chunks
    let low = 0
    let high = chunks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const chunk = chunks[middle] as T[]
      if (isBefore(chunk[chunk.length - 1] as T)) low = middle + 1
      else high = middle
    }
    const chunk = chunks[low]
    if (!chunk) return { chunk: low, at: 0 }
    let from = 0
    let to = chunk.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (isBefore(chunk[middle] as T)) from = middle + 1
      else to = middle
    }
    return { chunk: low, at: from }
  }

  /** Answers the items of [from, to) one by one, then undefined; invalid after the next change of the list. */
  cursor(from: Position, to: Position, reverse: boolean): () => T | undefined {
    return reverse ? this.#backward(from, to) : this.#forward(from, to)
  }

  get start(): Position {
    return { chunk: 0, at: 0 }
  }

  get end(): Position {
    return { chunk: this.#chunks.length, at: 0 }
  }

  #forward(from: Position, to: Position): () => T | undefined {
    let { chunk, at } = from
    return () => {
      for (;;) {
        if (chunk > to.chunk || (chunk === to.chunk && at >= to.at)) return undefined
        const items = this.#chunks[chunk]
        if (!items) return undefined
        if (at < items.length) return items[at++]
        chunk++
        at = 0
      }
    }
  }

  #backward(from: Position, to: Position): () => T | undefined {
    let { chunk, at } = to
    return () => {
      for (;;) {
        if (chunk < from.chunk || (chunk === from.chunk && at <= from.at)) return undefined
        if (at > 0) return this.#chunks[chunk]?.[--at]
        chunk--
        at = this.#chunks[chunk]?.length ?? 0
      }
    }
  }

  #mergeOrDrop(c: number): void {
    const chunk = this.#chunks[c] as T[]
    if (chunk.length === 0) {
      this.#chunks.splice(c, 1)
      return
    }
    const next = this.#chunks[c + 1]
    if (next && next.length + chunk.length <= CHUNK / 2) this.#chunks.splice(c, 2, chunk.concat(next))
  }
}
