import type { events } from '../../src/contract/events'
import { isReusable, PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { encodeCode, fromHex, ticketKey, toHex } from '../../src/domain/codes'
import { readPerson } from '../_data/accounts'
import { openSessionKey, readSessionWithKey } from '../_data/sessions'
import { readSignUp } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { pickupsOf } from '../_services/guest-said'
import { signUpWith } from './cards'

/** What the holder's phone needs to draw the code without a network. 3 reads in 2 round trips. */
export const ticket: Handler<typeof events.ticket> = async (ctx, { signUpId }) => {
  const [person, mine] = await Promise.all([readPerson(ctx), readSignUp(ctx, signUpId)])
  if (!mine || !person?.card || mine.memberId !== person.card.memberId) return refuse('NOT_FOUND')
  if (mine.status !== 'confirmed') return refuse('NO_TICKET')
  const session = await readSessionWithKey(ctx, mine.sessionId)
  if (!session) return refuse('NOT_FOUND')
  const { hmac } = ctx.crypto
  const number = bytesOf(mine.ticketHex)
  const key = ticketKey(hmac, await openSessionKey(ctx, session), number, mine.issue)
  return {
    ...signUpWith(session, mine),
    doorNames: session.doors.map(door => door.name),
    doorOpensAtMs: session.doorOpensAtMs,
    doorClosesAtMs: session.doorClosesAtMs,
    tagHex: session.tagHex,
    ticketHex: mine.ticketHex,
    keyHex: toHex(key),
    issue: mine.issue,
    pickups: pickupsOf(ctx, mine, session),
    reusable: isReusable(session.doorPolicy ?? PLAIN_POLICY),
    staticCode: encodeCode(hmac, key, {
      kind: 'static',
      tag: bytesOf(session.tagHex),
      ticket: number,
      window: mine.issue,
    }),
  }
}

const bytesOf = (hex: string): Uint8Array => {
  const bytes = fromHex(hex)
  if (!bytes) throw new Error('a stored number is hex')
  return bytes
}
