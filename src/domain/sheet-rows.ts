/** One row of a table in a file. */
export interface SheetRow<H extends string> {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
  /** The trimmed text under a heading, empty where the file has no such column. */
  readonly cell: (heading: H) => string
}

/**
 * The rows below the first line that holds every `needed` heading; empty ones are skipped. Null where no line holds
 * them. Cells lose the apostrophe that keeps a spreadsheet from running them, so that an export reads back. Pure.
 */
export const rowsUnder = <H extends string>(
  sheet: readonly (readonly string[])[],
  needed: readonly H[],
): readonly SheetRow<H>[] | null => {
  const headAt = sheet.findIndex(line => needed.every(name => line.some(cell => cell.trim() === name)))
  const head = sheet[headAt]?.map(cell => cell.trim())
  if (!head) return null
  return sheet.slice(headAt + 1).flatMap((cells, i) => {
    if (cells.every(cell => cell.trim() === '')) return []
    const cell = (heading: H): string => (cells[head.indexOf(heading)] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
    return [{ row: headAt + i + 2, cell }]
  })
}
