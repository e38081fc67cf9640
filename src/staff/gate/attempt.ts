import type { checkin } from '../../contract/checkin'
import type { Output } from '../../contract/define'
import type { Answered } from '../../domain/checkin/questions'
import { shortNumber } from '../../domain/checkin/short-number'
import { decodeCode, toHex } from '../../domain/codes'
import type { Serving } from './serving'

/** A guest as hand search finds them; `ticketHex` where the phone's own roster found them. */
export type Found = Omit<Output<typeof checkin.search>['items'][number], 'phoneTail'> & {
  readonly phoneTail: string | null
  readonly ticketHex?: string
}

/** One person before the door. The nonce stays the same until an answer came. */
export interface Attempt {
  readonly by: { readonly code: string } | { readonly signUpId: string; readonly ticketHex?: string }
  readonly nonce: string
  readonly serving: Serving
  readonly kind: 'entry' | 'exit'
  readonly places: number | null
  readonly answers: readonly Answered[] | null
  /** Who picks up in the holder's place; null where the holder came, or nobody was asked yet. */
  readonly proxyName: string | null
  /** The gift was shown and its giving confirmed. */
  readonly confirmed: boolean
  readonly dry: boolean
}

/** Whom an attempt is about: a rotating code is another text every 30 s and still the same ticket. */
export const keyOf = ({ by }: Pick<Attempt, 'by'>): string =>
  'code' in by ? (numberOf(by.code) ?? by.code) : by.signUpId

/** The short number inside a readable code; null for anything else, which the function then refuses by name. */
export const numberOf = (code: string): string | null => {
  const read = decodeCode(code)
  return read ? shortNumber(toHex(read.ticket)) : null
}

/** The ticket that an attempt names, hex; null where it names none by itself. */
export const ticketHexOf = ({ by }: Pick<Attempt, 'by'>): string | null => {
  if (!('code' in by)) return by.ticketHex ?? null
  const read = decodeCode(by.code)
  return read ? toHex(read.ticket) : null
}
