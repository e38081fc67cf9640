import { SIMPLIFIED_PAIRS } from './tables/simplified'

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SIMPLIFIED_PAIRS.length / 2 }, (_, i) => [
    SIMPLIFIED_PAIRS.charAt(2 * i),
    SIMPLIFIED_PAIRS.charAt(2 * i + 1),
  ]),
)

/** Characters that nobody sees: copied along with a text, or put in to cut a word in two. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '')

/** Spaces, marks and pictures: all that may stand in a text that says nothing. */
const SILENT =
  /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a0-\u00bf\u2000-\u206f\u2190-\u27bf\u2b00-\u2bff\u3000-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|\u20e3|[\ufe00-\ufe0f]|[\ud83c-\ud83e][\udc00-\udfff]/g
/** Whether a text says anything beside marks, pictures and what nobody sees. Pure. */
export const saysSomething = (text: string): boolean => withoutUnseen(text).replace(SILENT, '') !== ''

/** One spelling of a text: unseen characters out, NFKC (full-width to half-width), lower case, traditional characters to simplified ones. */
export const plainForm = (text: string): string => {
  let plain = ''
  for (const char of withoutUnseen(text).normalize('NFKC').toLowerCase()) plain += SIMPLIFIED.get(char) ?? char
  return plain
}
