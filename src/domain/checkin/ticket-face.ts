import type { EventState, SignUpStatus } from '../events/words'

/** What of a ticket decides about what its page shows; the contract's ticket fits. */
export interface FaceInput {
  readonly status: SignUpStatus
  readonly eventState: EventState
  readonly places: number
  readonly used: number
  readonly doorOpensAtMs: number
  readonly doorClosesAtMs: number
  /** The door takes it again after everyone came; absent: no. */
  readonly reusable?: boolean
}

/** `early`: the code is shown, the door does not take it yet. All but `early` and `now` show no code. */
export type TicketFace = 'early' | 'now' | 'event_cancelled' | 'no_place' | 'used_up' | 'over'

/** What a ticket's page shows, in the door's order of refusals. Pure and total. */
export const ticketFace = (ticket: FaceInput, nowMs: number): TicketFace => {
  if (ticket.eventState === 'cancelled') return 'event_cancelled'
  if (ticket.status !== 'confirmed') return 'no_place'
  if (ticket.used >= ticket.places && !ticket.reusable) return 'used_up'
  if (nowMs >= ticket.doorClosesAtMs) return 'over'
  return nowMs < ticket.doorOpensAtMs ? 'early' : 'now'
}
