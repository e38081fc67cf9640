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
  const headAt = sheet.findIndex(row => PAST_HEADINGS.every(name => row.map(cell => cell.trim()).includes(name)))
  const head = sheet[headAt]?.map(cell => cell.trim())
  if (!head) return null
  const rows: PastRow[] = []
  const bad: { row: number; heading: string }[] = []
  for (const [i, cells] of sheet.slice(headAt + 1).entries()) {
    if (cells.every(cell => cell.trim() === '')) continue
    const row = headAt + i + 2
    const [year = '', kindWord = '', amount = '', unionName = ''] = PAST_HEADINGS.map(name =>
      (cells[head.indexOf(name)] ?? '').trim(),
    )
    const kind = AID_KINDS.find(one => AID_KIND_WORDS[one] === kindWord)
    const amountFen = typedFen(amount)
    if (!/^(19|20)\d\d$/.test(year)) bad.push({ row, heading: '年度' })
    else if (!kind) bad.push({ row, heading: '类别' })
    else if (amountFen === null) bad.push({ row, heading: '金额' })
    else rows.push({ row, year, kind, amountFen, unionName })
  }
  return { rows, bad }
}
