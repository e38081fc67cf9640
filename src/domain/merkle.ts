import { fromHex, toHex } from './codes'

/** SHA-256 as given by the caller: @noble/hashes on the phone, node:crypto in the function. */
export type Sha256 = (message: Uint8Array) => Uint8Array

/** The way from one leaf to the root: the sibling's hash in hex, led by the side it stands on. */
export type MerkleProof = readonly string[]

/** Leaves and inner nodes are hashed under different first bytes, so that none passes for the other (RFC 6962, 2.1). */
const LEAF = 0
const NODE = 1

/** A leaf of the tree. Pure: one hash. */
export const leafHash = (sha256: Sha256, leaf: Uint8Array): Uint8Array => sha256(joined(LEAF, leaf))

/** A part of the level above these nodes, from pair `from` on; a node without a sibling rises as it is. Pure: one hash a pair. */
export const nodesAbove = (
  sha256: Sha256,
  below: readonly Uint8Array[],
  { from, many }: { readonly from: number; readonly many: number },
): readonly Uint8Array[] => {
  const level: Uint8Array[] = []
  for (let i = from * 2; i < Math.min(below.length, (from + many) * 2); i += 2) {
    const [left, right] = [below[i], below[i + 1]]
    if (left) level.push(right ? sha256(joined(NODE, left, right)) : left)
  }
  return level
}

/** The tree's levels, leaves first. */
const levelsOf = (sha256: Sha256, leaves: readonly Uint8Array[]): (readonly Uint8Array[])[] => {
  let level: readonly Uint8Array[] = leaves.map(leaf => leafHash(sha256, leaf))
  const levels = [level]
  while (level.length > 1) {
    level = nodesAbove(sha256, level, { from: 0, many: level.length })
    levels.push(level)
  }
  return levels
}

/** The root over these leaves in their order, 32 bytes; of no leaves the hash of nothing. Pure. */
export const merkleRoot = (sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array =>
  levelsOf(sha256, leaves).at(-1)?.[0] ?? sha256(new Uint8Array(0))

/** The proof that a leaf stands in the tree; empty where it is the only one. Pure. */
export const merkleProof = (sha256: Sha256, leaves: readonly Uint8Array[], index: number): MerkleProof => {
  const proof: string[] = []
  let at = index
  for (const level of levelsOf(sha256, leaves)) {
    const sibling = level[at ^ 1]
    if (sibling) proof.push(`${at % 2 ? 'L' : 'R'}${toHex(sibling)}`)
    at >>= 1
  }
  return proof
}

/** The root that a leaf and its proof lead to, in hex; null where the proof is none. Pure: one hash a step. */
export const rootByProof = (sha256: Sha256, leaf: Uint8Array, proof: MerkleProof): string | null => {
  let hash = leafHash(sha256, leaf)
  for (const step of proof) {
    const sibling = fromHex(step.slice(1))
    const side = step.charAt(0)
    if (sibling?.length !== 32 || (side !== 'L' && side !== 'R')) return null
    hash = sha256(side === 'L' ? joined(NODE, sibling, hash) : joined(NODE, hash, sibling))
  }
  return toHex(hash)
}

const joined = (first: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  bytes[0] = first
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
