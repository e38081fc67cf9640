import type { Input } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import type { FrontDoor } from './front-door'

type EventDraft = Omit<Input<typeof events.save>, 'eventId' | 'version'>

export interface SavedEvent {
  readonly eventId: string
  readonly sessionIds: readonly string[]
  readonly version: number
}

/** Saves an event that this requestId names, once; null where somebody changed it since. A changed event is a user's own. */
export const saveOnce = async (door: FrontDoor, openid: string, draft: EventDraft): Promise<SavedEvent | null> => {
  const answer = await door.call(openid, events.save, { ...draft, version: 0 })
  if (answer.ok) return answer.data
  if (answer.code === 'VERSION_CONFLICT' || answer.code === 'EVENT_CANCELLED') return null
  throw new Error(`saving ${draft.requestId}: ${answer.code} ${JSON.stringify(answer.details ?? {})}`)
}

/** Opens a saved event; answers its version, null where it was called off. */
export const publishOnce = async (door: FrontDoor, openid: string, event: SavedEvent): Promise<number | null> => {
  const { eventId, version } = event
  const answer = await door.call(openid, events.publish, { eventId, version })
  if (answer.ok) return answer.data.version
  if (answer.code === 'EVENT_CANCELLED') return null
  throw new Error(`publishing ${eventId}: ${answer.code}`)
}
