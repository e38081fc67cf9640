import { canonicalJson } from './canonical'

/** Where a subject's chain ends; kept in the subject's own document and written in one transaction with the event. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** What an event may point at: an id, a small word, a sum, a yes or no; never a text about a person. */
export type AuditRef = string | number | boolean | null

/** One event of a chain. `seq` counts from 1; `hash` = mac(previous hash + canonical event). */
export interface AuditEvent {
  readonly subjectKind: string
  readonly subjectId: string
  readonly seq: number
  readonly atMs: number
  readonly what: string
  /** Null where the system acted. */
  readonly byAccountId: string | null
  /** In which standing the person acted, null for a member or the system. */
  readonly role: string | null
  /** Names of the fields that were changed or seen. */
  readonly fields: readonly string[]
  readonly refs: Readonly<Record<string, AuditRef>>
  readonly hash: string
}

/** A keyed digest of a text; the server's key never leaves it. */
export type Mac = (text: string) => string

/** An event's digest, bound to all before it. Pure. */
export const auditHash = (
  previousHash: string,
  { hash: _, ...event }: Omit<AuditEvent, 'hash'> & { hash?: string },
  mac: Mac,
): string => mac(previousHash + canonicalJson(event))

export type ChainState =
  | { readonly state: 'whole'; readonly head: AuditHead | null }
  /** The first event that is not as it was written, or that stands where another belongs. */
  | { readonly state: 'broken'; readonly seq: number }
  /** All that is there is true, but the anchor or the subject knows more; `seq` is the first that is missing. */
  | { readonly state: 'truncated'; readonly seq: number }

/** Reads a chain from its first event to its end, in the order given, and holds it against heads that others remember. Pure. */
export const verifyChain = (
  events: readonly AuditEvent[],
  { mac, known = [] }: { readonly mac: Mac; readonly known?: readonly (AuditHead | null | undefined)[] },
): ChainState => {
  let head: AuditHead | null = null
  const [first] = events
  const hashes: string[] = []
  for (const event of events) {
    const seq: number = (head?.seq ?? 0) + 1
    const same = event.subjectKind === first?.subjectKind && event.subjectId === first.subjectId
    if (event.seq !== seq || !same || auditHash(head?.hash ?? '', event, mac) !== event.hash)
      return { state: 'broken', seq }
    head = { seq, hash: event.hash }
    hashes.push(event.hash)
  }
  const heads = known.flatMap(one => one ?? []).sort((a, b) => a.seq - b.seq)
  for (const { seq, hash } of heads) {
    const mine = hashes[seq - 1]
    if (mine === undefined) return { state: 'truncated', seq: events.length + 1 }
    if (mine !== hash) return { state: 'broken', seq }
  }
  return { state: 'whole', head }
}

/** ASCII words, ids and versions of at most 120 characters. */
const REF = /^[\w:.,+/-]{0,120}$/
/** A mobile, an ID number or a bank card by itself. */
const PERSONAL = /^(1[3-9]\d{9}|\d{13,19}|\d{17}[\dXx])$/

/** The first part of an event that may be about a person, null where there is none: the chain outlives every erasure. Pure. */
export const personalPart = (event: Omit<AuditEvent, 'hash'>): string | null => {
  const named = Object.entries(event.refs)
  const texts: readonly (readonly [string, AuditRef])[] = [
    ['subjectKind', event.subjectKind],
    ['subjectId', event.subjectId],
    ['what', event.what],
    ['byAccountId', event.byAccountId],
    ['role', event.role],
    ...event.fields.map(field => ['fields', field] as const),
    ...named,
    ...named.map(([key]) => ['refs', key] as const),
  ]
  return texts.find(([, value]) => !isPlainRef(value))?.[0] ?? null
}

const isPlainRef = (value: AuditRef): boolean =>
  typeof value === 'string'
    ? REF.test(value) && !PERSONAL.test(value)
    : typeof value !== 'number' || (Number.isSafeInteger(value) && !/^1[3-9]\d{9}$/.test(String(value)))
