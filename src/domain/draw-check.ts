import { fromHex } from './codes'
import {
  commitmentOf,
  type DrawEntry,
  type DrawHash,
  type DrawnGroup,
  entryOf,
  keyOf,
  lineOf,
  type Quota,
  rootOf,
  runDraw,
  sealedList,
  seedOf,
} from './draw'
import { type MerkleProof, rootByProof } from './merkle'

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
  | 'LIST_UNREADABLE'
  | 'LIST_NOT_CANONICAL'
  | 'ROOT_DIFFERS'
  | 'SECRET_DIFFERS'
  | 'RESULT_DIFFERS'

/** Runs a published draw again and names all that does not agree; empty where all does. Pure. */
export const checkDraw = (hash: DrawHash, file: DrawFile): readonly DrawFinding[] => {
  const entries = file.lines.flatMap(line => entryOf(line) ?? [])
  if (entries.length !== file.lines.length) return ['LIST_UNREADABLE']
  const findings: DrawFinding[] = []
  const tickets = new Set(entries.map(entry => entry.ticket))
  if (tickets.size !== entries.length || !same(sealedList(entries), file.lines)) findings.push('LIST_NOT_CANONICAL')
  if (rootOf(hash, file.lines) !== file.rootHex) findings.push('ROOT_DIFFERS')
  const secret = fromHex(file.secretHex)
  if (!secret || commitmentOf(hash, secret) !== file.commitmentHex) findings.push('SECRET_DIFFERS')
  const drawn = runDraw(hash, { entries, quotas: file.quotas, seed: seedOf(hash, file) })
  if (!same(drawn, file.result)) findings.push('RESULT_DIFFERS')
  return findings
}

export interface OwnCheck {
  readonly entry: DrawEntry
  readonly proof: MerkleProof
  readonly file: Pick<DrawFile, 'rootHex' | 'secretHex' | 'digits'>
}

/** Whether one's own line stands in the sealed list, and one's key: at most 9 HMACs and one hash a level. Pure. */
export const checkOwn = (hash: DrawHash, { entry, proof, file }: OwnCheck): { inList: boolean; keyHex: string } => ({
  inList: rootByProof(hash.sha256, asciiLine(entry), proof) === file.rootHex,
  keyHex: keyOf(hash, seedOf(hash, file), entry),
})

const asciiLine = (entry: DrawEntry): Uint8Array =>
  Uint8Array.from(lineOf(entry), character => character.charCodeAt(0) & 127)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
