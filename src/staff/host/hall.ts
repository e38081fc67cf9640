import type { Output } from '../../contract/define'
import type { matchmaking } from '../../contract/matchmaking'

type Host = Output<typeof matchmaking.host>

/** Who came and has no place in this round, and whose place is empty. Pure. */
export const unseated = ({ people, tables, resting }: Pick<Host, 'people' | 'tables' | 'resting'>) => {
  const planned = new Set([...tables.flatMap(one => one.badges), ...resting])
  return {
    came: people.filter(one => one.here && !planned.has(one.badge)).length,
    gone: people.filter(one => !one.here && planned.has(one.badge) && !resting.includes(one.badge)).length,
  }
}

/** What is left of a round, UTC ms; null before the first. Pure. */
export const leftMs = (
  { roundStartedAtMs, minutesPerRound }: Pick<Host, 'roundStartedAtMs' | 'minutesPerRound'>,
  nowMs: number,
) => (roundStartedAtMs === null ? null : Math.max(0, roundStartedAtMs + minutesPerRound * 60_000 - nowMs))

/** 5:07 as it is read on a wall. Pure. */
export const clockOf = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
