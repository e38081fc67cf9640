import fc from 'fast-check'
import { icsOf } from './ics'

const entry = { title: '对接', startsAtMs: 1_795_600_800_000, endsAtMs: 1_795_602_000_000, place: '3 号桌', note: '' }

test('an entry is a VEVENT in UTC, its marks escaped', () => {
  const file = icsOf([{ ...entry, title: '甲;乙,丙\\丁', note: '一\n二' }], 1_795_000_000_000)
  expect(file.split('\r\n')).toEqual(
    expect.arrayContaining([
      'DTSTART:20261125T100000Z',
      'DTEND:20261125T102000Z',
      'SUMMARY:甲\\;乙\\,丙\\\\丁',
      'DESCRIPTION:一\\n二',
    ]),
  )
  expect(icsOf([entry], 0).match(/^UID.*$/m)?.[0]).toBe(icsOf([entry], 9).match(/^UID.*$/m)?.[0])
})

test('no line is longer than 75 bytes, and unfolded it is what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), note => {
      const file = icsOf([{ ...entry, note }], 0)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const unfolded = file.replace(/\r\n /g, '')
      expect(unfolded.split('\r\n').filter(line => line.startsWith('DESCRIPTION:'))).toHaveLength(1)
    }),
  )
})
