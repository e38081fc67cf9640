/** WeChat's limit of one text check. */
export const PIECE_CHARACTERS = 2500
/** What a cut would part is read whole by the next piece. */
const OVERLAP = 50

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** A text in pieces that WeChat takes, each beginning 50 characters before the last one's end; no character is parted, none for empty text. Pure. */
export const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const to = wholeAt(text, Math.min(from + PIECE_CHARACTERS, text.length))
    pieces.push(text.slice(from, to))
    if (to === text.length) break
    from = wholeAt(text, to - OVERLAP)
  }
  return pieces
}

const wholeAt = (text: string, at: number): number =>
  at < text.length && isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at
