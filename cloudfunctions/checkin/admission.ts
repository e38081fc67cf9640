import type { checkin } from '../../src/contract/checkin'
import type { Output, Refusal } from '../../src/contract/define'
import { type DoorSession, decideRedeem, type RedeemDecision, type Scan } from '../../src/domain/checkin/decide-redeem'
import { placesArrived } from '../../src/domain/checkin/standing'
import { issueOf, toHex } from '../../src/domain/codes'
import type { CommonRefusal } from '../../src/domain/refusal'
import { accountIdOf } from '../_data/accounts'
import {
  type AdmissionSession,
  type AdmissionTicket,
  type Door,
  type EntryWrite,
  findByFormerTicket,
  readDoor,
  writeEntry,
} from '../_data/admissions'
import { openSessionKey, readSessionWithKey } from '../_data/sessions'
import { type Ctx, type Refused, refuse } from '../_kit/ctx'
import type { Attempt } from './attempt'
import { giveGift } from './give-gift'
import { keepFailedScan } from './keep-failed-scan'

/** A family's 10 places by 10 doors at once: each round lets one through, so the last one needs ten. */
const MOST_ROUNDS = 12

type Admitted = Extract<RedeemDecision<AdmissionTicket & { signUpId: string }>, { ok: true }>

/**
 * Admits one ticket: one aggregate and one conditional update, 2 round trips. Where the ticket changed in between,
 * both again with what stands then; a refusal costs a count and a write more, a ticket of another session one read, a
 * gift a transaction over ticket, claim and stock.
 */
export const admitOnce = async (
  ctx: Ctx,
  attempt: Attempt,
): Promise<Output<typeof checkin.redeem> | Refused<Refusal<typeof checkin.redeem> | CommonRefusal>> => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const { nonce, doorId, lists, kind, dry } = attempt
  const accountId = accountIdOf(ctx, ctx.openid)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const nowMs = ctx.clock()
    const door = await readDoorAndFormer(ctx, attempt, { accountId, nowMs })
    const decision = decideRedeem({
      mode: 'online',
      scan: await scanOf(ctx, attempt, door),
      kind,
      lists,
      granted: door.granted.map(doorSession),
      ticket: door.ticket && { ...door.ticket, signUpId: door.ticket._id },
      nonce,
      doorId,
      places: attempt.places ?? null,
      answers: attempt.answers ?? null,
      nowMs,
    })
    if (!decision.ok) {
      const { code, details } = decision
      if (code !== 'NO_DOOR_ACCESS' && !dry)
        await keepFailedScan(ctx, { attempt, door, reason: code, by: accountId, atMs: nowMs })
      return refuse(code, details)
    }
    if (!decision.isNew || dry) return admittedOf(ctx, attempt, decision)
    const session = door.granted.find(({ _id }) => _id === decision.ticket.sessionId)
    const write = entryWrite(ctx, attempt, { decision, accountId })
    const gift = kind === 'entry' && session?.doorPolicy?.gift ? { ...session.doorPolicy.gift, session } : null
    const outcome = gift
      ? await giveGift(ctx, { gift, ticket: decision.ticket, write })
      : await writeEntry(ctx, decision.ticket, write)
    if (outcome === true) return admittedOf(ctx, attempt, decision)
    if (outcome === false) continue
    await keepFailedScan(ctx, { attempt, door, reason: outcome.code, by: accountId, atMs: nowMs })
    return outcome
  }
  return refuse('BUSY')
}

/** One nonce at one ticket is one entry. No round trip. */
export const entryIdOf = (ctx: Ctx, signUpId: string, nonce: string): string =>
  ctx.crypto.id('entry', `${signUpId}:${nonce}`)

const admittedOf = (ctx: Ctx, { nonce }: Attempt, decision: Admitted): Output<typeof checkin.redeem> => {
  const { ticket, kind, places, placesUsed, atMs, amber } = decision
  const { sessionId, nameMasked, unionName, places: placesTotal } = ticket
  const signUpId = ticket._id
  const entryId = entryIdOf(ctx, signUpId, nonce)
  return { entryId, signUpId, kind, places, atMs, sessionId, nameMasked, unionName, placesTotal, placesUsed, amber }
}

const entryWrite = (
  ctx: Ctx,
  { nonce, doorId, by: how, proxyName, answers }: Attempt,
  { decision, accountId }: { readonly decision: Admitted; readonly accountId: string },
): EntryWrite => {
  const { ticket, kind, places, placesUsed: after, atMs } = decision
  const entryId = entryIdOf(ctx, ticket._id, nonce)
  const proxy = proxyName ? { proxySealed: ctx.crypto.seal(proxyName, `sign_ups/${ticket._id}/proxy`) } : {}
  const plain = { entryId, nonce, listId: ticket.sessionId, kind, places, atMs, doorId, by: accountId, how, after }
  const entry = { ...plain, ...proxy }
  const used = placesArrived(ticket.places, [...ticket.entries, entry])
  return { entry, used, ...(answers && answers.length > 0 ? { asked: askedNow(ctx, ticket, answers) } : {}) }
}

/** What was answered by this scan, sealed as a whole. */
const askedNow = (ctx: Ctx, ticket: AdmissionTicket, answers: NonNullable<Attempt['answers']>) => ({
  doorAsked: [...new Set([...(ticket.doorAsked ?? []), ...answers.map(answer => answer.questionId)])],
  doorAnswersSealed: ctx.crypto.seal(JSON.stringify(answers), `sign_ups/${ticket._id}/answers`),
})

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
  if (!code || !ticket || granted.length === 0) return { by, code, issue: null }
  const own = granted.find(session => session._id === ticket.sessionId)
  const session = own ?? (await readSessionWithKey(ctx, ticket.sessionId))
  if (!session) return { by, code, issue: null }
  const key = await openSessionKey(ctx, session)
  return { by, code, issue: issueOf(ctx.crypto.hmac, key, code, { inForce: ticket.issue, newer: 0 }) }
}

/** A session as the decision knows it. */
export const doorSession = ({
  _id,
  eventState,
  tagHex,
  doorOpensAtMs,
  doorClosesAtMs,
  doors,
  doorPolicy,
}: Omit<AdmissionSession, 'keySealed' | 'startsAtMs'>): DoorSession => ({
  sessionId: _id,
  eventState,
  tagHex,
  doorOpensAtMs,
  doorClosesAtMs,
  doors,
  ...(doorPolicy && { doorPolicy }),
})
