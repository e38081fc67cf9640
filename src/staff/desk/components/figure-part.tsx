import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Bars } from '../../../ui/bars'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import { useSurroundings } from '../../../ui/surroundings'
import { text } from '../figures-text'
import './figure-part.scss'

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

/** One way to add the figures up: the picture, and under it the table with its sum and averages, opened by a tap on a phone. */
export const FigurePart = ({ title, head, rows }: FigurePartProps) => {
  const { wide } = useSurroundings()
  const [all, setAll] = useState(false)
  const [tabled, setTabled] = useState(false)
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
          {!wide && (
            <Button
              kind="quiet"
              label={tabled ? text.closeTable : text.openTable}
              heard={`${title}，${tabled ? text.closeTable : text.openTable}`}
              onPress={() => setTabled(!tabled)}
            />
          )}
          {!wide && tabled && <SmallTable title={title} head={head} rows={[...shown, totalOf(rows)]} />}
        </View>
      </Card>
      {wide && <FigureTable title={title} head={head} rows={rows} />}
    </Section>
  )
}

/** The same table for a phone: four narrow columns, in care mode the name above its figures. */
const SmallTable = ({ title, head, rows }: FigurePartProps) => (
  <View className="ft" role="table" aria-label={title}>
    <View className="ft-row ft-head" role="row">
      {[head, text.sessions, text.attendances, text.average].map((words, i) => (
        <View key={words} className={i === 0 ? 'ft-name' : 'ft-number'} role="columnheader">
          <Text>{words}</Text>
        </View>
      ))}
    </View>
    {rows.map(row => (
      <View key={row.key} className="ft-row" role="row">
        <View className="ft-name" role="cell">
          <Text>{row.name}</Text>
        </View>
        {[text.many(row.sessions), text.many(row.attendances), text.averageOf(row.sessions, row.attendances)].map(
          (words, i) => (
            // the three figures of a row never move
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <View key={i} className="ft-number" role="cell">
              <Text>{words}</Text>
            </View>
          ),
        )}
      </View>
    ))}
  </View>
)

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
