import type { checkin } from '../../src/contract/checkin'
import type { Output, Refusal } from '../../src/contract/define'
import { type DoorSession, decideRedeem, type Scan } from '../../src/domain/checkin/decide-redeem'
import { isAuthentic, ticketKey, toHex } from '../../src/domain/codes'
import type { CommonRefusal } from '../../src/domain/refusal'
import { accountIdOf } from '../_data/accounts'
import { type AdmissionSession, type Door, findByFormerTicket, readDoor, writeEntry } from '../_data/admissions'
import { openSessionKey, readSessionWithKey } from '../_data/sessions'
import { type Ctx, type Refused, refuse } from '../_kit/ctx'
import type { Attempt } from './attempt'
import { keepFailedScan } from './keep-failed-scan'

/** A family's 10 places by 10 doors at once: each round lets one through, so the last one needs ten. */
const MOST_ROUNDS = 12

/**
 * Admits one ticket: one aggregate and one conditional update, 2 round trips. Where the ticket changed in between,
 * both again with what stands then; a refusal costs a count and a write more, a ticket of another session one read.
 */
export const admitOnce = async (
  ctx: Ctx,
  attempt: Attempt,
): Promise<Output<typeof checkin.redeem> | Refused<Refusal<typeof checkin.redeem> | CommonRefusal>> => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const { nonce, doorId, lists } = attempt
  const accountId = accountIdOf(ctx, ctx.openid)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const nowMs = ctx.clock()
    const door = await readDoorAndFormer(ctx, attempt, { accountId, nowMs })
    const decision = decideRedeem({
      mode: 'online',
      scan: await scanOf(ctx, attempt, door),
      lists,
      granted: door.granted.map(doorSession),
      ticket: door.ticket && { ...door.ticket, signUpId: door.ticket._id },
      nonce,
      doorId,
      places: attempt.places ?? null,
      nowMs,
    })
    if (!decision.ok) {
      const { code, details } = decision
      if (code !== 'NO_DOOR_ACCESS')
        await keepFailedScan(ctx, { attempt, door, reason: code, by: accountId, atMs: nowMs })
      return refuse(code, details)
    }
    const { ticket, places, placesUsed, atMs, amber } = decision
    const entryId = ctx.crypto.id('entry', `${ticket._id}:${nonce}`)
    const { sessionId, nameMasked, unionName } = ticket
    const entry = { entryId, nonce, listId: sessionId, kind: 'entry', places, atMs, doorId, by: accountId } as const
    if (!decision.isNew || (await writeEntry(ctx, ticket, { ...entry, how: attempt.by })))
      return { entryId, places, atMs, sessionId, nameMasked, unionName, placesTotal: ticket.places, placesUsed, amber }
  }
  return refuse('BUSY')
}

/** A code that names no ticket may be one of an earlier round: then it says so, at the cost of another read. */
const readDoorAndFormer = async (
  ctx: Ctx,
  { lists, ticket, code }: Attempt,
  who: { readonly accountId: string; readonly nowMs: number },
): Promise<Door> => {
  const door = await readDoor(ctx, { ...who, lists, ticket })
  if (door.ticket || !code || door.granted.length === 0) return door
  return { ...door, ticket: await findByFormerTicket(ctx, toHex(code.ticket)) }
}

/** Checks the MAC under the key of the ticket's own session, which need not be one that is served here. */
const scanOf = async (ctx: Ctx, { by, code }: Attempt, { granted, ticket }: Door): Promise<Scan> => {
  if (by === 'hand') return { by }
  if (!code || !ticket || granted.length === 0) return { by, code, authentic: false }
  const own = granted.find(session => session._id === ticket.sessionId)
  const session = own ?? (await readSessionWithKey(ctx, ticket.sessionId))
  if (!session) return { by, code, authentic: false }
  const key = ticketKey(ctx.crypto.hmac, await openSessionKey(ctx, session), code.ticket)
  return { by, code, authentic: isAuthentic(ctx.crypto.hmac, key, code) }
}

const doorSession = ({
  _id,
  eventState,
  tagHex,
  doorOpensAtMs,
  doorClosesAtMs,
  doors,
}: AdmissionSession): DoorSession => ({
  sessionId: _id,
  eventState,
  tagHex,
  doorOpensAtMs,
  doorClosesAtMs,
  doors,
})
