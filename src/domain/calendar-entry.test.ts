import fc from 'fast-check'
import { icsOf } from './calendar-entry'

const entry = {
  entryId: 's1',
  title: '八段锦',
  place: '红色驿站',
  startsAtMs: Date.UTC(2026, 10, 28, 11),
  endsAtMs: Date.UTC(2026, 10, 28, 13),
}

test('an entry names its hours in UTC, an hour’s reminder and its own number', () => {
  const text = icsOf([entry], Date.UTC(2026, 10, 25, 9, 0, 5))
  for (const line of [
    'UID:s1@zhigongzhijia',
    'DTSTAMP:20261125T090005Z',
    'DTSTART:20261128T110000Z',
    'DTEND:20261128T130000Z',
    'SUMMARY:八段锦',
    'LOCATION:红色驿站',
    'TRIGGER:-PT60M',
  ])
    expect(text.split('\r\n')).toContain(line)
})

test('whatever a title says, no line is longer than 75 bytes, none is added, and unfolded it is what was said', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 120 }).filter(text => !/[\r\n]/.test(text)),
      title => {
        const lines = icsOf([{ ...entry, title }], 0).split('\r\n')
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const unfolded = icsOf([{ ...entry, title }], 0)
          .replace(/\r\n /g, '')
          .split('\r\n')
        expect(unfolded).toHaveLength(18)
        const summary = unfolded.find(line => line.startsWith('SUMMARY:')) ?? ''
        expect(summary.slice(8).replace(/\\([\\;,])/g, '$1')).toBe(title)
      },
    ),
  )
})

test('several entries are one file, each with its own reminder', () => {
  const text = icsOf([entry, { ...entry, entryId: 's2', remindMinutes: 10 }], 0)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(text.match(/TRIGGER:.*/g)?.map(line => line.trim())).toEqual(['TRIGGER:-PT60M', 'TRIGGER:-PT10M'])
})
