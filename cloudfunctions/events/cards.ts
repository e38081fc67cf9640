import { cancelUntilOf } from '../../src/domain/events/cancel'
import { USUAL_NUMBER } from '../../src/domain/events/lottery'
import type { EventState } from '../../src/domain/events/words'
import type { SessionRow } from '../_data/sessions'
import type { SessionCounts } from '../_data/sign-up-waits'
import type { HeldTicket, MineInSession } from '../_data/sign-ups'

/** What lists show of an event: all of it stands on its sessions, so that a list reads no event. */
export const eventCard = (
  { eventId, sessions, state }: { eventId: string; sessions: readonly SessionRow[]; state?: EventState },
  mine: readonly MineInSession[],
) => {
  const bySession = new Map(mine.map(signUp => [signUp.sessionId, signUp]))
  const [first] = sessions
  if (!first) return []
  return [
    {
      eventId,
      title: first.eventTitle,
      brand: first.brand,
      venueName: first.venueName,
      organiserName: first.organiserName,
      state: state ?? first.eventState,
      forFamilies: sessions.some(session => session.allowed.includes('child')),
      sessions: sessions.map(session => sessionCard(session, bySession.get(session._id))),
    },
  ]
}

const sessionCard = (session: SessionRow, mine: MineInSession | undefined) => ({
  sessionId: session._id,
  title: session.title,
  startsAtMs: session.startsAtMs,
  endsAtMs: session.endsAtMs,
  signUpOpensAtMs: session.signUpOpensAtMs,
  signUpClosesAtMs: session.signUpClosesAtMs,
  cancelUntilMs: session.cancelUntilMs,
  mode: session.mode,
  capacity: session.capacity,
  taken: session.taken,
  waitlist: session.waitlist ?? false,
  takeLeft: session.takeLeft ?? false,
  waiting: session.waiting ?? 0,
  draw: session.draw ?? 'open',
  maxPlaces: session.maxPlaces,
  allowed: [...session.allowed],
  mySignUpId: mine?._id ?? null,
  myStatus: mine?.status ?? null,
  myPlaces: mine && mine.status !== 'cancelled' ? mine.places : 0,
})

/** A sign-up with its session, as its holder sees it; none where the session is gone. */
export const mySignUp = ({ session: [session], ...signUp }: HeldTicket, ahead?: ReadonlyMap<string, number>) =>
  session ? [signUpWith(session, signUp, ahead?.get(signUp._id) ?? null)] : []

/** A sign-up beside its session. */
export const signUpWith = (
  session: SessionRow,
  signUp: Pick<HeldTicket, '_id' | 'status' | 'places' | 'used' | 'givenAtMs'>,
  ahead: number | null = null,
) => ({
  signUpId: signUp._id,
  status: signUp.status,
  places: signUp.places,
  used: signUp.used,
  eventId: session.eventId,
  title: session.eventTitle,
  brand: session.brand,
  venueName: session.venueName,
  eventState: session.eventState,
  sessionId: session._id,
  sessionTitle: session.title,
  startsAtMs: session.startsAtMs,
  endsAtMs: session.endsAtMs,
  cancelUntilMs: cancelUntilOf(session, signUp),
  ahead,
})

/** A session as the desk counts it. */
export const deskSession = (session: SessionRow, counts: SessionCounts | undefined) => ({
  sessionId: session._id,
  title: session.title,
  startsAtMs: session.startsAtMs,
  endsAtMs: session.endsAtMs,
  capacity: session.capacity,
  taken: session.taken,
  mode: session.mode,
  draw: session.draw ?? 'open',
  numberName: session.numberName || USUAL_NUMBER,
  waiting: session.waiting ?? 0,
  inDraw: counts?.inDraw ?? 0,
  entered: counts?.entered ?? 0,
  pending: counts?.pending ?? 0,
  excuses: counts?.excuses ?? 0,
})
