import { signUpBar } from '../../domain/events/sign-up-bar'
import type { EventCard, SessionCard } from '../parts/session-row'

/** The home page shows a first handful; the rest is one tap away. */
const SHOWN = 6

/** The sessions one can sign up for now, by start, at most {@link SHOWN}. */
export const openSoon = (cards: readonly EventCard[], nowMs: number): { event: EventCard; session: SessionCard }[] =>
  cards
    .flatMap(event => event.sessions.map(session => ({ event, session })))
    .filter(
      ({ event, session }) =>
        signUpBar({ ...session, eventState: event.state }, { whyNot: null }, nowMs).action === 'sign_up',
    )
    .sort((a, b) => a.session.startsAtMs - b.session.startsAtMs)
    .slice(0, SHOWN)
