/** What a phone's calendar takes over of a session. */
export interface CalendarEntry {
  /** The session's id: taken over twice it is one entry, where the calendar can tell. */
  readonly entryId: string
  readonly title: string
  readonly place: string
  /** UTC ms. */
  readonly startsAtMs: number
  readonly endsAtMs: number
  /** How long ahead the phone reminds; an hour unless told. */
  readonly remindMinutes?: number
}

export const REMIND_MINUTES = 60

/** Entries as a calendar file (RFC 5545), each with its reminder. Pure. */
export const icsOf = (entries: readonly CalendarEntry[], nowMs: number): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//zhigongzhijia//CN'],
    ...entries.flatMap(entry => eventOf(entry, nowMs)),
    ...['END:VCALENDAR', ''],
  ]
    .flatMap(folded)
    .join('\r\n')

const eventOf = (
  { entryId, title, place, startsAtMs, endsAtMs, remindMinutes = REMIND_MINUTES }: CalendarEntry,
  nowMs: number,
): readonly string[] => [
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
  `TRIGGER:-PT${remindMinutes}M`,
  'END:VALARM',
  'END:VEVENT',
]

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
