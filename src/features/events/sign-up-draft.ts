import type { PlaceCounts } from '../../domain/events/place-room'
import { defineStored } from '../../platform/storage'

/** A sign-up being filled in. The consent is not kept: it is given anew each time. */
export interface SignUpDraft {
  sessionId: string
  counts: PlaceCounts
  /** Of the one attempt; a retry after a lost answer repeats it, so that it cannot sign up twice. */
  requestId: string
}

const isDraft = (value: unknown): value is SignUpDraft => {
  if (typeof value !== 'object' || value === null || !('counts' in value)) return false
  const { counts } = value
  if (typeof counts !== 'object' || counts === null) return false
  return (
    typeof Reflect.get(value, 'sessionId') === 'string' &&
    typeof Reflect.get(value, 'requestId') === 'string' &&
    ['self', 'adult', 'child'].every(kind => Number.isInteger(Reflect.get(counts, kind)))
  )
}

/** The last draft; another session's replaces it. */
export const signUpDraft = defineStored<SignUpDraft>('sign-up-draft', value => (isDraft(value) ? value : null))
