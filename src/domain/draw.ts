import { toHex } from './codes'
import { merkleRoot, type Sha256 } from './merkle'

/** SHA-256, and HMAC-SHA256 under one key for many messages, as given by the caller. */
export interface DrawHash {
  readonly sha256: Sha256
  readonly hmacUnder: (key: Uint8Array) => (message: Uint8Array) => Uint8Array
}

/** One ticket of the sealed list: `group` has a quota of its own, `size` people win or lose together. */
export interface DrawEntry {
  /** Unlinkable, Crockford base32 or the like: it tells nobody whose it is. */
  readonly ticket: string
  readonly group: string
  readonly size: number
  /** Whole, 1 to 9: so many keys the ticket has, of which the smallest counts. */
  readonly weight: number
}

export interface Quota {
  readonly group: string
  readonly places: number
}

/** Winners and the waiting list of one group, by ascending key. */
export interface DrawnGroup {
  readonly group: string
  readonly selected: readonly string[]
  readonly waiting: readonly string[]
}

/** With 8, in 0.3 % of simulated runs somebody of 160 is never drawn in 25 evenings; with 3, in 14 %. */
const MOST_MISSED = 8

/** The weight of whoever missed so many draws since their last place. Pure. */
export const drawWeight = (missed: number): number => 1 + Math.min(Math.max(0, Math.floor(missed)), MOST_MISSED)

/** A ticket's line in the published list: ASCII, no line of another entry can read the same. */
export const lineOf = ({ ticket, group, size, weight }: DrawEntry): string => `${ticket}|${group}|${size}|${weight}`

/** Reads a line back; null where it is none. */
export const entryOf = (line: string): DrawEntry | null => {
  const found = /^([0-9A-Za-z_-]{1,64})\|([0-9A-Za-z_-]{1,32})\|([1-9]\d?)\|([1-9])$/.exec(line)
  if (!found) return null
  const [, ticket = '', group = '', size, weight] = found
  return { ticket, group, size: Number(size), weight: Number(weight) }
}

/** The canonical list: lines sorted by their characters' codes, whatever order they were found in. Pure. */
export const sealedList = (entries: readonly DrawEntry[]): readonly string[] =>
  entries.map(lineOf).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** The root that is published when the list is sealed, hex. Pure. */
export const rootOf = ({ sha256 }: DrawHash, lines: readonly string[]): string =>
  toHex(merkleRoot(sha256, lines.map(asciiBytes)))

/** What binds the organiser to a secret before the public number is known: its SHA-256, hex. Pure. */
export const commitmentOf = ({ sha256 }: DrawHash, secret: Uint8Array): string => toHex(sha256(secret))

export interface SeedParts {
  readonly rootHex: string
  readonly secretHex: string
  /** The public number named beforehand, digits only. */
  readonly digits: string
}

/** The draw's seed: known to nobody before the number, chosen by nobody after it. Pure. */
export const seedOf = ({ sha256 }: DrawHash, { rootHex, secretHex, digits }: SeedParts): Uint8Array =>
  sha256(asciiBytes(`v1|${rootHex}|${secretHex}|${digits}`))

/**
 * A ticket's key, hex: the smallest of HMAC-SHA256(seed, ticket|j) for j = 1 to its weight, which is exactly the
 * weighted draw of Efraimidis & Spirakis without a logarithm whose last bit could differ between engines. Pure.
 */
export const keyOf = (hash: DrawHash, seed: Uint8Array, entry: DrawEntry): string =>
  toHex(smallestKey(hash.hmacUnder(seed), entry))

/** Winners and waiting list of each quota's group; a ticket larger than the places left is passed over and waits. Pure. */
export const runDraw = (
  hash: DrawHash,
  { entries, quotas, seed }: { entries: readonly DrawEntry[]; quotas: readonly Quota[]; seed: Uint8Array },
): readonly DrawnGroup[] => {
  return drawnFrom(keyedEntries(hash, seed, entries), quotas)
}

export interface KeyedEntry {
  readonly entry: DrawEntry
  readonly key: Uint8Array
}

/** These entries with their keys, so that a large draw can be run in parts. Pure: one HMAC for each unit of weight. */
export const keyedEntries = (
  hash: DrawHash,
  seed: Uint8Array,
  entries: readonly DrawEntry[],
): readonly KeyedEntry[] => {
  const hmac = hash.hmacUnder(seed)
  return entries.map(entry => ({ entry, key: smallestKey(hmac, entry) }))
}

/** The second half of a draw: by ascending key into the places of each group. Pure. */
export const drawnFrom = (all: readonly KeyedEntry[], quotas: readonly Quota[]): readonly DrawnGroup[] =>
  quotas.map(({ group, places }) => {
    const keyed = all.filter(({ entry }) => entry.group === group).sort((a, b) => compareBytes(a.key, b.key))
    const selected: string[] = []
    const waiting: string[] = []
    let left = places
    for (const { entry } of keyed) {
      const fits = entry.size <= left
      if (fits) left -= entry.size
      ;(fits ? selected : waiting).push(entry.ticket)
    }
    return { group, selected, waiting }
  })

/**
 * Who moves up when places of a group are free: the waiting tickets in their order, those larger than the room passed
 * over; the order itself never changes. `gone` are tickets that were withdrawn or moved up before. Pure.
 */
export const nextWaiting = (
  waiting: readonly { readonly ticket: string; readonly size: number }[],
  { places, gone }: { readonly places: number; readonly gone: ReadonlySet<string> },
): readonly string[] => {
  let left = places
  return waiting.flatMap(({ ticket, size }) => {
    if (gone.has(ticket) || size > left) return []
    left -= size
    return [ticket]
  })
}

/** What is hashed is ASCII, so a character is a byte on every engine. */
export const asciiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, character => character.charCodeAt(0) & 127)

const smallestKey = (
  hmac: (message: Uint8Array) => Uint8Array,
  { ticket, weight }: Pick<DrawEntry, 'ticket' | 'weight'>,
): Uint8Array => {
  let smallest = hmac(asciiBytes(`${ticket}|1`))
  for (let j = 2; j <= weight; j++) {
    const key = hmac(asciiBytes(`${ticket}|${j}`))
    if (compareBytes(key, smallest) < 0) smallest = key
  }
  return smallest
}

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
