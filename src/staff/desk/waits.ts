import type { DeskSession } from './desk-event'
import { text } from './sign-up-text'

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
