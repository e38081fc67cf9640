import writeXlsxFile from 'write-excel-file/node'
import { splitFen, yuanText } from '../../src/domain/aid/money'
import { PAST_HEADINGS } from '../../src/domain/aid/past-rows'
import { DEMO_UNIONS } from './unions'

/** The union's own figures: in five years 891 sick workers received 799,710 yuan; how they fall on years and unions is the demo's. */
const PEOPLE = 891
const TOTAL_FEN = 79_971_000
export const PAST_LABEL = '演示分摊'
const YEARS = 5

/** One row a person without any name: year, kind, sum, union. The split is the same at every start. */
const pastRows = (thisYear: number): readonly (readonly string[])[] => {
  const unions = DEMO_UNIONS.filter(({ kind }) => kind === 'grassroots')
  const weights = Array.from({ length: PEOPLE }, (_, i) => 6 + ((i * 7) % 11))
  return splitFen(TOTAL_FEN, weights).map((fen, i) => [
    String(thisYear - YEARS + (i % YEARS)),
    '助医',
    yuanText(fen).replace(/,/g, ''),
    unions[(i * 3) % unions.length]?.name ?? '',
  ])
}

/** The file as a district would hand it in. */
export const pastFile = (thisYear: number): Promise<Buffer> =>
  writeXlsxFile(
    [PAST_HEADINGS, ...pastRows(thisYear)].map(row => row.map(value => ({ value, type: String }))),
  ).toBuffer()
