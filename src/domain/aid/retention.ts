import type { CaseState } from './words'

const YEAR_MS = 366 * 86_400_000

/** How long an ended case keeps what is about people, in years; source: the design's privacy table. Drafts that expired go at the next run. */
const YEARS: { readonly [S in CaseState]?: number } = {
  withdrawn: 2,
  rejected: 2,
  upheld: 2,
  expired: 2,
  closed: 10,
  revoked: 10,
}

/** When a case in this state is to be emptied, null while it is alive. Pure. */
export const shredAtMs = (state: CaseState, nowMs: number): number | null => {
  const years = YEARS[state]
  return years === undefined ? null : nowMs + years * YEAR_MS
}
