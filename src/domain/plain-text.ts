type Range = readonly [from: number, to: number]

/** Code points that nobody sees, that turn the words of a page around, or that are half of a character. */
const UNSEEN: readonly Range[] = [
  // controls; tabs and line breaks stay
  ...([
    [0x0, 0x8],
    [0xb, 0x1f],
    [0x7f, 0x9f],
  ] as const),
  // soft hyphen, joiners of nothing, letters without a shape (Hangul fillers, Khmer vowels, Braille blank)
  ...([
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
    [0x180e, 0x180e],
    [0x2800, 0x2800],
    [0x3164, 0x3164],
    [0xffa0, 0xffa0],
  ] as const),
  // directions, zero widths, separators of lines; 200c and 200d hold scripts and emoji together and stay
  ...([
    [0x61c, 0x61c],
    [0x200b, 0x200b],
    [0x200e, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
    [0xfff9, 0xfffb],
  ] as const),
  // halves of characters, tags and variation marks beyond the base plane
  [0xd800, 0xdfff],
  [0xe0000, 0xe0fff],
]
/** Joiners and variation marks: alone they are nothing. */
const JOINERS: readonly Range[] = [
  [0x200c, 0x200d],
  [0xfe00, 0xfe0f],
]

/** Chinese, ASCII and their marks, as nearly every text is: nothing to look at one by one. */
const ORDINARY = /^[\t\n -~\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/

const isIn = (ranges: readonly Range[], one: string): boolean => {
  const code = one.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => from <= code && code <= to)
}

/** A person's text without marks that nobody sees and without broken halves of characters; empty where nothing visible is left. Pure; again it changes nothing. */
export const plainText = (text: string): string => {
  if (ORDINARY.test(text)) return text.trim() === '' ? '' : text
  const seen = Array.from(text).filter(one => !isIn(UNSEEN, one))
  return seen.every(one => /\s/.test(one) || isIn(JOINERS, one)) ? '' : seen.join('')
}
