/** Something with a beginning and an end in somebody's calendar, UTC ms. */
export interface CalendarEntry {
  readonly title: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly place: string
  readonly note: string
}

/** Lines of a calendar file are at most 75 bytes (RFC 5545, 3.1); a Chinese character has three. */
const LINE_BYTES = 75

/** Entries as a calendar file (RFC 5545); the same entry has the same UID, so that reading it twice adds it once. Pure. */
export const icsOf = (entries: readonly CalendarEntry[], nowMs: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zhigong-zhijia//ZH',
    ...entries.flatMap(entry => [
      'BEGIN:VEVENT',
      `UID:${entry.startsAtMs}-${hashOf(`${entry.title}|${entry.place}`)}@zhigong-zhijia`,
      `DTSTAMP:${stampOf(nowMs)}`,
      `DTSTART:${stampOf(entry.startsAtMs)}`,
      `DTEND:${stampOf(entry.endsAtMs)}`,
      `SUMMARY:${escaped(entry.title)}`,
      `LOCATION:${escaped(entry.place)}`,
      `DESCRIPTION:${escaped(entry.note)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')
    .concat('\r\n')

const stampOf = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')

const hashOf = (text: string): string => {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return (state >>> 0).toString(16)
}

const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    // a folded line begins with one space
    if (bytes + size > (parts.length === 0 ? LINE_BYTES : LINE_BYTES - 1)) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}
