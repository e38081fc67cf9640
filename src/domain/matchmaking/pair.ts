import type { HAND_OVER_REFUSALS } from './refusals'
import { PAIR_MOVES } from './states'
import type { PairState } from './words'

export interface PairStanding {
  readonly state: PairState
  readonly consentAAtMs: number | null
  readonly consentBAtMs: number | null
  readonly lapsesAtMs: number
}

/** A mutual pair waits so long for both consents. Rule of the design. */
export const PAIR_LAPSES_MS = 72 * 3_600_000

/** The state at a moment: 72 hours end by the clock alone. Pure. */
export const pairStateAt = (pair: PairStanding, nowMs: number): PairState =>
  pair.state === 'mutual' && nowMs >= pair.lapsesAtMs ? 'lapsed' : pair.state

/** Whether a step is possible now, and with which refusal not. Pure. */
export const pairRefusal = (
  pair: PairStanding,
  { move, nowMs }: { readonly move: 'consent' | 'handOver'; readonly nowMs: number },
): Exclude<(typeof HAND_OVER_REFUSALS)[number], 'WRONG_STATE'> | null => {
  const state = pairStateAt(pair, nowMs)
  if (state === 'frozen') return 'PAIR_FROZEN'
  if (state === 'lapsed') return 'PAIR_LAPSED'
  if (move === 'handOver' && (pair.consentAAtMs === null || pair.consentBAtMs === null)) return 'CONSENTS_MISSING'
  return PAIR_MOVES[move][state] ? null : 'PAIR_FROZEN'
}
