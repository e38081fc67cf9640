import { isEveningTicket } from '../domain/events/evening-ticket'
import { open } from './navigation'

/** The page of what a ticket is for: an event, or an evening whose places were drawn. */
export const openTicketed = (ticket: { readonly eventId: string; readonly sessionId: string }): void =>
  isEveningTicket(ticket)
    ? open('features/matchmaking/pages/session/index', { sessionId: ticket.sessionId })
    : open('features/events/pages/event/index', { eventId: ticket.eventId })
