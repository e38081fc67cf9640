import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Bars } from '../../../ui/bars'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import { useSurroundings } from '../../../ui/surroundings'
import { text } from '../figures-text'

interface FigureRow {
  readonly key: string
  readonly name: string
  readonly sessions: number
  readonly attendances: number
  readonly tint?: string
}

interface FigurePartProps {
  title: string
  /** What a row is: brand, union, month. */
  head: string
  rows: readonly FigureRow[]
}

/** As many as fit a look; a district has some 300 unions. */
const FIRST = 12

/** One way to add the figures up: the picture, and on a desktop the table under it; on a phone the bars carry the figures. */
export const FigurePart = ({ title, head, rows }: FigurePartProps) => {
  const { wide } = useSurroundings()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, FIRST)
  const bars = shown.map(({ key, name, sessions, attendances, tint }) => ({
    ...{ key, name, size: attendances, words: text.row(sessions, attendances) },
    ...(tint && { tint }),
  }))
  return (
    <Section title={title}>
      <Card>
        <View className="stack-3">
          <Bars rows={bars} />
          {!all && rows.length > FIRST && (
            <Button kind="quiet" label={text.more(rows.length - FIRST)} onPress={() => setAll(true)} />
          )}
        </View>
      </Card>
      {wide && <FigureTable title={title} head={head} rows={rows} />}
    </Section>
  )
}

const FigureTable = ({ title, head, rows }: FigurePartProps) => (
  <Card flush>
    <DataTable
      caption={title}
      rows={[...rows, totalOf(rows)]}
      rowKey={row => row.key}
      columns={[
        { key: 'name', title: head, share: 3, cell: row => <Text>{row.name}</Text> },
        { key: 'sessions', title: text.sessions, number: true, cell: row => <Text>{row.sessions}</Text> },
        { key: 'attendances', title: text.attendances, number: true, cell: row => <Text>{row.attendances}</Text> },
        {
          key: 'average',
          title: text.average,
          number: true,
          cell: row => <Text>{text.averageOf(row.sessions, row.attendances)}</Text>,
        },
      ]}
      phoneRow={row => ({ title: row.name, note: text.row(row.sessions, row.attendances) })}
    />
  </Card>
)

const totalOf = (rows: readonly FigureRow[]): FigureRow => ({
  key: 'total',
  name: text.total,
  sessions: rows.reduce((sum, row) => sum + row.sessions, 0),
  attendances: rows.reduce((sum, row) => sum + row.attendances, 0),
})
