import { rowsUnder } from '../sheet-rows'

/** Headings of a sign-up list that the desk hands in; the number of places may be left out. */
export const SIGN_UP_HEADINGS = ['姓名', '手机号'] as const
const PLACES = '位数'

/** The largest evening of one session had 6,000 families; a list of the desk is far below. */
export const SIGN_UP_ROWS_MOST = 2000
const PLACES_MOST = 10

/** Why a row of a list is not taken, before anybody is looked up or after. */
export const SIGN_UP_ROW_REASONS = [
  'NAME_MISSING',
  'PHONE_WRONG',
  'PLACES_WRONG',
  'TWICE_IN_FILE',
  'NO_SUCH_MEMBER',
  'NOT_BOUND',
  'CANCELLED_BY_MEMBER',
  'BUSY',
] as const
type Reason = (typeof SIGN_UP_ROW_REASONS)[number]

/** A row that can be looked up, in clear. */
export interface SignUpRow {
  readonly row: number
  readonly name: string
  /** 11 digits. */
  readonly phone: string
  readonly places: number
}

/** Reads a sign-up list; who stands twice is taken once. Null where a heading is missing. Pure. */
export const readSignUpRows = (
  sheet: readonly (readonly string[])[],
): readonly (SignUpRow | { readonly row: number; readonly reason: Reason })[] | null => {
  const found = rowsUnder<(typeof SIGN_UP_HEADINGS)[number] | typeof PLACES>(sheet, SIGN_UP_HEADINGS)
  if (!found) return null
  const seen = new Set<string>()
  return found.map(({ row, cell }) => {
    const name = cell('姓名')
    const phone = typedPhone(cell('手机号'))
    const places = typedPlaces(cell(PLACES))
    if (name === '') return { row, reason: 'NAME_MISSING' as const }
    if (phone === null) return { row, reason: 'PHONE_WRONG' as const }
    if (places === null) return { row, reason: 'PLACES_WRONG' as const }
    if (seen.has(`${phone} ${name}`)) return { row, reason: 'TWICE_IN_FILE' as const }
    seen.add(`${phone} ${name}`)
    return { row, name, phone, places }
  })
}

const typedPhone = (typed: string): string | null => {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}

const typedPlaces = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').replace(/[\s位人]/g, '')
  if (plain === '') return 1
  const places = /^\d{1,2}$/.test(plain) ? Number(plain) : 0
  return places >= 1 && places <= PLACES_MOST ? places : null
}
