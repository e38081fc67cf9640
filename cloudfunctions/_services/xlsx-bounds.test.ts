import { deflateRawSync } from 'node:zlib'
import { readXlsx } from './xlsx'
import { isReadableXlsx } from './xlsx-bounds'

/** A zip of these files; `said` is what its directory claims they unpack to. */
const zipOf = (files: Readonly<Record<string, string>>, said?: number): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text)
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(said ?? text.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, title, packed)
    directory.push(entry, title)
    at += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const sheetOf = (cells: string, said?: number) => zipOf({ 'xl/worksheets/sheet1.xml': `<sheetData>${cells}` }, said)

const outside = (): Buffer => {
  const zip = sheetOf('')
  zip.writeUInt32LE(4_000_000_000, zip.length - 6)
  return zip
}

test.each([
  ['a cell in the last row and column of a sheet', sheetOf('<row r="1048576"><c r="XFD1048576"/></row>')],
  ['a last row alone', sheetOf('<row r="1048576"/>')],
  ['a last column of enough rows', sheetOf('<row r="60"><c r="XFD60"/></row>')],
  ['quotes, spaces and cases that XML allows', sheetOf(`<c r = ' xfd99999'/>`)],
  ['numbers beyond any sheet', sheetOf('<c r="ZZZZZ99999999999999999999"/>')],
  ['one cell as long as the memory', sheetOf(`<c r="A1"><t>${'x'.repeat(33_000_000)}</t></c>`)],
  ['a directory that lies about it', sheetOf(`<c r="A1"><t>${'x'.repeat(33_000_000)}</t></c>`, 1000)],
  ['more elements than a table has', sheetOf('<c/>'.repeat(1_500_001))],
  ['a directory that begins outside the file', outside()],
])('%s is refused before it is read', (_, zip) => {
  expect(isReadableXlsx(zip)).toBe(false)
})

test('a roster of 12,000 people with 8 columns is read', () => {
  const cells = (row: number) => [...'ABCDEFGH'].map(at => `<c r="${at}${row}"><is><t>张晓明</t></is></c>`).join('')
  const rows = Array.from({ length: 12_000 }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`)
  expect(isReadableXlsx(sheetOf(rows.join('')))).toBe(true)
})

test('what is refused is no error to whoever hands it in', async () => {
  expect(await readXlsx(sheetOf('<row r="1048576"/>'))).toBeNull()
})
