import type { SignUpStatus } from '../events/words'
import type { DoorEntry } from './entries'

/** One ticket of a downloaded roster. */
export interface RosterRow {
  readonly ticketHex: string
  readonly formerTickets: readonly string[]
  readonly issue: number
  readonly status: SignUpStatus
  readonly blocked: boolean
  readonly places: number
  readonly nameMasked: string
  /** Place in the page's list of unions. */
  readonly union: number
  /** Hand search without a network: see `door-grams`. */
  readonly grams: readonly string[]
  readonly tail: string
  readonly entries: readonly DoorEntry[]
  readonly doorAsked: readonly string[]
}

const STATUS: Readonly<Record<SignUpStatus, string>> = {
  confirmed: 'c',
  pending: 'p',
  waitlisted: 'w',
  in_draw: 'd',
  cancelled: 'x',
}
const KINDS = { entry: 'e', exit: 'o' } as const

/**
 * A row as one line of about 70 characters, tab between fields: 12,000 of them fit a phone's storage, are read one at a
 * time, and begin with the ticket, so that a line is found without reading the others.
 */
export const rosterLine = (row: RosterRow): string =>
  [
    row.ticketHex,
    `${STATUS[row.status]}${row.blocked ? 'b' : ''}`,
    row.issue,
    row.places,
    row.nameMasked.replace(/\s/g, ' '),
    row.union,
    row.grams.join(''),
    row.tail,
    row.entries
      .filter(entry => entry.undoneAtMs === undefined)
      .map(entryText)
      .join(';'),
    row.formerTickets.join(','),
    row.doorAsked.join(','),
  ].join('\t')

const entryText = ({ kind, places, atMs, doorId, nonce }: DoorEntry): string =>
  `${KINDS[kind]}${places} ${atMs.toString(36)} ${doorId} ${nonce}`

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(','))

/** The line with its union's place moved: pages that are put together share one list of unions. */
export const withUnionsFrom = (line: string, by: number): string => {
  if (by === 0) return line
  const fields = line.split('\t')
  fields[5] = String(Number(fields[5]) + by)
  return fields.join('\t')
}

/** The ticket of a line, without reading the rest. */
export const ticketOfLine = (line: string): string => line.slice(0, line.indexOf('\t'))

/** What the ticket of a line was called before: its last field but one. */
export const formerOfLine = (line: string): readonly string[] => {
  const end = line.lastIndexOf('\t')
  return list(line.slice(line.lastIndexOf('\t', end - 1) + 1, end))
}

/** A line as the row it was. */
export const readRosterLine = (line: string): RosterRow => {
  const fields = line.split('\t')
  const at = (i: number): string => fields[i] ?? ''
  const status = Object.entries(STATUS).find(([, letter]) => letter === at(1).charAt(0))?.[0]
  return {
    ticketHex: at(0),
    status: isStatus(status) ? status : 'cancelled',
    blocked: at(1).endsWith('b'),
    issue: Number(at(2)),
    places: Number(at(3)),
    nameMasked: at(4),
    union: Number(at(5)),
    grams: at(6).match(/.{8}/g) ?? [],
    tail: at(7),
    entries: at(8) === '' ? [] : at(8).split(';').map(readEntry),
    formerTickets: list(at(9)),
    doorAsked: list(at(10)),
  }
}

const isStatus = (text: string | undefined): text is SignUpStatus => text !== undefined && text in STATUS

const readEntry = (text: string): DoorEntry => {
  const [what = '', atMs = '0', doorId = '', nonce = ''] = text.split(' ')
  const kind = what.startsWith(KINDS.exit) ? 'exit' : 'entry'
  return { nonce, kind, places: Number(what.slice(1)), atMs: Number.parseInt(atMs, 36), doorId }
}
