import type { SAVE_DRAFT_REFUSALS } from './words'

/** A draft as the server has it; null where none stands. */
export interface StandingDraft {
  readonly version: number
  /** A fingerprint of its text. */
  readonly print: string
}

export type SaveDraftDecision =
  | { readonly kind: 'insert' | 'update' }
  /** The very text stands already: a repeated call, or two phones that agree. */
  | { readonly kind: 'same'; readonly version: number }
  | { readonly kind: 'refuse'; readonly code: (typeof SAVE_DRAFT_REFUSALS)[number] }

/** Whether a text may replace what stands: only by who has seen it. `read` 0: nothing was seen. Pure. */
export const decideSaveDraft = (
  standing: StandingDraft | null,
  { read, print }: { readonly read: number; readonly print: string },
): SaveDraftDecision => {
  if (standing?.print === print) return { kind: 'same', version: standing.version }
  if (!standing) return read === 0 ? { kind: 'insert' } : { kind: 'refuse', code: 'DRAFT_CHANGED_ELSEWHERE' }
  return standing.version === read ? { kind: 'update' } : { kind: 'refuse', code: 'DRAFT_CHANGED_ELSEWHERE' }
}

/** A draft on the phone: the server's version that it began from, and whether something was typed since. */
export interface PhoneDraft {
  readonly version: number
  readonly dirty: boolean
}

/**
 * With what a form begins: the phone's text, the server's, nothing, or both for the person to choose, where each has
 * something that the other has not. Pure.
 */
export const openingDraft = (
  phone: PhoneDraft | null,
  server: { readonly version: number } | null,
): 'phone' | 'server' | 'none' | 'both' => {
  if (!phone) return server ? 'server' : 'none'
  if (!server || server.version === phone.version) return 'phone'
  return phone.dirty ? 'both' : 'server'
}
