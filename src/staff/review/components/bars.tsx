import { FigureView } from '../../../ui/figure-view'
import { STAT_TEXT } from '../figures-text'
import { yuan } from '../text'

interface Row {
  readonly key: string
  readonly name: string
  readonly people: number
  readonly paidFen: number
}

/** One way to add the ledger up, by sum: bars, and the table with what it comes to. */
export const Bars = ({ title, head, rows }: { title: string; head: string; rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <FigureView
      title={title}
      heads={[head, STAT_TEXT.people, STAT_TEXT.money]}
      rows={rows.map(({ key, name, people, paidFen }) => ({
        ...{ key, name, size: paidFen, words: `${people} ${STAT_TEXT.people} · ${yuan(paidFen)}` },
        cells: [String(people), yuan(paidFen)],
      }))}
      total={[
        String(rows.reduce((sum, { people }) => sum + people, 0)),
        yuan(rows.reduce((sum, { paidFen }) => sum + paidFen, 0)),
      ]}
    />
  )
