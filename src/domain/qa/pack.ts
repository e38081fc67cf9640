// A packed BM25 index over terms: what is held in memory is the file itself and one table of its terms.
import { byteReader, byteWriter } from './bytes'
import { type Term, weightOf } from './terms'

/** The classic saturation and length constants; measured on LeCoQA and LCQMC. */
const K1 = 1.2
const B = 0.75

/** A question's terms and what each weighs. */
export type Query = ReadonlyMap<Term, number>

export interface Pack {
  readonly size: number
  /** Adds each document's BM25 score for a query, times `factor`, at its place in the list that was packed. Reads only the query's postings. */
  readonly addScores: (query: Query, factor: number, into: Float64Array) => void
  /** What a query would score against a document of its very words: the measure of how near a hit is. */
  readonly selfScore: (query: Query) => number
  readonly has: (term: Term) => boolean
}

/** The terms of a text as a query, weighed by how often they stand in it. */
export const queryOf = (terms: readonly Term[]): Map<Term, number> => {
  const query = new Map<Term, number>()
  for (const term of terms) query.set(term, (query.get(term) ?? 0) + weightOf(term))
  return query
}

/** A document's length: its characters and words, pairs not counted again. */
const lengthOf = (terms: readonly Term[]): number =>
  terms.reduce((sum, term) => sum + (weightOf(term) === 1 ? 1 : 0), 0)

/**
 * Packs documents given as their terms, in columns: the lengths; the step from key to key; twice each list's bytes, and
 * one more where a term is repeated in a document; the lists. A list holds the steps from document to document; with
 * repeats, how many steps of single terms, these, and then step and count in turn.
 */
export const buildPack = (documents: readonly (readonly Term[])[]): Uint8Array => {
  const postings = new Map<Term, number[]>()
  documents.forEach((terms, document) => {
    const counts = new Map<Term, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, times] of counts) {
      const list = postings.get(term)
      if (list) list.push(document, times)
      else postings.set(term, [document, times])
    }
  })
  const out = byteWriter()
  const ends = byteWriter()
  const body = byteWriter()
  out.number(documents.length)
  for (const terms of documents) out.number(lengthOf(terms))
  out.number(postings.size)
  let before = 0
  for (const term of [...postings.keys()].sort((a, b) => a - b)) {
    const list = packedList(postings.get(term) ?? [])
    out.number(term - before)
    ends.number(list.bytes.length * 2 + (list.repeats ? 1 : 0))
    body.raw(list.bytes)
    before = term
  }
  out.raw(ends.done())
  out.bytes(body.done())
  return out.done()
}

/** `list` holds document and count in turn. */
const packedList = (list: readonly number[]): { bytes: Uint8Array; repeats: boolean } => {
  let single = 0
  for (let i = 1; i < list.length; i += 2) if (list[i] === 1) single += 1
  const repeats = single * 2 < list.length
  const out = byteWriter(4 + list.length)
  if (repeats) out.number(single)
  let before = 0
  for (let i = 0; i < list.length; i += 2) {
    if (list[i + 1] !== 1) continue
    out.number((list[i] ?? 0) - before)
    before = list[i] ?? 0
  }
  before = 0
  for (let i = 0; repeats && i < list.length; i += 2) {
    if (list[i + 1] === 1) continue
    out.number((list[i] ?? 0) - before)
    out.number(list[i + 1] ?? 0)
    before = list[i] ?? 0
  }
  return { bytes: out.done(), repeats }
}

/** Opens what {@link buildPack} made; the bytes must not change afterwards. */
export const openPack = (bytes: Uint8Array): Pack => {
  const head = byteReader(bytes)
  const size = head.number()
  const norms = head.numbers(size)
  const average = size === 0 ? 1 : Math.max(1, norms.reduce((sum, length) => sum + length, 0) / size)
  for (let i = 0; i < size; i++) norms[i] = normOf(norms[i] ?? 0, average)
  const count = head.number()
  const keys = head.numbers(count)
  const lists = head.numbers(count)
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) {
    keys[i] = (keys[i] ?? 0) + (keys[i - 1] ?? 0)
    starts[i + 1] = (starts[i] ?? 0) + Math.floor((lists[i] ?? 0) / 2)
  }
  const body = head.bytes()

  const listOf = (term: Term): List | null => {
    const at = placeOf(keys, term)
    if (at < 0) return null
    return { from: starts[at] ?? 0, until: starts[at + 1] ?? 0, repeats: (lists[at] ?? 0) % 2 === 1 }
  }
  // a list is read where it lies: common characters stand in thousands of documents
  let at = 0
  const next = (): number => {
    let byte = body[at++] ?? 0
    if (byte < 128) return byte
    let value = 0
    let scale = 1
    while (byte > 127) {
      value += (byte - 128) * scale
      scale *= 128
      byte = body[at++] ?? 0
    }
    return value + byte * scale
  }
  /** How many documents a list names: its numbers are counted, not read. */
  const documentsIn = ({ from, until, repeats }: List): number => {
    let numbers = 0
    for (let i = from; i < until; i++) if ((body[i] ?? 0) < 128) numbers += 1
    if (!repeats) return numbers
    at = from
    const single = next()
    return single + (numbers - 1 - single) / 2
  }
  const rarity = (found: number) => Math.log(1 + (size - found + 0.5) / (found + 0.5))

  return {
    size,
    has: term => placeOf(keys, term) >= 0,
    addScores: (query, factor, into) => {
      for (const [term, weight] of query) {
        const list = listOf(term)
        if (!list) continue
        const documents = documentsIn(list)
        const most = factor * weight * rarity(documents) * (K1 + 1)
        const add = (document: number, times: number) => {
          into[document] = (into[document] ?? 0) + (most * times) / (times + (norms[document] ?? 0))
        }
        at = list.from
        const single = list.repeats ? next() : documents
        for (let i = 0, document = 0; i < single; i++) {
          document += next()
          add(document, 1)
        }
        for (let document = 0; at < list.until; ) {
          document += next()
          add(document, next())
        }
      }
    },
    selfScore: query => {
      let length = 0
      for (const [term, weight] of query) if (weightOf(term) === 1) length += weight
      const norm = normOf(length, average)
      let sum = 0
      for (const [term, weight] of query) {
        const times = weight / weightOf(term)
        const list = listOf(term)
        sum += (weight * rarity(list ? documentsIn(list) : 0) * (K1 + 1) * times) / (times + norm)
      }
      return sum
    },
  }
}

/** Where a term's postings lie; where terms repeat in a document, how many steps of single terms stand before them. */
interface List {
  readonly from: number
  readonly until: number
  readonly repeats: boolean
}

const normOf = (length: number, average: number): number => K1 * (1 - B + (B * length) / average)

const placeOf = (keys: Float64Array, term: Term): number => {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const key = keys[middle] ?? 0
    if (key === term) return middle
    if (key < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}
