import type { events } from '../../src/contract/events'
import { decideCallOff } from '../../src/domain/events/publish'
import { eventNewsIn, newEventNews } from '../_data/event-news'
import { writeState } from '../_data/events'
import { type Handler, refuse } from '../_kit/ctx'
import { mayShow } from '../_services/content-check'
import { noteState } from './note-state'
import { readAsEditor } from './read-editable'
import { tellAtOnce } from './tell-at-once'

/** Calls a published event off: sign-up ends, tickets are refused at the door, the reason stands on its page, and everybody who signed up is told. */
export const callOff: Handler<typeof events.callOff> = async (ctx, { eventId, version, reason }) => {
  const mine = await readAsEditor(ctx, eventId)
  if (!mine) return refuse('NOT_FOUND')
  const { event, editor } = mine
  const sessionCount = event.sessionIds.length
  const decision = decideCallOff({ state: event.state, version: event.version, read: version, sessionCount })
  if (decision.kind === 'refuse') return refuse(decision.code)
  if (decision.kind === 'same') return { eventId, version: event.version, state: event.state }
  const about = { kind: 'events.event', id: eventId } as const
  const { contentId, refusal } = await mayShow(ctx, { place: `${eventId}/reason`, lines: [reason], about })
  if (refusal === 'WORDS_RISKY') return refuse(refusal)
  // people must know at once, whatever the check's mood: the reason follows when a person let it pass
  const heldId = refusal ? contentId : null
  const { sessionIds } = event
  const news = newEventNews(ctx, {
    what: 'calledOff',
    eventId,
    occasion: String(version + 1),
    sessionIds,
    reason: heldId ? '' : reason,
  })
  const note = noteState(ctx, 'event.cancelled', editor)
  const outcome = await writeState(ctx, {
    event,
    state: 'cancelled',
    reason,
    heldId,
    also: async (tx, standing) => {
      await eventNewsIn(tx).insert(news)
      return note(tx, standing)
    },
  })
  if (outcome !== 'written') return refuse(outcome)
  await tellAtOnce(ctx, news)
  return { eventId, version: version + 1, state: 'cancelled' }
}
