import { base32, fromBase32 } from '../base32'
import { typedText } from '../codes'

/** 64 random bits: no one guesses a door's invitation, and 15 characters can still be typed. */
export const INVITE_BYTES = 8
const PREFIX = 'D1'

/** An invitation to a door: `D1` + 13 characters of base32. */
export const inviteCode = (random: Uint8Array): string => PREFIX + base32(random.slice(0, INVITE_BYTES))

/** A typed or pasted invitation as it was written; null where it is none. Gaps, case, O/0 and I/1 are forgiven. */
export const cleanInvite = (typed: string): string | null => {
  const text = typedText(typed)
  if (!text.startsWith(PREFIX)) return null
  return fromBase32(text.slice(PREFIX.length), INVITE_BYTES) ? text : null
}
