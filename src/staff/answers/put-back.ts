import type { Output } from '../../contract/define'
import type { publication } from '../../contract/publication'
import { HIDDEN_AS } from '../../domain/qa/redact'

type Hidden = Output<typeof publication.draft>['questionHidden'][number]

const MARK = /【[^【】]{1,5}已隐去】/g

/**
 * A text with some hidden words where they stood, `back` being those that stand again already; null where its marks are
 * no longer those of the draft, since a person rewrote it. Pure.
 */
export const putBack = (
  text: string,
  { hidden, back, words }: { hidden: readonly Hidden[]; back: readonly string[]; words: string },
): string | null => {
  const marked = hidden.filter(one => !back.includes(one.words))
  const marks = text.match(MARK) ?? []
  if (marks.length !== marked.length || marked.some(({ kind }, i) => HIDDEN_AS[kind] !== marks[i])) return null
  let at = -1
  return text.replace(MARK, mark => {
    at += 1
    const one = marked[at]
    return one?.words === words ? words : mark
  })
}
