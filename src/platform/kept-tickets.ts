import type { Output } from '../contract/define'
import type { events } from '../contract/events'
import { isToday } from '../domain/events/today'
import { defineStored } from './storage'

export type Ticket = Output<typeof events.ticket>

/** A ticket on this phone with the name that stands on it. */
export interface KeptTicket {
  ticket: Ticket
  /** The holder's own name; empty while it is not known. */
  holder: string
}

/** More than anyone holds at once; the oldest go first. */
const KEPT_MOST = 20

const isKept = (value: unknown): value is KeptTicket => {
  if (typeof value !== 'object' || value === null || !('ticket' in value) || !('holder' in value)) return false
  const { ticket } = value
  if (typeof ticket !== 'object' || ticket === null) return false
  return ['signUpId', 'keyHex', 'tagHex', 'ticketHex', 'staticCode', 'title'].every(
    name => typeof Reflect.get(ticket, name) === 'string',
  )
}

const stored = defineStored<KeptTicket[]>('tickets', value => (Array.isArray(value) ? value.filter(isKept) : null))

/** The ticket as this phone knows it, which is enough to draw its code with no network. */
export const keptTicket = (signUpId: string): KeptTicket | null =>
  stored.read()?.find(({ ticket }) => ticket.signUpId === signUpId) ?? null

/** The kept tickets of today and of what runs now, by start: home without a network. */
export const keptToday = (nowMs: number): readonly Ticket[] =>
  (stored.read() ?? [])
    .map(({ ticket }) => ticket)
    .filter(ticket => isToday(ticket, nowMs))
    .sort((a, b) => a.startsAtMs - b.startsAtMs)

/** Keeps a ticket for the time without a network. Those whose door has closed go. */
export const keepTicket = (kept: KeptTicket, nowMs: number): void => {
  const others = (stored.read() ?? []).filter(
    ({ ticket }) => ticket.signUpId !== kept.ticket.signUpId && ticket.doorClosesAtMs > nowMs,
  )
  stored.write([...others, kept].slice(-KEPT_MOST))
}

/** Drops a ticket whose places were given back. */
export const forgetTicket = (signUpId: string): void => {
  stored.write((stored.read() ?? []).filter(({ ticket }) => ticket.signUpId !== signUpId))
}
