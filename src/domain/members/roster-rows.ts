import { employeeNoKey, nameKey } from './names'
import type { RosterColumns, RosterField } from './roster-headings'

/**
 * Why a row of a file is not taken. The last two are found against the roster: OTHER_PERSON, the phone or the company's
 * number stands under another name; ACTIVE_ELSEWHERE, a union outside the import has to mark the person as left first.
 */
export const ROW_REASONS = [
  'NAME_MISSING',
  'NAME_TOO_LONG',
  'PHONE_WRONG',
  'NO_PHONE_OR_NUMBER',
  'UNION_UNKNOWN',
  'UNION_NOT_YOURS',
  'TWICE_IN_FILE',
  'OTHER_PERSON',
  'ACTIVE_ELSEWHERE',
] as const
export type RowReason = (typeof ROW_REASONS)[number]

/** A row that can be taken, in clear. */
export interface RosterRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
  readonly name: string
  /** 11 digits. */
  readonly phone: string | null
  readonly employeeNo: string | null
  readonly unionId: string
  readonly companyName: string
  readonly status: 'active' | 'left'
}

export interface BadRow {
  readonly row: number
  readonly reason: RowReason
}

/** A union by the name a file may call it. */
export interface NamedUnion {
  readonly unionId: string
  readonly name: string
  readonly companies: readonly string[]
  /** Whether the importer may write its roster in this import. */
  readonly inScope: boolean
}

export interface RosterFile {
  readonly rows: readonly (readonly string[])[]
  readonly rowIndex: number
  readonly columns: RosterColumns
  readonly unions: readonly NamedUnion[]
  /** Where rows without a union's name belong; null refuses them. */
  readonly ownUnionId: string | null
}

/** As long as a name may be typed when binding. */
const NAME_MOST = 30
const EMPLOYEE_NO_MOST = 40
const COMPANY_MOST = 60
/** Words for those who are no longer members of the roster; every other word means active. */
const LEFT = /离|退|辞|调出|调走|转出|注销|死亡|去世|身故|^否$|^left$/
/** "Not yet left", and the like. */
const NOT_LEFT = /未离|未退|不离/

/** Reads every row below the headings; empty rows are skipped. A person who stands twice is taken once. */
export const readRosterRows = (file: RosterFile): readonly (RosterRow | BadRow)[] => {
  const unions = byName(file.unions)
  const seen = new Set<string>()
  return file.rows.slice(file.rowIndex + 1).flatMap((cells, i): readonly (RosterRow | BadRow)[] => {
    if (cells.every(cell => cell.trim() === '')) return []
    const read = readRow({ cells, row: file.rowIndex + i + 2, file, unions })
    if ('reason' in read) return [read]
    const keys = identitiesOf(read)
    if (keys.some(key => seen.has(key))) return [{ row: read.row, reason: 'TWICE_IN_FILE' }]
    for (const key of keys) seen.add(key)
    return [read]
  })
}

/** What makes two rows the same person: the phone, or the number within one company of one union. */
const identitiesOf = ({ phone, employeeNo, unionId, companyName }: RosterRow): readonly string[] => [
  ...(phone === null ? [] : [`phone ${phone}`]),
  ...(employeeNo === null ? [] : [`number ${JSON.stringify([unionId, companyName, employeeNoKey(employeeNo)])}`]),
]

interface RowAt {
  readonly cells: readonly string[]
  readonly row: number
  readonly file: RosterFile
  readonly unions: ReadonlyMap<string, NamedUnion>
}

const readRow = ({ cells, row, file, unions }: RowAt): RosterRow | BadRow => {
  const cell = (field: RosterField): string => plainText(cells[file.columns[field] ?? -1] ?? '')
  const name = cell('name')
  if (nameKey(name) === '') return { row, reason: 'NAME_MISSING' }
  if (Array.from(name).length > NAME_MOST) return { row, reason: 'NAME_TOO_LONG' }
  const phone = readPhone(cell('phone'))
  if (phone === false) return { row, reason: 'PHONE_WRONG' }
  const employeeNo = cell('employeeNo').slice(0, EMPLOYEE_NO_MOST) || null
  if (phone === null && employeeNo === null) return { row, reason: 'NO_PHONE_OR_NUMBER' }
  const union = unions.get(unionKey(cell('union')) || ownKey(file))
  if (!union) return { row, reason: 'UNION_UNKNOWN' }
  if (!union.inScope) return { row, reason: 'UNION_NOT_YOURS' }
  const onlyCompany = union.companies.length === 1 ? (union.companies[0] ?? '') : ''
  return {
    row,
    name,
    phone,
    employeeNo,
    unionId: union.unionId,
    companyName: cell('company').slice(0, COMPANY_MOST) || onlyCompany,
    status: statusOf(cell('status')),
  }
}

/** Trimmed, without the apostrophe that keeps a spreadsheet from running a cell. */
const plainText = (text: string): string => text.trim().replace(/^'(?=[=+\-@])/, '')

/** Eleven digits, null for an empty cell, false for anything else. Blanks, dashes and +86 are forgiven. */
const readPhone = (text: string): string | null | false => {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (digits === '') return null
  return /^1[3-9]\d{9}$/.test(digits) ? digits : false
}

const statusOf = (text: string): 'active' | 'left' => {
  const word = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return LEFT.test(word) && !NOT_LEFT.test(word) ? 'left' : 'active'
}

const unionKey = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A key that no cell can have, since cells are without blanks. */
const ownKey = ({ ownUnionId }: RosterFile): string => (ownUnionId === null ? ' none' : ` ${ownUnionId}`)

/** Two unions of one name may stand under different parents: the one in scope counts. */
const byName = (unions: readonly NamedUnion[]): ReadonlyMap<string, NamedUnion> => {
  const found = new Map<string, NamedUnion>()
  for (const union of unions) {
    const key = unionKey(union.name)
    if (union.inScope || !found.has(key)) found.set(key, union)
    found.set(` ${union.unionId}`, union)
  }
  return found
}
