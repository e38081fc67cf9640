import type { Output } from '../../src/contract/define'
import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { SIGN_UP_REFUSALS } from '../../src/domain/events/refusals'
import {
  readSignUpRows,
  SIGN_UP_HEADINGS,
  SIGN_UP_ROWS_MOST,
  type SignUpRow,
} from '../../src/domain/events/sign-up-rows'
import type { SignUpStatus } from '../../src/domain/events/words'
import { standingFor } from '../../src/domain/members/scope'
import { listAccounts, readPerson } from '../_data/accounts'
import { nameBlinds, phoneBlinds } from '../_data/person-blinds'
import type { AccountRecord, RosterRecord } from '../_data/records'
import { listRowsByPhone } from '../_data/roster'
import { readSession, type SessionRow } from '../_data/sessions'
import { listByIds, signUpIdOf } from '../_data/sign-ups'
import { type Ctx, type Handler, Refused, refuse } from '../_kit/ctx'
import { readHandedIn } from '../_services/handed-in'
import { type Told, tellMany } from '../_services/outbox'
import { noteOnEvent } from './note-on-event'
import { signUp } from './sign-up'

const FOLDER = 'sign-up-imports'
/** Each row is a tap of 3 operations, one after the other so that the list's order decides who gets the last place. */
const PIECE = 30

type Outcome = 'taken' | 'standing' | Output<typeof events.importSignUps>['bad'][number]['reason']

/**
 * Signs up a piece of a list: 2 reads, a download, 3 reads for the piece, and one tap's operations a row. Members are
 * found by phone and name together, so that a list tells nobody whose phone it is. Killed, the same call goes on.
 * NOT_FOUND for whose event it is not; FILE_UNREADABLE, HEADERS_MISSING, TOO_MANY_ROWS.
 */
export const importSignUps: Handler<typeof events.importSignUps> = async (ctx, { sessionId, fileId, from }) => {
  const [person, session] = await Promise.all([readPerson(ctx), readSession(ctx, sessionId)])
  const subject = { unionPath: session?.organiserPath ?? [] }
  if (!person || !session || !can(person.actor, 'event.edit', subject)) return refuse('NOT_FOUND')
  const sheet = await readHandedIn(ctx, { fileId, folder: FOLDER })
  if (!sheet) return refuse('FILE_UNREADABLE')
  const all = readSignUpRows(sheet)
  if (!all) return refuse('HEADERS_MISSING', { needed: [...SIGN_UP_HEADINGS] })
  if (all.length > SIGN_UP_ROWS_MOST) return refuse('TOO_MANY_ROWS', { most: SIGN_UP_ROWS_MOST })
  const piece = all.slice(from, from + PIECE)
  const members = await membersOf(
    ctx,
    piece.flatMap(one => ('reason' in one ? [] : [one])),
  )
  const done: { readonly row: number; readonly outcome: Outcome }[] = []
  for (const one of piece)
    done.push({ row: one.row, outcome: 'reason' in one ? one.reason : await take(ctx, session, one, members) })
  const count = (outcome: Outcome) => done.filter(one => one.outcome === outcome).length
  const taken = count('taken')
  if (taken > 0) {
    const role = standingFor(person.actor, 'event.edit', subject)?.role ?? null
    const refs = { sessionId, rows: taken }
    await noteOnEvent(ctx, {
      ...{ eventId: session.eventId, what: 'event.signedUpByDesk' as const, byAccountId: person.accountId, role, refs },
    })
  }
  return {
    rows: all.length,
    taken,
    standing: count('standing'),
    bad: done.flatMap(({ row, outcome }) =>
      outcome === 'taken' || outcome === 'standing' ? [] : [{ row, reason: outcome }],
    ),
    next: from + PIECE < all.length ? from + PIECE : null,
  }
}

interface Member {
  readonly member: RosterRecord
  readonly account: AccountRecord | null
}

/** Who the rows name, by phone and name: an active member of that very name. 2 reads. */
const membersOf = async (ctx: Ctx, rows: readonly SignUpRow[]): Promise<ReadonlyMap<string, Member>> => {
  const found = await listRowsByPhone(
    ctx,
    rows.flatMap(({ phone }) => phoneBlinds(ctx.crypto, phone)),
  )
  const accounts = new Map(
    (
      await listAccounts(
        ctx,
        found.flatMap(({ accountId }) => accountId ?? []),
      )
    ).map(account => [account._id, account]),
  )
  return new Map(
    rows.flatMap(({ name, phone }) => {
      const phones = phoneBlinds(ctx.crypto, phone)
      const names = nameBlinds(ctx.crypto, name)
      const member = found.find(
        one =>
          one.status === 'active' &&
          one.phoneBlind !== null &&
          phones.includes(one.phoneBlind) &&
          names.includes(one.nameBlind),
      )
      return member
        ? [[`${phone} ${name}`, { member, account: accounts.get(member.accountId ?? '') ?? null }] as const]
        : []
    }),
  )
}

/** One row as the member's own tap, under a number that follows from session and member: a later list changes nothing. */
const take = async (
  ctx: Ctx,
  session: SessionRow,
  { name, phone, places }: SignUpRow,
  members: ReadonlyMap<string, Member>,
): Promise<Outcome> => {
  const found = members.get(`${phone} ${name}`)
  if (!found) return 'NO_SUCH_MEMBER'
  const { member, account } = found
  if (!account) return 'NOT_BOUND'
  const signUpId = signUpIdOf(ctx, session._id, member._id)
  const requestId = ctx.crypto.id('desk-sign-up', signUpId)
  const [before] = await listByIds(ctx, [signUpId])
  if (before?.status === 'cancelled') return 'CANCELLED_BY_MEMBER'
  if (before?.requests.every(one => one.requestId !== requestId)) return 'standing'
  const asked = {
    sessionId: session._id,
    places: Array.from({ length: places }, (_, i) => ({ kind: i === 0 ? ('self' as const) : ('adult' as const) })),
    ...{ requestId, wait: false, declares: [], answers: [] },
  }
  const reply = before ? null : await signUp({ ...ctx, openid: account.openid }, asked)
  if (reply instanceof Refused) return SIGN_UP_REFUSALS.find(code => code === reply.code) ?? 'BUSY'
  // of a row that was taken before too: a call that was killed may have told nobody
  const status = before?.status ?? (reply === null ? 'confirmed' : reply.status)
  await tellMany(ctx, [toldOf(session, { signUpId, status }, account._id)])
  return before ? 'standing' : 'taken'
}

const toldOf = (
  session: SessionRow,
  { signUpId, status }: { readonly signUpId: string; readonly status: SignUpStatus },
  toAccountId: string,
): Told => ({
  kind: 'event.signedUpForYou',
  toAccountId,
  key: signUpId,
  params: {
    ...{ eventId: session.eventId, signUpId, title: session.eventTitle, venueName: session.venueName },
    ...{ startsAtMs: session.startsAtMs, organiser: session.organiserName, waits: status === 'confirmed' ? 0 : 1 },
  },
})
