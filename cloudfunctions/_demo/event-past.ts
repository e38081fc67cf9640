import writeXlsxFile from 'write-excel-file/node'
import { splitFen } from '../../src/domain/aid/money'
import { dayAfter } from '../../src/domain/day'
import { BRANDS } from '../../src/domain/events/brands'
import { PAST_SESSION_HEADINGS } from '../../src/domain/events/past-sessions'
import { DEMO_UNIONS } from './unions'

/** The union's own figures: ten brands held 1,668 sessions with 104,721 attendances; how they fall on days, brands and unions is the demo's. */
export const PAST_SESSIONS = 1_668
export const PAST_ATTENDANCES = 104_721
export const PAST_LABEL = '演示分摊'
const DAYS = 5 * 365

/** One row a session, spread evenly over five years before `today` (`YYYY-MM-DD`), brands and grassroots unions. */
const pastRows = (today: string): readonly (readonly string[])[] => {
  const unions = DEMO_UNIONS.filter(({ kind }) => kind === 'grassroots')
  const weights = Array.from({ length: PAST_SESSIONS }, (_, i) => 8 + ((i * 7) % 13))
  return splitFen(PAST_ATTENDANCES, weights).map((attendances, i) => {
    const brand = BRANDS[i % BRANDS.length] ?? ''
    const union = unions[(i * 3 + Math.floor(i / BRANDS.length)) % unions.length]?.name ?? ''
    const day = dayAfter(today, -1 - Math.floor((i * DAYS) / PAST_SESSIONS))
    return [day, brand, union, `${brand}活动`, String(attendances)]
  })
}

/** The file as a district would hand it in. */
export const pastSessionsFile = (today: string): Promise<Buffer> =>
  writeXlsxFile(
    [PAST_SESSION_HEADINGS, ...pastRows(today)].map(row => row.map(value => ({ value, type: String }))),
  ).toBuffer()
