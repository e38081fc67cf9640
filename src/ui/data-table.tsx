import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './data-table.scss'
import { ListRow } from './list-row'
import { useSurroundings } from './surroundings'

export interface Column<R> {
  key: string
  title: string
  cell: (row: R) => ReactNode
  /** Numbers stand right, in even figures. */
  number?: boolean
  /** Share of the width; 1 unless told. */
  share?: number
}

export interface DataTableProps<R> {
  /** What the table holds, spoken. */
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  /** The same row on a phone. */
  phoneRow: (row: R) => { title: string; note?: string; trail?: ReactNode }
  onPress?: (row: R) => void
  chosenKey?: string | null
}

/** A table with a sticky head from 900 px of width, list rows below. */
export const DataTable = <R,>({ caption, columns, rows, rowKey, phoneRow, onPress, chosenKey }: DataTableProps<R>) => {
  const { wide } = useSurroundings()
  if (!wide)
    return (
      <View className="dt-phone" aria-label={caption}>
        {rows.map(row => (
          <ListRow
            key={rowKey(row)}
            {...phoneRow(row)}
            selected={chosenKey === rowKey(row)}
            {...(onPress && { onPress: () => onPress(row) })}
          />
        ))}
      </View>
    )
  const cellClass = (column: Column<R>) => `dt-cell${column.number ? ' dt-number' : ''}`
  return (
    <View className="dt" role="table" aria-label={caption}>
      <View className="dt-row dt-head" role="row">
        {columns.map(column => (
          <View
            key={column.key}
            className={cellClass(column)}
            style={{ flexGrow: column.share ?? 1 }}
            role="columnheader"
          >
            <Text>{column.title}</Text>
          </View>
        ))}
      </View>
      {rows.map(row => (
        <View
          key={rowKey(row)}
          className={`dt-row${chosenKey === rowKey(row) ? ' dt-chosen' : ''}${onPress ? ' dt-open' : ''}`}
          role="row"
          {...(onPress && { onClick: () => onPress(row), tabIndex: 0 })}
        >
          {columns.map(column => (
            <View key={column.key} className={cellClass(column)} style={{ flexGrow: column.share ?? 1 }} role="cell">
              {column.cell(row)}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
