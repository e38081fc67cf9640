import { readSheet } from 'read-excel-file/node'

/** For functions that read as well; one that only writes imports it from its own file and stays smaller. */
export { writeXlsx } from './write-xlsx'

/** A roster of 12,000 rows unpacks to about 10 MB; a file that claims more than this is refused before it fills the memory. */
const MOST_UNPACKED_BYTES = 64_000_000
const CENTRAL_ENTRY = 0x02014b50
const CENTRAL_ENTRY_BYTES = 46
const END_OF_DIRECTORY = 0x06054b50
const END_BYTES = 22

/** The first sheet of an xlsx as text, row by row, empty rows kept; null where it is none or unpacks to more than 64 MB. About 0.3 s for 12,000 rows. */
export const readXlsx = async (content: Buffer): Promise<readonly (readonly string[])[] | null> => {
  const unpacked = unpackedBytes(content)
  if (unpacked === null || unpacked > MOST_UNPACKED_BYTES) return null
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

/** What a zip's directory says it unpacks to; null where it is no zip. */
const unpackedBytes = (zip: Buffer): number | null => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + END_BYTES > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return null
  let total = 0
  let at = zip.readUInt32LE(end + 16)
  while (at + CENTRAL_ENTRY_BYTES <= end && zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    total += zip.readUInt32LE(at + 24)
    at += CENTRAL_ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return total
}
