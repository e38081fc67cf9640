import { fromHex, toHex } from './codes'
import {
  asciiBytes,
  commitmentOf,
  type DrawEntry,
  type DrawHash,
  type DrawnGroup,
  drawnFrom,
  entryOf,
  type KeyedEntry,
  keyedEntries,
  type Quota,
  rootOf,
  sealedList,
  seedOf,
} from './draw'
import { leafHash, nodesAbove } from './merkle'

/** A published draw: all that anybody needs to run it again. */
export interface DrawFile {
  readonly version: 'v1'
  /** SHA-256 of the secret, published when the list was sealed. */
  readonly commitmentHex: string
  readonly rootHex: string
  readonly secretHex: string
  /** The public number as it was named beforehand, in words. */
  readonly numberName: string
  readonly digits: string
  readonly quotas: readonly Quota[]
  readonly lines: readonly string[]
  readonly result: readonly DrawnGroup[]
}

/** What does not agree, in the order of the procedure. */
export type DrawFinding =
  | 'FILE_INCOMPLETE'
  | 'LIST_UNREADABLE'
  | 'LIST_NOT_CANONICAL'
  | 'ROOT_DIFFERS'
  | 'SECRET_DIFFERS'
  | 'QUOTA_MISSING'
  | 'RESULT_DIFFERS'

/** A draw that is being run again, part by part, so that a phone stays awake to its owner. */
export interface Replay {
  readonly file: DrawFile
  /** Hashes done, of so many in all. */
  readonly done: number
  readonly total: number
  /** What does not agree; null until all of it was run. */
  readonly findings: readonly DrawFinding[] | null
  readonly entries: readonly DrawEntry[]
  readonly phase: 'leaves' | 'nodes' | 'keys'
  /** The finished level of the tree below, and what stands of the one above. */
  readonly below: readonly Uint8Array[]
  readonly level: readonly Uint8Array[]
  readonly keyed: readonly KeyedEntry[]
}

/** Before the first part; a file that is not whole or of another version, or a list that cannot be read, is found at once. Pure. */
export const beginReplay = (file: DrawFile): Replay => {
  if (!isWhole(file)) return nothingToRun(file)
  const entries = file.lines.flatMap(line => entryOf(line) ?? [])
  const isReadable = entries.length === file.lines.length
  const keys = entries.reduce((sum, entry) => sum + entry.weight, 0)
  return {
    file,
    entries,
    done: 0,
    total: Math.max(1, 2 * entries.length - 1 + keys),
    findings: isReadable ? null : ['LIST_UNREADABLE'],
    phase: 'leaves',
    below: [],
    level: [],
    keyed: [],
  }
}

/** A file comes from anybody's disk: every part must be there. */
const isWhole = (file: DrawFile): boolean =>
  file.version === 'v1' &&
  [file.commitmentHex, file.rootHex, file.secretHex, file.numberName, file.digits].every(
    text => typeof text === 'string' && text !== '',
  ) &&
  [file.quotas, file.lines, file.result].every(list => Array.isArray(list)) &&
  file.lines.every(line => typeof line === 'string')

const nothingToRun = (file: DrawFile): Replay => ({
  file,
  entries: [],
  done: 1,
  total: 1,
  findings: ['FILE_INCOMPLETE'],
  phase: 'leaves',
  below: [],
  level: [],
  keyed: [],
})

/** One part more, of about so many hashes; the tree first, then the keys, then what does not agree. Pure. */
export const stepReplay = (hash: DrawHash, replay: Replay, hashes: number): Replay => {
  if (replay.findings) return replay
  switch (replay.phase) {
    case 'leaves':
      return leaves(hash, replay, hashes)
    case 'nodes':
      return nodes(hash, replay, hashes)
    case 'keys':
      return keys(hash, replay, hashes)
  }
}

const leaves = ({ sha256 }: DrawHash, replay: Replay, hashes: number): Replay => {
  const { lines } = replay.file
  const part = lines.slice(replay.level.length, replay.level.length + hashes)
  const level = [...replay.level, ...part.map(line => leafHash(sha256, asciiBytes(line)))]
  const done = replay.done + part.length
  return level.length < lines.length
    ? { ...replay, level, done }
    : { ...replay, phase: level.length > 1 ? 'nodes' : 'keys', below: level, level: [], done }
}

const nodes = ({ sha256 }: DrawHash, replay: Replay, hashes: number): Replay => {
  const { below } = replay
  const part = nodesAbove(sha256, below, { from: replay.level.length, many: hashes })
  const level = [...replay.level, ...part]
  const done = replay.done + part.length
  if (level.length < Math.ceil(below.length / 2)) return { ...replay, level, done }
  return { ...replay, phase: level.length > 1 ? 'nodes' : 'keys', below: level, level: [], done }
}

const keys = (hash: DrawHash, replay: Replay, hashes: number): Replay => {
  const { entries, file } = replay
  const part: DrawEntry[] = []
  let cost = 0
  for (let i = replay.keyed.length; i < entries.length && cost < hashes; i++) {
    const entry = entries[i]
    if (entry) part.push(entry)
    cost += entry?.weight ?? 0
  }
  const keyed = [...replay.keyed, ...keyedEntries(hash, seedOf(hash, file), part)]
  const next = { ...replay, keyed, done: Math.min(replay.total, replay.done + cost) }
  return keyed.length < entries.length ? next : { ...next, done: replay.total, findings: findingsOf(hash, next) }
}

const findingsOf = (hash: DrawHash, { file, entries, below, keyed }: Replay): readonly DrawFinding[] => {
  const findings: DrawFinding[] = []
  const tickets = new Set(entries.map(entry => entry.ticket))
  if (tickets.size !== entries.length || !same(sealedList(entries), file.lines)) findings.push('LIST_NOT_CANONICAL')
  const root = below[0]
  if ((root ? toHex(root) : rootOf(hash, [])) !== file.rootHex) findings.push('ROOT_DIFFERS')
  const secret = fromHex(file.secretHex)
  if (!secret || commitmentOf(hash, secret) !== file.commitmentHex) findings.push('SECRET_DIFFERS')
  if (entries.some(entry => file.quotas.every(quota => quota.group !== entry.group))) findings.push('QUOTA_MISSING')
  if (!same(drawnFrom(keyed, file.quotas), file.result)) findings.push('RESULT_DIFFERS')
  return findings
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
