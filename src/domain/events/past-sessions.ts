import { rowsUnder } from '../sheet-rows'
import { BRANDS, type Brand } from './brands'
import type { BrandFigures } from './figures'

/** Headings of a file of past sessions, one row a session. */
export const PAST_SESSION_HEADINGS = ['日期', '品牌', '主办工会', '活动', '人次'] as const
type Heading = (typeof PAST_SESSION_HEADINGS)[number]

/** Three times the union's whole past so far. */
export const PAST_SESSIONS_MOST = 5000
/** The largest day so far had 6,000 families. */
const ATTENDANCES_MOST = 100_000

/** A session that was held before this system counted. */
export interface PastSession {
  /** In the file, from 1. */
  readonly row: number
  readonly day: string
  readonly brand: Brand
  readonly unionId: string
  readonly attendances: number
}

export interface PastSessionsFile {
  readonly sheet: readonly (readonly string[])[]
  /** Unions by their whole name. */
  readonly unionIds: ReadonlyMap<string, string>
  /** Today as `YYYY-MM-DD`: later days are no past. */
  readonly today: string
}

/** Reads past sessions; a row that does not fit is named by the heading that is wrong. Null where a heading is missing. Pure. */
export const readPastSessions = ({ sheet, unionIds, today }: PastSessionsFile) => {
  const found = rowsUnder(sheet, PAST_SESSION_HEADINGS)
  if (!found) return null
  const rows: PastSession[] = []
  const bad: { readonly row: number; readonly heading: Heading }[] = []
  for (const { row, cell } of found) {
    const day = typedDay(cell('日期'))
    const brand = BRANDS.find(one => one === cell('品牌'))
    const unionId = unionIds.get(cell('主办工会'))
    const attendances = typedCount(cell('人次'))
    if (day === null || day > today) bad.push({ row, heading: '日期' })
    else if (!brand) bad.push({ row, heading: '品牌' })
    else if (unionId === undefined) bad.push({ row, heading: '主办工会' })
    else if (attendances === null) bad.push({ row, heading: '人次' })
    else rows.push({ row, day, brand, unionId, attendances })
  }
  return { rows, bad }
}

/** All sessions of one union in one month. */
export interface PastMonth {
  readonly unionId: string
  /** `2025-03`. */
  readonly month: string
  readonly brands: readonly BrandFigures[]
}

/** The rows added up by union and month, in one order whatever the file's. Pure. */
export const pastMonths = (rows: readonly PastSession[]): readonly PastMonth[] => {
  const months = new Map<string, { unionId: string; month: string; sums: Map<Brand, BrandFigures> }>()
  for (const { unionId, day, brand, attendances } of rows) {
    const month = day.slice(0, 7)
    const one = months.get(`${month} ${unionId}`) ?? { unionId, month, sums: new Map() }
    const { sessions = 0, attendances: before = 0 } = one.sums.get(brand) ?? {}
    one.sums.set(brand, { brand, sessions: sessions + 1, attendances: before + attendances })
    months.set(`${month} ${unionId}`, one)
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { unionId, month, sums }]) => ({ unionId, month, brands: BRANDS.flatMap(brand => sums.get(brand) ?? []) }))
}

/** `YYYY-MM-DD` of a day as cadres type it, null where it is none. */
export const typedDay = (typed: string): string | null => {
  const match = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed.normalize('NFKC').replace(/\s/g, ''))
  if (!match) return null
  const [, year = '', month = '', date = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const atMs = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(atMs) || new Date(atMs).toISOString().slice(0, 10) !== day ? null : day
}

const typedCount = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').replace(/[\s,人次]/g, '')
  return /^\d{1,6}$/.test(plain) && Number(plain) <= ATTENDANCES_MOST ? Number(plain) : null
}
