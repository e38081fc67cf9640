import type { events } from '../../src/contract/events'
import { decideCallOff } from '../../src/domain/events/publish'
import { writeState } from '../_data/events'
import { type Handler, refuse } from '../_kit/ctx'
import { noteState } from './note-state'
import { readEditable } from './read-editable'

/** Calls a published event off: sign-up ends, tickets are refused at the door, the reason stands on its page. */
export const callOff: Handler<typeof events.callOff> = async (ctx, { eventId, version, reason }) => {
  const event = await readEditable(ctx, eventId)
  if (!event) return refuse('NOT_FOUND')
  const sessionCount = event.sessionIds.length
  const decision = decideCallOff({ state: event.state, version: event.version, read: version, sessionCount })
  if (decision.kind === 'refuse') return refuse(decision.code)
  if (decision.kind === 'same') return { eventId, version: event.version, state: event.state }
  const outcome = await writeState(ctx, { event, state: 'cancelled', reason, also: noteState(ctx, 'event.cancelled') })
  return outcome === 'written' ? { eventId, version: version + 1, state: 'cancelled' } : refuse(outcome)
}
