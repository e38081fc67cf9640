import { readSheet } from 'read-excel-file/node'
import { isReadableXlsx } from './xlsx-bounds'

/** For functions that read as well; one that only writes imports it from its own file and stays smaller. */
export { writeXlsx } from './write-xlsx'

/** The first sheet of an xlsx as text, row by row, empty rows kept; null where it is none or more than a function can read. About 0.4 s for 12,000 rows. */
export const readXlsx = async (content: Buffer): Promise<readonly (readonly string[])[] | null> => {
  if (!isReadableXlsx(content)) return null
  try {
    return (await readSheet(content)).map(row => row.map(cellText))
  } catch {
    // The reader throws as many kinds of errors as there are broken files; its messages may quote cells.
    return null
  }
}

/** Takes unknown because the reader's typings name the Date class where they mean a date. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
