import type { Answered } from '../../src/domain/checkin/questions'
import type { DecodedCode } from '../../src/domain/codes'

/** One try at a door, by a scanned code or by hand. */
export interface Attempt {
  readonly by: 'code' | 'hand'
  /** As scanned; null for a hand search. */
  readonly raw: string | null
  /** As read from it; null where it is no code, or for a hand search. */
  readonly code: DecodedCode | null
  readonly ticket: { readonly ticketHex: string } | { readonly _id: string }
  readonly lists: readonly string[]
  readonly nonce: string
  readonly doorId: string
  readonly kind: 'entry' | 'exit'
  readonly places?: number | undefined
  readonly answers?: readonly Answered[] | undefined
  readonly proxyName?: string | undefined
  readonly dry: boolean
}
