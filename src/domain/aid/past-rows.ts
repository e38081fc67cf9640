import { rowsUnder } from '../sheet-rows'
import { typedFen } from './money'
import { AID_KIND_WORDS, AID_KINDS, type AidKind } from './words'

/** Headings of a file of past aid. */
export const PAST_HEADINGS = ['年度', '类别', '金额', '所属工会'] as const

export interface PastRow {
  /** In the file, from 1. */
  readonly row: number
  readonly year: string
  readonly kind: AidKind
  readonly amountFen: number
  readonly unionName: string
}

/** Reads sums of the past; rows that do not fit are named by their heading. Null where a heading is missing. Pure. */
export const readPastRows = (
  sheet: readonly (readonly string[])[],
): {
  readonly rows: readonly PastRow[]
  readonly bad: readonly { readonly row: number; readonly heading: string }[]
} | null => {
  const found = rowsUnder(sheet, PAST_HEADINGS)
  if (!found) return null
  const rows: PastRow[] = []
  const bad: { row: number; heading: string }[] = []
  for (const { row, cell } of found) {
    const year = cell('年度')
    const kind = AID_KINDS.find(one => AID_KIND_WORDS[one] === cell('类别'))
    const amountFen = typedFen(cell('金额'))
    if (!/^(19|20)\d\d$/.test(year)) bad.push({ row, heading: '年度' })
    else if (!kind) bad.push({ row, heading: '类别' })
    else if (amountFen === null) bad.push({ row, heading: '金额' })
    else rows.push({ row, year, kind, amountFen, unionName: cell('所属工会') })
  }
  return { rows, bad }
}
