import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Bars } from './bars'
import { Button } from './button'
import { Card, Section } from './card'
import { DataTable } from './data-table'
import './figure-view.scss'
import { useSurroundings } from './surroundings'

export interface FigureRow {
  readonly key: string
  readonly name: string
  /** What the bar's length shows, from 0. */
  readonly size: number
  /** The figures in words, beside the bar. */
  readonly words: string
  /** The figures one by one, as many as `heads` after the first. */
  readonly cells: readonly string[]
}

export interface FigureViewProps {
  title: string
  /** What a row is, then what its figures are. */
  heads: readonly [string, ...string[]]
  rows: readonly FigureRow[]
  /** The last row of the table: what all rows come to. */
  total?: readonly string[]
}

const WORDS = { table: '看表格', bars: '看图', total: '合计' } as const

/** Figures as a picture and as a table: beside each other from 900 px of width, one tap apart below. */
export const FigureView = ({ title, heads, rows, total }: FigureViewProps) => {
  const { wide } = useSurroundings()
  const [asTable, setAsTable] = useState(false)
  const last = total ? [{ key: TOTAL, name: WORDS.total, size: 0, words: '', cells: total }] : []
  const [first, ...others] = heads
  const table = (
    <DataTable
      caption={title}
      rows={[...rows, ...last]}
      rowKey={row => row.key}
      columns={[
        { key: 'name', title: first, share: 2, cell: row => <Text className={classOf(row)}>{row.name}</Text> },
        ...others.map((head, i) => ({
          key: head,
          title: head,
          number: true,
          cell: (row: FigureRow) => <Text className={classOf(row)}>{row.cells[i] ?? ''}</Text>,
        })),
      ]}
      phoneRow={row => ({
        title: row.name,
        trail: (
          <Text className="t-tabular">{row.cells.map((cell, i) => `${cell}${unitOf(others, i)}`).join(' · ')}</Text>
        ),
      })}
    />
  )
  if (wide)
    return (
      <Section title={title}>
        <Card>
          <View className="fv">
            <View className="fv-half">
              <Bars rows={rows} />
            </View>
            <View className="fv-half">{table}</View>
          </View>
        </Card>
      </Section>
    )
  return (
    <Section title={title}>
      <Card flush={asTable}>
        {asTable ? table : <Bars rows={rows} />}
        <View className={asTable ? 'fv-switch fv-sides' : 'fv-switch'}>
          <Button
            kind="quiet"
            size="small"
            label={asTable ? WORDS.bars : WORDS.table}
            heard={`${title}，${asTable ? WORDS.bars : WORDS.table}`}
            onPress={() => setAsTable(!asTable)}
          />
        </View>
      </Card>
    </Section>
  )
}

const TOTAL = 'total'
const classOf = ({ key }: FigureRow): string => (key === TOTAL ? 'fv-total' : '')

/** With one figure a row its head says what it is; with several each says so itself. */
const unitOf = (heads: readonly string[], i: number): string =>
  heads.length > 1 && i === 0 ? ` ${heads[i] ?? ''}` : ''
