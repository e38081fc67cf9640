import type { Input } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import { type FrontDoor, sideBySide } from './front-door'
import { DEMO_MEMBERS } from './people'

type Place = Input<typeof events.signUp>['places'][number]

/** As many as are bound at a time, for the same reason. */
const CALLS_AT_A_TIME = 2
/** The first hundred keep free hands: whoever tries the demo as one of them finds most sessions untouched. */
const FIRST_FILLER = 100

export interface Fill {
  readonly sessionId: string
  readonly people: number
  /** Moves the choice of people, so that not the same ones are everywhere. */
  readonly from: number
  readonly family: boolean
}

export interface Holder {
  readonly openid: string
  readonly signUpId: string
}

/** Signs demo members up for a session, families of two to four where the session is for families; answers who holds what. */
export const fillSession = async (door: FrontDoor, fill: Fill): Promise<readonly Holder[]> => {
  const fillers = DEMO_MEMBERS.slice(FIRST_FILLER)
  const chosen = Array.from({ length: fill.people }, (_, i) => ({
    person: fillers[(fill.from + i) % fillers.length],
    i,
  }))
  const holders: Holder[] = []
  await sideBySide(chosen, CALLS_AT_A_TIME, async ({ person, i }) => {
    if (!person) return
    const answer = await door.call(person.openid, events.signUp, {
      sessionId: fill.sessionId,
      places: fill.family ? familyPlaces(i) : [{ kind: 'self' }],
      requestId: `demo-${fill.sessionId}`.slice(0, 64),
    })
    if (answer.ok) holders.push({ openid: person.openid, signUpId: answer.data.signUpId })
    else if (!['SESSION_FULL', 'NOT_ENOUGH_PLACES', 'SIGN_UP_CLOSED', 'NOT_OPEN_YET'].includes(answer.code))
      throw new Error(`signing ${person.openid} up: ${answer.code}`)
  })
  return holders
}

const familyPlaces = (i: number): Place[] => [
  { kind: 'self' },
  ...(i % 2 === 0 ? [{ kind: 'adult' as const }] : []),
  ...Array.from({ length: 1 + (i % 2) }, () => ({ kind: 'child' as const, guardianConsent: true })),
]
