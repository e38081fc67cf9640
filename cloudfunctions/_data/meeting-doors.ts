// What an evening shares with the events' door: one session and the tickets of whoever confirmed, as every event has
// them. The session stays a draft, so that no list shows it and nobody can sign up past the draw.
import { toHex } from '../../src/domain/codes'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import type { ApplicationRecord, MeetingRecord } from './meeting-records'
import type { MemberCard, SessionRecord, SignUpRecord } from './records'
import { newSessionKey, SESSIONS, sessionTagHex } from './sessions'
import { signUpIdOf } from './sign-ups'

const SIGN_UPS = 'sign_ups'
/** The door opens an hour before and closes with the evening, as events do by default. */
const DOOR_BEFORE_MS = 3_600_000

/** The door's session of an evening, in the transaction that announces it. One write. */
export const openDoorSession = async (ctx: Ctx, tx: Tx, meeting: MeetingRecord): Promise<void> => {
  const { _id, startsAtMs, endsAtMs, places } = meeting
  const session: SessionRecord = {
    _id,
    eventId: _id,
    eventTitle: meeting.title,
    eventState: 'draft',
    brand: '创青春',
    venueName: meeting.venueName,
    organiserName: meeting.organiserName,
    organiserPath: meeting.organiserPath,
    onlyUnionIds: [],
    title: '',
    startsAtMs,
    endsAtMs,
    signUpOpensAtMs: meeting.opensAtMs,
    signUpClosesAtMs: meeting.opensAtMs,
    cancelUntilMs: meeting.opensAtMs,
    doorOpensAtMs: startsAtMs - DOOR_BEFORE_MS,
    doorClosesAtMs: endsAtMs,
    mode: 'lottery',
    capacity: places.m + places.f,
    taken: 0,
    claims: {},
    moves: 0,
    unsettled: false,
    hoursMovedAtMs: null,
    maxPlaces: 1,
    allowed: ['self'],
    doors: [{ doorId: 'main', name: '正门' }],
    tagHex: sessionTagHex(ctx, _id),
    keySealed: newSessionKey(ctx, _id),
  }
  await tx.insert(SESSIONS, session)
}

/** Its tickets are refused at the door from here. One write. */
export const closeDoorSession = (ctx: Ctx, sessionId: string): Promise<number> =>
  ctx.store.update(SESSIONS, { _id: sessionId }, { eventState: 'cancelled' })

/** The door's ticket of whoever confirmed; one that stands stays. One write. */
export const openDoorTicket = async (
  ctx: Ctx,
  { application, card }: { readonly application: ApplicationRecord; readonly card: MemberCard },
): Promise<string> => {
  const { sessionId, memberId } = application
  const _id = signUpIdOf(ctx, sessionId, memberId)
  const signUp: SignUpRecord = {
    _id,
    sessionId,
    eventId: sessionId,
    accountId: application.accountId,
    memberId,
    status: 'confirmed',
    places: 1,
    placeKinds: ['self'],
    guardianConsentAtMs: null,
    used: 0,
    entries: [],
    ticketHex: toHex(ctx.crypto.randomBytes(5)),
    issue: 1,
    round: 1,
    releasing: false,
    releasedAtMs: null,
    blocked: false,
    nameMasked: card.nameMasked,
    nameGrams: card.nameGrams,
    phoneTailBlind: card.phoneTailBlind,
    unionName: card.unionName,
    unionPath: card.unionPath,
    startsAtMs: application.startsAtMs,
    signedUpAtMs: ctx.clock(),
    requests: [],
  }
  await ctx.store.insert(SIGN_UPS, signUp)
  return _id
}

/** Within a transaction. */
export const doorTicketsIn = (tx: Tx) => ({
  /** The door's ticket is refused from here, unless somebody was admitted with it; false where they were. */
  close: async (signUpId: string): Promise<boolean> => {
    const standing = await tx.get<SignUpRecord>(SIGN_UPS, signUpId)
    if (!standing || standing.status === 'cancelled') return true
    if (standing.used > 0) return false
    await tx.update(SIGN_UPS, signUpId, { status: 'cancelled' })
    return true
  },
})

/** Who of a session was admitted at the door, by member. One read. */
export const listAdmitted = async (ctx: Ctx, sessionId: string): Promise<ReadonlySet<string>> => {
  const found = await ctx.store.find<Pick<SignUpRecord, '_id' | 'memberId' | 'used'>>(
    SIGN_UPS,
    { sessionId, status: 'confirmed' },
    { fields: ['memberId', 'used'], limit: 1000 },
  )
  return new Set(found.filter(one => one.used > 0).map(one => one.memberId))
}
