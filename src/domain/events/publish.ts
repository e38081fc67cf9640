import type { PUBLISH_REFUSALS } from './refusals'
import type { EventState } from './words'

export interface PublishAsked {
  readonly state: EventState
  /** The version that stands. */
  readonly version: number
  /** The version that the caller read. */
  readonly read: number
  readonly sessionCount: number
}

export type PublishDecision =
  | { readonly kind: 'write' }
  /** Done before, as a retry of the call finds it. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refuse'; readonly code: (typeof PUBLISH_REFUSALS)[number] }

/** Whether an event may be opened to everyone: a draft with a session, at the version that was read. Pure. */
export const decidePublish = (asked: PublishAsked): PublishDecision => {
  if (asked.state === 'cancelled') return { kind: 'refuse', code: 'EVENT_CANCELLED' }
  if (isDone(asked, 'published')) return { kind: 'same' }
  if (asked.version !== asked.read) return { kind: 'refuse', code: 'VERSION_CONFLICT' }
  return asked.sessionCount === 0 ? { kind: 'refuse', code: 'NOT_READY' } : { kind: 'write' }
}

/** Whether an event may be called off: it is published, at the version that was read. A draft stays invisible instead. Pure. */
export const decideCallOff = (asked: PublishAsked): PublishDecision => {
  if (isDone(asked, 'cancelled')) return { kind: 'same' }
  if (asked.state === 'cancelled') return { kind: 'refuse', code: 'EVENT_CANCELLED' }
  if (asked.version !== asked.read) return { kind: 'refuse', code: 'VERSION_CONFLICT' }
  return asked.state === 'draft' ? { kind: 'refuse', code: 'NOT_READY' } : { kind: 'write' }
}

const isDone = ({ state, version, read }: PublishAsked, wanted: EventState): boolean =>
  state === wanted && (version === read || version === read + 1)
