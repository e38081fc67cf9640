import type { checkin } from '../../src/contract/checkin'
import { nameDoorGrams, tailDoorGram } from '../../src/domain/checkin/door-grams'
import { rosterLine } from '../../src/domain/checkin/roster-line'
import { toHex } from '../../src/domain/codes'
import { accountIdOf } from '../_data/accounts'
import { type AdmissionTicket, listTicketRange } from '../_data/admissions'
import { listGrantsOf, noteRoster } from '../_data/door-grants'
import { readDoorNames } from '../_data/roster'
import { openSessionKey, readSessionWithKey } from '../_data/sessions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'

/** About 300 KB of lines: well below a response's 1 MB, also where a third of the guests have come. */
const PAGE = 4000

/** A page of a session's roster for a door without a network: 4 reads in 3 round trips, 1 write on the first page. */
export const roster: Handler<typeof checkin.roster> = async (ctx, { sessionId, fromHex = '', beforeHex = null }) => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const nowMs = ctx.clock()
  const [[grant], session] = await Promise.all([
    listGrantsOf(ctx, accountIdOf(ctx, ctx.openid), [sessionId]),
    readSessionWithKey(ctx, sessionId),
  ])
  if (!session || !grant || grant.revokedAtMs !== null || grant.expiresAtMs <= nowMs) return refuse('NO_DOOR_ACCESS')
  const dropAtMs = Math.max(session.endsAtMs, session.doorClosesAtMs)
  if (nowMs >= dropAtMs) return refuse('TOO_LATE', { closedAtMs: dropAtMs })
  const [found] = await Promise.all([
    listTicketRange(ctx, { sessionId, fromHex, beforeHex, limit: PAGE + 1 }),
    fromHex === '' ? noteRoster(ctx, grant._id, nowMs) : null,
  ])
  const page = found.slice(0, PAGE)
  const key = await openSessionKey(ctx, session)
  const next = found[PAGE]
  return {
    asOfMs: nowMs,
    dropAtMs,
    keyHex: toHex(key),
    tagHex: session.tagHex,
    eventState: session.eventState,
    ...(await linesOf(ctx, key, page)),
    ...(next ? { nextHex: next.ticketHex } : {}),
  }
}

const linesOf = async (ctx: Ctx, key: Uint8Array, tickets: readonly AdmissionTicket[]) => {
  const names = await readDoorNames(ctx, [...new Set(tickets.map(ticket => ticket.memberId))])
  const unions = new Map<string, number>()
  const { hmac } = ctx.crypto
  const lines = tickets.map(ticket => {
    const { unionName, formerTickets = [], doorAsked = [] } = ticket
    const union = unions.get(unionName) ?? unions.size
    unions.set(unionName, union)
    const person = names.get(ticket.memberId)
    const grams = person ? nameDoorGrams(hmac, key, person.name) : []
    const tail = person?.phone ? tailDoorGram(hmac, key, person.phone) : ''
    return rosterLine({ ...ticket, union, formerTickets, doorAsked, grams, tail })
  })
  return { unions: [...unions.keys()], lines }
}
