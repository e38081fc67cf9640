import { asciiBytes, type DrawEntry, type DrawHash, keyOf, lineOf, seedOf } from './draw'
import { beginReplay, type DrawFile, type DrawFinding, stepReplay } from './draw-replay'
import { type MerkleProof, rootByProof } from './merkle'

/** Runs a published draw again at once and names all that does not agree; empty where all does. Pure. */
export const checkDraw = (hash: DrawHash, file: DrawFile): readonly DrawFinding[] => {
  let replay = beginReplay(file)
  while (!replay.findings) replay = stepReplay(hash, replay, Number.POSITIVE_INFINITY)
  return replay.findings
}

export interface OwnCheck {
  readonly entry: DrawEntry
  readonly proof: MerkleProof
  readonly file: Pick<DrawFile, 'rootHex' | 'secretHex' | 'digits'>
}

/** Whether one's own line stands in the sealed list, and one's key: at most 9 HMACs and one hash a level. Pure. */
export const checkOwn = (hash: DrawHash, { entry, proof, file }: OwnCheck): { inList: boolean; keyHex: string } => ({
  inList: rootByProof(hash.sha256, asciiBytes(lineOf(entry)), proof) === file.rootHex,
  keyHex: keyOf(hash, seedOf(hash, file), entry),
})
