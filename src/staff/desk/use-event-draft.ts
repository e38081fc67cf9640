import { type Draft, type DraftSpec, useDraft } from '../../platform/use-draft'
import type { EventForm } from './draft'

/** Changes with the fields of {@link EventForm}, so that a draft of an older app is not read as a new one. */
const SHAPE = 1

/** What is typed into the editor of one event and not yet sent. */
export interface EventDraft {
  readonly shape: typeof SHAPE
  /** The version of the event that the fields began from. */
  readonly version: number
  readonly form: EventForm
}

/** Written by this file alone under the same number, so the number vouches for the rest. */
const isDraft = (value: unknown): value is EventDraft =>
  typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE && 'form' in value

const specOf = (eventId: string | undefined): DraftSpec<EventDraft> => ({
  key: `draft-event-${eventId ?? 'new'}`,
  parse: value => (isDraft(value) ? value : null),
  server: { kind: 'event', subject: eventId ?? 'new' },
})

/** Kept on this device a moment after each change, and for the person's other devices a little later. */
export const useEventDraft = (
  eventId: string | undefined,
  first: { readonly version: number; readonly form: EventForm },
): Draft<EventDraft> => useDraft(specOf(eventId), () => draftWith(first.version, first.form))

export const draftWith = (version: number, form: EventForm): EventDraft => ({ shape: SHAPE, version, form })
