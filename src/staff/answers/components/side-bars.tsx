import { countWord, partWord, SIDE_WORDS } from '../../../domain/qa/figure-words'
import type { Cell } from '../../../domain/qa/figures'
import { Bars } from '../../../ui/bars'
import { Card, Section } from '../../../ui/card'

interface SideBarsProps {
  side: keyof typeof SIDE_WORDS
  cells: readonly Cell[]
}

/** One side of the figures: each part with its count in words; what is hidden has no bar. */
export const SideBars = ({ side, cells }: SideBarsProps) => (
  <Section title={SIDE_WORDS[side]}>
    <Card>
      <Bars
        rows={cells.map(({ key, count }) => ({
          key,
          name: partWord(side, key),
          words: countWord(count),
          size: count ?? 0,
        }))}
      />
    </Card>
  </Section>
)
