import { SIMPLIFIED_PAIRS } from './tables/simplified'

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SIMPLIFIED_PAIRS.length / 2 }, (_, i) => [
    SIMPLIFIED_PAIRS.charAt(2 * i),
    SIMPLIFIED_PAIRS.charAt(2 * i + 1),
  ]),
)

/** One spelling of a text: NFKC (full-width to half-width), lower case, traditional characters to simplified ones. */
export const plainForm = (text: string): string => {
  let plain = ''
  for (const char of text.normalize('NFKC').toLowerCase()) plain += SIMPLIFIED.get(char) ?? char
  return plain
}
