import type { SignUpStatus } from './words'

interface Candidate {
  readonly sessionId: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly signUpOpensAtMs: number
  readonly signUpClosesAtMs: number
  readonly capacity: number
  readonly taken: number
  readonly myStatus: SignUpStatus | null
}

/** The session that an event's page opens with: mine, else the first that takes sign-ups, else the next one, else the last. Null without sessions. */
export const pickSession = <S extends Candidate>(sessions: readonly S[], nowMs: number): S | null => {
  const inOrder = [...sessions].sort((a, b) => a.startsAtMs - b.startsAtMs)
  const ahead = inOrder.filter(session => nowMs < session.endsAtMs)
  const isMine = ({ myStatus }: Candidate) => myStatus !== null && myStatus !== 'cancelled'
  const isOpen = (session: Candidate) =>
    session.signUpOpensAtMs <= nowMs && nowMs < session.signUpClosesAtMs && session.taken < session.capacity
  return ahead.find(isMine) ?? ahead.find(isOpen) ?? ahead[0] ?? inOrder[inOrder.length - 1] ?? null
}
