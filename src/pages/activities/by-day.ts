import type { Brand } from '../../domain/events/brands'
import { dayKey } from '../../ui/time-text'
import type { EventCard, SessionCard } from '../parts/session-row'

export interface Day {
  key: string
  startsAtMs: number
  rows: { event: EventCard; session: SessionCard }[]
}

/** Sessions that have not ended, grouped by their day in China, days and rows in order of start. */
export const byDay = (cards: readonly EventCard[], brand: Brand | null, nowMs: number): Day[] => {
  const days = new Map<string, Day>()
  const rows = cards
    .filter(event => brand === null || event.brand === brand)
    .flatMap(event => event.sessions.map(session => ({ event, session })))
    .filter(({ session }) => session.endsAtMs > nowMs)
    .sort((a, b) => a.session.startsAtMs - b.session.startsAtMs)
  for (const row of rows) {
    const key = dayKey(row.session.startsAtMs)
    const day = days.get(key) ?? { key, startsAtMs: row.session.startsAtMs, rows: [] }
    day.rows.push(row)
    days.set(key, day)
  }
  return [...days.values()]
}

/** The brands that occur, in the union's order: a chip that finds nothing is not drawn. */
export const brandsOf = (cards: readonly EventCard[], all: readonly Brand[]): Brand[] =>
  all.filter(brand => cards.some(event => event.brand === brand))
