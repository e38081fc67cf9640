/** What a phone's calendar takes over of a session. */
export interface CalendarEntry {
  /** The session's id: taken over twice it is one entry, where the calendar can tell. */
  readonly entryId: string
  readonly title: string
  readonly place: string
  /** UTC ms. */
  readonly startsAtMs: number
  readonly endsAtMs: number
}

/** An entry as a calendar file (RFC 5545), with a reminder an hour ahead. Pure. */
export const icsOf = ({ entryId, title, place, startsAtMs, endsAtMs }: CalendarEntry, nowMs: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zhigongzhijia//CN',
    'BEGIN:VEVENT',
    `UID:${entryId}@zhigongzhijia`,
    `DTSTAMP:${stamp(nowMs)}`,
    `DTSTART:${stamp(startsAtMs)}`,
    `DTEND:${stamp(endsAtMs)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .flatMap(folded)
    .join('\r\n')

/** 20261128T110000Z */
const stamp = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** A line holds 75 bytes (RFC 5545, 3.1), and a character has four at most. */
const LINE_CHARACTERS = 18

const folded = (line: string): readonly string[] => {
  const characters = Array.from(line)
  // plain letters are one byte each, so that the fixed lines never fold
  if (characters.length <= LINE_CHARACTERS || /^[\x20-\x7e]{0,75}$/.test(line)) return [line]
  const parts = Array.from({ length: Math.ceil(characters.length / LINE_CHARACTERS) }, (_, i) =>
    characters.slice(i * LINE_CHARACTERS, (i + 1) * LINE_CHARACTERS).join(''),
  )
  return parts.map((part, i) => (i === 0 ? part : ` ${part}`))
}
