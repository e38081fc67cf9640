import type { SignUpStatus } from './words'

/** One stand in a session's line: whole sign-ups, so that a family moves up together. */
export interface LineEntry {
  readonly signUpId: string
  readonly accountId: string
  readonly round: number
  readonly places: number
}

/** A hot morning of 6,000 families; the line lies in the session's document, 60 bytes each: 0.4 MB of the 16 it may have. */
export const MOST_WAITING = 6000

/** A stand as the line keeps it: one word, so that the database compares and removes it as a whole. */
export const lineWord = ({ signUpId, accountId, round, places }: LineEntry): string =>
  `${signUpId}:${accountId}:${round}:${places}`

/** Reads a stand back; null where it is none. */
export const lineEntryOf = (word: string): LineEntry | null => {
  const found = /^([0-9A-Za-z_-]+):([0-9A-Za-z_-]+):(\d+):(\d+)$/.exec(word)
  if (!found) return null
  const [, signUpId = '', accountId = '', round, places] = found
  return { signUpId, accountId, round: Number(round), places: Number(places) }
}

export interface RiseAsked {
  readonly entry: LineEntry
  readonly room: number
  /** The sign-up that stands first, null where it is not written yet. */
  readonly held: {
    readonly status: SignUpStatus
    readonly accountId: string
    readonly round: number
    readonly releasing: boolean
  } | null
}

export type RiseDecision = 'rise' | 'wait' | 'release' | 'drop'

/**
 * What happens to whoever stands first. Strictly first: a family of four waits for four places and nobody behind it,
 * however small, passes; else families would never come in. `wait`: not enough room, or the sign-up is still being
 * written. `release`: its holder is giving the stand back. `drop`: nobody stands there any more. Pure.
 */
export const decideRise = ({ entry, room, held }: RiseAsked): RiseDecision => {
  if (held === null || held.round < entry.round) return 'wait'
  if (held.round > entry.round || held.accountId !== entry.accountId) return 'drop'
  if (held.status === 'cancelled') return held.releasing ? 'release' : 'drop'
  // drawn into the line, and the draw is still being brought to the people
  if (held.status === 'in_draw') return 'wait'
  if (held.status !== 'waitlisted') return 'drop'
  return entry.places <= room ? 'rise' : 'wait'
}
