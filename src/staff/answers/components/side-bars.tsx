import { countWord, partWord, SIDE_WORDS } from '../../../domain/qa/figure-words'
import type { Cell } from '../../../domain/qa/figures'
import { FigureView } from '../../../ui/figure-view'
import { FIGURES_TEXT } from '../figures-text'

interface SideBarsProps {
  side: keyof typeof SIDE_WORDS
  cells: readonly Cell[]
  total: number
}

/** One side of the figures, as a picture and as a table with its sum; what is hidden has no bar. */
export const SideBars = ({ side, cells, total }: SideBarsProps) => (
  <FigureView
    title={SIDE_WORDS[side]}
    heads={[FIGURES_TEXT.part[side], FIGURES_TEXT.count]}
    rows={cells.map(({ key, count }) => ({
      key,
      name: partWord(side, key),
      words: countWord(count),
      size: count ?? 0,
      cells: [countWord(count)],
    }))}
    total={[String(total)]}
  />
)
