import type { EventForm } from './draft'
import { toSent } from './draft'
import { text } from './editor-text'

type FieldName = keyof typeof text.fieldNames

const FIELDS = [
  'title',
  'brand',
  'organiser',
  'venueName',
  'venueAddress',
  'forWhom',
  'onlyUnionIds',
  'blocks',
  'sessions',
] as const satisfies readonly FieldName[]

/** Names of the parts in which two forms differ, as a person would say them. Pure. */
export const differences = (mine: EventForm, theirs: EventForm): readonly string[] => {
  const a = toSent(mine)
  const b = toSent(theirs)
  return FIELDS.filter(field => {
    const key = field === 'organiser' ? 'organiserUnionId' : field
    return JSON.stringify(a[key]) !== JSON.stringify(b[key])
  }).map(field => text.fieldNames[field])
}

/** My fields upon their version: sessions that they removed become new ones, numbers taken are theirs. Pure. */
export const rebase = (mine: EventForm, theirs: EventForm): EventForm => ({
  ...mine,
  sessions: mine.sessions.map(session => {
    const same = theirs.sessions.find(one => one.sessionId === session.sessionId)
    return { ...session, sessionId: same?.sessionId ?? null, taken: same?.taken ?? 0 }
  }),
})
