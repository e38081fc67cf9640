import type { DeskSession } from './desk-event'
import { text } from './sign-up-text'
import { text as deskText } from './text'

/** A lottery whose list is still open or sealed: its places are nobody's yet. */
export const isUndrawn = ({ mode, draw }: Pick<DeskSession, 'mode' | 'draw'>): boolean =>
  mode === 'lottery' && (draw === 'open' || draw === 'sealed')

/** How full a session is, or how many stand in its draw, in words. */
export const takenWords = (session: Pick<DeskSession, 'mode' | 'draw' | 'inDraw' | 'taken' | 'capacity'>): string =>
  isUndrawn(session)
    ? deskText.inDrawOf(session.inDraw, session.capacity)
    : deskText.takenOf(session.taken, session.capacity)

/** What waits in a session, for the desk or in its line, in words. */
export const waitsOf = ({
  pending,
  waiting,
  excuses,
}: Pick<DeskSession, 'pending' | 'waiting' | 'excuses'>): string[] => [
  ...(pending > 0 ? [text.pendingOf(pending)] : []),
  ...(waiting > 0 ? [text.waitingOf(waiting)] : []),
  ...(excuses > 0 ? [text.excusesOf(excuses)] : []),
]
