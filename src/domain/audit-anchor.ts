import type { AuditHead, Mac } from './audit'
import { canonicalJson } from './canonical'

/** A head as an anchor remembers it. */
export interface AnchoredHead extends AuditHead {
  readonly subjectKind: string
  readonly subjectId: string
}

/** One night's memory of every chain that grew since the night before; it holds the root of that night. */
export interface Anchor {
  /** From 1, without a gap. */
  readonly n: number
  /** Events written before this moment are covered, UTC ms. */
  readonly untilMs: number
  /** By kind and id. */
  readonly heads: readonly AnchoredHead[]
  readonly root: string
}

export const subjectKey = ({ subjectKind, subjectId }: Pick<AnchoredHead, 'subjectKind' | 'subjectId'>): string =>
  `${subjectKind}:${subjectId}`

/** The anchor that follows another; heads of one subject must come once. Pure. */
export const nextAnchor = (
  previous: Pick<Anchor, 'n' | 'root'> | null,
  { untilMs, heads, mac }: { readonly untilMs: number; readonly heads: readonly AnchoredHead[]; readonly mac: Mac },
): Anchor => {
  const n = (previous?.n ?? 0) + 1
  const sorted = [...heads].sort((a, b) => (subjectKey(a) < subjectKey(b) ? -1 : 1))
  return { n, untilMs, heads: sorted, root: rootOf(previous?.root ?? '', { n, untilMs, heads: sorted }, mac) }
}

const rootOf = (previousRoot: string, { n, untilMs, heads }: Omit<Anchor, 'root'>, mac: Mac): string =>
  mac(
    previousRoot +
      canonicalJson({
        n,
        untilMs,
        heads: heads.map(({ subjectKind, subjectId, seq, hash }) => ({ subjectKind, subjectId, seq, hash })),
      }),
  )

/** The latest head of each subject that a whole row of anchors remembers, or the first anchor that is not as it was written. Pure. */
export const readAnchors = (
  anchors: readonly Anchor[],
  mac: Mac,
): { readonly brokenAt: number } | { readonly brokenAt: null; readonly heads: ReadonlyMap<string, AnchoredHead> } => {
  const heads = new Map<string, AnchoredHead>()
  let root = ''
  for (const [i, anchor] of anchors.entries()) {
    if (anchor.n !== i + 1 || rootOf(root, anchor, mac) !== anchor.root) return { brokenAt: i + 1 }
    root = anchor.root
    // two instances' clocks may differ, so a later night may bring an earlier number
    for (const head of anchor.heads)
      if (head.seq > (heads.get(subjectKey(head))?.seq ?? 0)) heads.set(subjectKey(head), head)
  }
  return { brokenAt: null, heads }
}
