import { type AuditEvent, type AuditHead, type AuditRef, type Mac, verifyChain } from './audit'
import { type Anchor, type AnchoredHead, readAnchors, subjectKey } from './audit-anchor'

/** One event as a line of an export. */
export const auditLine = (event: AuditEvent): string => {
  const { subjectKind, subjectId, seq, atMs, what, byAccountId, role, fields, refs, hash } = event
  return JSON.stringify({ subjectKind, subjectId, seq, atMs, what, byAccountId, role, fields, refs, hash })
}

/** One anchor as a line of an export. */
export const anchorLine = ({ n, untilMs, heads, root }: Anchor): string => JSON.stringify({ n, untilMs, heads, root })

/** What is wrong, the first place in each chain. `malformed` is a line that is no event. */
interface AuditProblem {
  readonly kind: 'broken' | 'truncated' | 'malformed' | 'anchor'
  /** `kind:id` of the chain; the file's name for a line. */
  readonly where: string
  /** The first bad or missing event, line or anchor, from 1. */
  readonly seq: number
}

interface AuditReport {
  readonly chains: number
  readonly events: number
  readonly anchors: number
  readonly problems: readonly AuditProblem[]
}

/**
 * Verifies an exported file: every chain from its first event and, with the anchors, to the end that they remember. A
 * cut tail shows beside an anchor only, and a file of one chain is held against that chain's anchors alone. Pure.
 */
export const verifyAuditFile = ({
  text,
  anchorText,
  mac,
}: {
  text: string
  anchorText?: string
  mac: Mac
}): AuditReport => {
  const [first = '', ...rest] = linesOf(text)
  const head = parse(first)
  const scope = isRecord(head) && typeof head['audit'] === 'string' ? head['audit'] : null
  if (scope === null)
    return { chains: 0, events: 0, anchors: 0, problems: [{ kind: 'malformed', where: 'FILE', seq: 1 }] }
  const problems: AuditProblem[] = []
  const chains = new Map<string, AuditEvent[]>()
  for (const [i, line] of rest.entries()) {
    const event = parse(line)
    if (!isEvent(event)) {
      problems.push({ kind: 'malformed', where: 'FILE', seq: i + 2 })
      continue
    }
    const chain = chains.get(subjectKey(event))
    if (chain) chain.push(event)
    else chains.set(subjectKey(event), [event])
  }
  const anchors = anchorText === undefined ? [] : linesOf(anchorText).map(parse)
  const wrong = anchors.findIndex(one => !isAnchor(one))
  if (wrong >= 0) problems.push({ kind: 'malformed', where: 'ANCHOR', seq: wrong + 1 })
  const read = readAnchors(anchors.filter(isAnchor), mac)
  if (read.brokenAt !== null) problems.push({ kind: 'anchor', where: 'ANCHOR', seq: read.brokenAt })
  const known: ReadonlyMap<string, AnchoredHead> = read.brokenAt === null ? read.heads : new Map()
  const missing = [...known.keys()].filter(key => (scope === 'all' || scope === key) && !chains.has(key))
  for (const key of [...chains.keys(), ...missing].sort()) {
    const told = verifyChain(chains.get(key) ?? [], { mac, known: [headOf(known.get(key))] })
    if (told.state !== 'whole') problems.push({ kind: told.state, where: key, seq: told.seq })
  }
  return { chains: chains.size, events: rest.length, anchors: anchors.length, problems }
}

const headOf = (head: AnchoredHead | undefined): AuditHead | null => head ?? null

const linesOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value)
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const isRef = (value: unknown): value is AuditRef => isTextOrNull(value) || isWhole(value) || typeof value === 'boolean'

const isEvent = (value: unknown): value is AuditEvent =>
  isRecord(value) &&
  [value['subjectKind'], value['subjectId'], value['what'], value['hash']].every(isText) &&
  [value['seq'], value['atMs']].every(isWhole) &&
  [value['byAccountId'], value['role']].every(isTextOrNull) &&
  Array.isArray(value['fields']) &&
  value['fields'].every(isText) &&
  isRecord(value['refs']) &&
  Object.values(value['refs']).every(isRef)

const isHead = (value: unknown): value is AnchoredHead =>
  isRecord(value) && [value['subjectKind'], value['subjectId'], value['hash']].every(isText) && isWhole(value['seq'])

const isAnchor = (value: unknown): value is Anchor =>
  isRecord(value) &&
  isWhole(value['n']) &&
  isWhole(value['untilMs']) &&
  isText(value['root']) &&
  Array.isArray(value['heads']) &&
  value['heads'].every(isHead)
