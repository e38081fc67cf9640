import { Bars as Lines } from '../../../ui/bars'
import { Card, Section } from '../../../ui/card'
import { STAT_TEXT } from '../figures-text'
import { yuan } from '../text'

interface Row {
  readonly key: string
  readonly name: string
  readonly people: number
  readonly paidFen: number
}

/** Plain bars by sum, each with its figures in words. */
export const Bars = ({ title, rows }: { title: string; rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <Section title={title}>
      <Card>
        <Lines
          rows={rows.map(({ key, name, people, paidFen }) => ({
            ...{ key, name, size: paidFen, words: `${people} ${STAT_TEXT.people} · ${yuan(paidFen)}` },
          }))}
        />
      </Card>
    </Section>
  )
