import type { events } from '../../src/contract/events'
import { decidePublish } from '../../src/domain/events/publish'
import { wordsShown } from '../../src/domain/events/words-shown'
import { writeState } from '../_data/events'
import { listSessionsOf } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'
import { mayShow } from '../_services/content-check'
import { noteState } from './note-state'
import { readAsEditor } from './read-editable'

/** Opens a draft to everyone once its words pass the content check: the event and all its sessions in one transaction, at most 31 small documents. */
export const publish: Handler<typeof events.publish> = async (ctx, { eventId, version }) => {
  const mine = await readAsEditor(ctx, eventId)
  if (!mine) return refuse('NOT_FOUND')
  const { event, editor } = mine
  const sessionCount = event.sessionIds.length
  const decision = decidePublish({ state: event.state, version: event.version, read: version, sessionCount })
  if (decision.kind === 'refuse') return refuse(decision.code)
  if (decision.kind === 'same') return { eventId, version: event.version, state: event.state }
  const lines = wordsShown(event, await listSessionsOf(ctx, [eventId]))
  const { refusal } = await mayShow(ctx, { place: eventId, lines, about: { kind: 'events.event', id: eventId } })
  if (refusal) return refuse(refusal)
  const outcome = await writeState(ctx, {
    event,
    state: 'published',
    reason: '',
    also: noteState(ctx, 'event.published', editor),
  })
  return outcome === 'written' ? { eventId, version: version + 1, state: 'published' } : refuse(outcome)
}
