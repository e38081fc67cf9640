import fc from 'fast-check'
import { ageOn, needsGuardian } from './age'

const at = (text: string) => Date.parse(text)

describe('needsGuardian', () => {
  it.each([
    ['2012-11-26', '2026-11-25T12:00:00+08:00', true, '13 years and 364 days'],
    ['2012-11-25', '2026-11-25T00:00:00+08:00', false, 'the first minute of the 14th birthday in Beijing'],
    ['2012-11-25', '2026-11-24T23:59:59+08:00', true, 'the last second before it, which is 15:59 in UTC'],
    ['2012-02-29', '2026-02-28T12:00:00+08:00', true, 'born on 29 February, still 13 on 28 February'],
    ['2012-02-29', '2026-03-01T00:00:00+08:00', false, 'and 14 on 1 March'],
    ['2024-02-29', '2024-02-29T12:00:00+08:00', true, 'a newborn'],
  ])('%s at %s: %s, %s', (bornOn, nowAt, expected) => {
    expect(needsGuardian(bornOn, at(nowAt))).toBe(expected)
  })

  it('turns once, never back, and on the birthday', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: -6000, max: 6000 }), (born, offset) => {
        const bornOn = born.toISOString().slice(0, 10)
        const birthday = Date.parse(`${Number(bornOn.slice(0, 4)) + 14}-01-01T00:00:00+08:00`)
        const nowMs = birthday + offset * 86_400_000
        if (!needsGuardian(bornOn, nowMs)) expect(needsGuardian(bornOn, nowMs + 86_400_000)).toBe(false)
      }),
    )
  })
})

describe('ageOn', () => {
  it('grows by one on each birthday', () => {
    expect(ageOn('2000-05-10', '2026-05-09')).toBe(25)
    expect(ageOn('2000-05-10', '2026-05-10')).toBe(26)
  })
})
