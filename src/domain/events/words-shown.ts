import { PLAIN_POLICY } from '../checkin/policy'
import type { SessionDraft } from './save'

interface EventWords {
  readonly title: string
  readonly venueName: string
  readonly venueAddress: string
  readonly forWhom: string
  readonly blocks: readonly { readonly heading: string; readonly text: string }[]
}
type SessionWords = Pick<SessionDraft, 'title' | 'doors' | 'doorPolicy'>

/** Every word of an event that its organiser wrote and a member can read, in a fixed order: what the content check reads. Pure. */
export const wordsShown = (event: EventWords, sessions: readonly SessionWords[]): readonly string[] => [
  event.title,
  event.venueName,
  event.venueAddress,
  event.forWhom,
  ...event.blocks.flatMap(({ heading, text }) => [heading, text]),
  ...sessions.flatMap(({ title, doors, doorPolicy }) => {
    const { gift, questions } = doorPolicy ?? PLAIN_POLICY
    const asked = questions.flatMap(({ label, options }) => [label, ...options])
    return [title, ...doors.map(door => door.name), ...asked, gift?.festival ?? '']
  }),
]
