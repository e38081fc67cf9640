import type { EventNews } from '../../src/domain/events/news'
import type { SignUpStatus } from '../../src/domain/events/words'
import { type EventNewsRecord, moveEventNews } from '../_data/event-news'
import type { SignUpRecord } from '../_data/records'
import { listSessionsOf, type SessionRow } from '../_data/sessions'
import { listRoster } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'
import { type Told, tellMany } from '../_services/outbox'

/** People told by one piece. */
const PIECE = 100

const KINDS = {
  calledOff: 'event.calledOff',
  changed: 'event.changed',
  tomorrow: 'event.tomorrow',
  soon: 'event.soon',
} as const satisfies Record<EventNews, Told['kind']>

/** A reminder to come is for those who hold places; whatever changes is for those who wait, too. */
const STANDING = ['confirmed', 'pending', 'waitlisted', 'in_draw'] as const
const TOLD = {
  calledOff: STANDING,
  changed: STANDING,
  tomorrow: ['confirmed'],
  soon: ['confirmed'],
} as const satisfies Record<EventNews, readonly SignUpStatus[]>

/**
 * Tells those who signed up, 100 at a time, until all are told, `pieces` are done or the moment has come. One read, and
 * 4 round trips for each 100 people. May be repeated and run twice at once: nobody is told twice.
 */
export const tellNews = async (
  ctx: Ctx,
  news: EventNewsRecord,
  { pieces, untilMs }: { pieces: number; untilMs: number },
): Promise<number> => {
  const sessions = new Map((await listSessionsOf(ctx, [news.eventId])).map(session => [session._id, session]))
  let seen = news
  let told = 0
  for (let piece = 0; seen.open && piece < pieces && ctx.clock() < untilMs; piece++) {
    const session = sessions.get(seen.sessionIds[seen.sessionIndex] ?? '')
    const people = session ? await peopleOf(ctx, seen, session) : []
    if (session)
      told += await tellMany(
        ctx,
        people.map(signUp => toldOf(seen, session, signUp)),
      )
    const next = nextOf(seen, people)
    if (!(await moveEventNews(ctx, seen, next))) break
    seen = { ...seen, ...next }
  }
  return told
}

const peopleOf = (ctx: Ctx, news: EventNewsRecord, session: SessionRow): Promise<SignUpRecord[]> =>
  listRoster(ctx, {
    sessionId: session._id,
    statuses: TOLD[news.what],
    limit: PIECE,
    ...(news.after.id !== '' && { after: news.after }),
  })

const nextOf = (news: EventNewsRecord, people: readonly SignUpRecord[]) => {
  const last = people[people.length - 1]
  if (last && people.length === PIECE)
    return { open: true, sessionIndex: news.sessionIndex, after: { at: last.signedUpAtMs, id: last._id } }
  const sessionIndex = news.sessionIndex + 1
  return { open: sessionIndex < news.sessionIds.length, sessionIndex, after: { at: 0, id: '' } }
}

const toldOf = (news: EventNewsRecord, session: SessionRow, signUp: SignUpRecord): Told => ({
  kind: KINDS[news.what],
  toAccountId: signUp.accountId,
  // one call-off is one message, whatever the number of sessions
  key: news.what === 'calledOff' ? news.eventId : `${signUp._id}:${news.occasion}`,
  params: {
    eventId: news.eventId,
    signUpId: signUp._id,
    title: session.eventTitle,
    venueName: session.venueName,
    startsAtMs: session.startsAtMs,
    reason: news.reason,
    waits: signUp.status === 'confirmed' ? 0 : 1,
  },
})
