import { ticketFace } from './ticket-face'

const ticket = {
  status: 'confirmed',
  eventState: 'published',
  places: 2,
  used: 0,
  doorOpensAtMs: 100,
  doorClosesAtMs: 200,
} as const

describe('what a ticket shows', () => {
  it.each([
    ['the code before the door opens', {}, 99, 'early'],
    ['the code while the door is open', {}, 100, 'now'],
    ['the code for those who still come', { used: 1 }, 199, 'now'],
    ['no code once all are in', { used: 2 }, 150, 'used_up'],
    ['no code after the door closed', {}, 200, 'over'],
    ['no code for a cancelled sign-up', { status: 'cancelled' }, 150, 'no_place'],
    ['no code for a called-off event', { eventState: 'cancelled', used: 2 }, 150, 'event_cancelled'],
  ] as const)('%s', (_, change, nowMs, face) => {
    expect(ticketFace({ ...ticket, ...change }, nowMs)).toBe(face)
  })
})
