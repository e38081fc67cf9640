import { signUpStanding } from './sign-up-standing'

const signUp = {
  status: 'confirmed',
  eventState: 'published',
  places: 2,
  used: 0,
  endsAtMs: 1000,
  cancelUntilMs: 500,
} as const

describe('how my sign-up stands', () => {
  it.each([
    ['before the deadline it can be shown and taken back', {}, 100, ['ready', true, 'allowed']],
    ['after the deadline the ticket still holds', {}, 501, ['ready', true, 'too_late']],
    ['after the first entry nothing is taken back', { used: 1 }, 100, ['partly', true, 'no']],
    ['all places in', { used: 2 }, 100, ['came', true, 'no']],
    ['after the end', {}, 1000, ['over', false, 'no']],
    ['after the end those who came are told so', { used: 2 }, 1000, ['came', false, 'no']],
    ['a called-off event needs no cancelling', { eventState: 'cancelled' }, 100, ['event_cancelled', false, 'no']],
    [
      'my own cancel wins over the event’s',
      { status: 'cancelled', eventState: 'cancelled' },
      100,
      ['cancelled', false, 'no'],
    ],
    ['waiting has no ticket but can be left', { status: 'waitlisted' }, 100, ['waitlisted', false, 'allowed']],
  ] as const)('%s', (_, change, nowMs, [word, hasTicket, cancel]) => {
    expect(signUpStanding({ ...signUp, ...change }, nowMs)).toMatchObject({ word, hasTicket, cancel })
  })
})
