import { OrderedList } from './ordered-list'
import { indexValues, type Path, pathOf } from './paths'
import { writeRefused } from './refusals'
import { compareValues, type Doc, distinctValues, type Value } from './values'
import { writeWire } from './wire-text'

/** `_id` as a map key: strings and numbers as they are, anything else as its text behind a NUL. */
export type DocKey = string | number
/** One committed document; `n` is its place in insertion order, `ts` the commit that wrote it. */
export type DocEntry = { readonly key: DocKey; readonly n: number; ts: number; doc: Doc }
export type IndexField = { readonly field: string; readonly path: Path; readonly direction: 1 | -1 }
export type IndexSpec = { name: string; keys: [field: string, direction: 1 | -1][]; unique?: boolean }
type Item = { readonly key: readonly Value[]; readonly owner: DocEntry }
/** Where an index key lies against an interval, in the index's own order: before (-1), inside (0), after (1). */
export type Place = (key: readonly Value[]) => number

/** An ordered index over committed documents, compound and multikey; filled on first use, kept up from then on. */
export class DocIndex {
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly IndexField[]
  readonly #multikey: boolean[]
  #list: OrderedList<Item> | undefined

  constructor(
    spec: IndexSpec,
    private readonly entries: () => Iterable<DocEntry>,
  ) {
    this.name = spec.name
    this.unique = spec.unique ?? false
    this.fields = spec.keys.map(([field, direction]) => ({ field, path: pathOf(field), direction }))
    this.#multikey = this.fields.map(() => false)
  }

  /** Per field: whether any document ever had an array there. Bounds and order may then be used less freely. */
  multikey(): readonly boolean[] {
    this.#built()
    return this.#multikey
  }

  /**
   * All keys of one document: every combination, also of two fields inside one array, so that each field may be bounded
   * by itself. Refuses two arrays in one compound key, as Mongo does.
   */
  keysOf(doc: Doc): Value[][] {
    const [first, second] = this.fields
    if (first && !second) return this.#singleKeys(doc, first)
    let keys: Value[][] = [[]]
    let array: string | undefined
    this.fields.forEach(({ field, path }, i) => {
      const { values, multikey } = indexValues(doc, path)
      if (multikey) {
        this.#multikey[i] = true
        if (array !== undefined && array.split('.')[0] !== path[0])
          throw writeRefused(`cannot index parallel arrays [${path[0]}] [${array.split('.')[0]}]`)
        array = field
      }
      const distinct = distinctValues(values)
      keys =
        distinct.length === 1 ? extend(keys, distinct) : keys.flatMap(key => distinct.map(value => [...key, value]))
    })
    return keys
  }

  add(owner: DocEntry): void {
    const list = this.#list
    if (list) for (const key of this.keysOf(owner.doc)) list.insert({ key, owner })
  }

  remove(owner: DocEntry): void {
    const list = this.#list
    if (list) for (const key of this.keysOf(owner.doc)) list.remove({ key, owner })
  }

  /** Moves an entry to its new keys; `owner.doc` is still the old document. */
  change(owner: DocEntry, next: Doc): void {
    const list = this.#list
    if (!list) return
    const before = this.keysOf(owner.doc)
    const after = this.keysOf(next)
    if (before.length === 1 && after.length === 1 && compareKeys(before[0] ?? [], after[0] ?? []) === 0) return
    for (const key of before) list.remove({ key, owner })
    for (const key of after) list.insert({ key, owner })
  }

  clear(): void {
    this.#list = undefined
    this.#multikey.fill(false)
  }

  /** Documents inside one interval, in index order or reversed; a multikey document may come more than once. */
  scan(place: Place, reverse: boolean): () => DocEntry | undefined {
    const next = this.scanItems(place, reverse)
    return () => next()?.owner
  }

  scanItems(place: Place, reverse: boolean): () => Item | undefined {
    const list = this.#built()
    const from = list.partition(item => place(item.key) < 0)
    const to = list.partition(item => place(item.key) <= 0)
    return list.cursor(from, to, reverse)
  }

  holders(key: readonly Value[]): DocEntry[] {
    const next = this.scan(other => this.compareKeys(other, key), false)
    const found: DocEntry[] = []
    for (let entry = next(); entry; entry = next()) found.push(entry)
    return found
  }

  /** In index order, so with each field's direction. */
  compareKeys(a: readonly Value[], b: readonly Value[], from = 0): number {
    for (let i = from; i < this.fields.length; i++) {
      const order = compareValues(a[i], b[i])
      if (order !== 0) return order * (this.fields[i] as IndexField).direction
    }
    return 0
  }

  compareItems(a: Item, b: Item, from = 0): number {
    return this.compareKeys(a.key, b.key, from) || a.owner.n - b.owner.n
  }

  #singleKeys(doc: Doc, { path }: IndexField): Value[][] {
    const { values, multikey } = indexValues(doc, path)
    if (multikey) this.#multikey[0] = true
    if (values.length === 1) return [values]
    return distinctValues(values).map(value => [value])
  }

  #built(): OrderedList<Item> {
    if (this.#list) return this.#list
    const list = new OrderedList<Item>((a, b) => this.compareItems(a, b))
    const items: Item[] = []
    for (const owner of this.entries()) for (const key of this.keysOf(owner.doc)) items.push({ key, owner })
    list.load(items)
    this.#list = list
    return list
  }
}

/** A text that is equal for equal keys: claims of open transactions are held by it. */
export function claimText(key: readonly Value[]): string {
  return writeWire(key.map(value => (value === undefined ? { $undefined: true } : value)))
}

function compareKeys(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return 0
}

function extend(keys: Value[][], [value]: Value[]): Value[][] {
  for (const key of keys) key.push(value)
  return keys
}
