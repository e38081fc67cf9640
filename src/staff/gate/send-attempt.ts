import { checkin } from '../../contract/checkin'
import { decideOffline, offlineTicket } from '../../domain/checkin/offline-door'
import { call } from '../../platform/call'
import { serverNowMs } from '../../platform/clock'
import { hmacSha256 } from '../../platform/hmac'
import { noticeOf } from '../../platform/refused'
import type { GateAnswer } from './answers'
import { type Attempt, type Found, ticketHexOf } from './attempt'
import { scanQueue, type UploadScan } from './offline-scans'
import type { DoorPacks } from './use-door-packs'

/** A guest waits no longer than this for a network; the same nonce makes a late answer harmless. */
const PATIENCE_MS = 4_000

type Reply = Awaited<ReturnType<typeof askFunction>>

const askFunction = (attempt: Attempt) => {
  const { by, nonce, kind, places, answers, proxyName, dry } = attempt
  const { lists, doorId } = attempt.serving
  const common = {
    ...{ lists: [...lists], doorId, nonce, kind, dry },
    ...(places !== null && { places }),
    ...(answers && { answers: answers.map(one => ({ ...one, values: [...one.values] })) }),
    ...(proxyName && { proxyName }),
  }
  return 'code' in by
    ? call(checkin.redeem, { code: by.code, ...common })
    : call(checkin.admit, { signUpId: by.signUpId, ...common })
}

/**
 * Sends one attempt, or decides it on the phone where no answer comes and the roster is here. `cut`: the last try found
 * no network, so the phone decides at once. Answers whether the network was missing this time.
 */
export const sendAttempt = async (
  attempt: Attempt,
  packs: DoorPacks,
  cut: boolean,
): Promise<{ readonly answer: GateAnswer; readonly cut: boolean }> => {
  const here = packs.packsOf(attempt.serving.lists)
  // found in the phone's roster: its sign-up has no id here, so that the phone decides and uploads at once
  const isOfHere = !('code' in attempt.by) && attempt.by.ticketHex !== undefined
  if (here && (cut || isOfHere)) return { answer: await decideHere(attempt, packs), cut }
  const reply = await (here ? inTime(askFunction(attempt)) : askFunction(attempt))
  if (here && (reply === 'late' || (!reply.ok && reply.code === 'OFFLINE')))
    return { answer: await decideHere(attempt, packs), cut: true }
  return { answer: answerOf(attempt, reply === 'late' ? { ok: false, code: 'OFFLINE' } : reply), cut: false }
}

const inTime = (asked: Promise<Reply>): Promise<Reply | 'late'> =>
  Promise.race([asked, new Promise<'late'>(resolve => setTimeout(() => resolve('late'), PATIENCE_MS))])

const answerOf = (attempt: Attempt, reply: Reply | { ok: false; code: 'OFFLINE' }): GateAnswer => {
  if (!reply.ok) return { ok: false, ...noticeOf('checkin', reply) }
  const { dry } = attempt
  const { signUpId, entryId, ...data } = reply.data
  return { ...data, ok: true, offline: false, dry, undo: dry ? null : { by: 'function', signUpId, entryId } }
}

/** The function's own rule on the phone; what is admitted is kept for the upload before the answer is shown. */
const decideHere = async (attempt: Attempt, packs: DoorPacks): Promise<GateAnswer> => {
  const here = packs.packsOf(attempt.serving.lists) ?? []
  const { by, kind, nonce, places, answers, dry, serving } = attempt
  const nowMs = serverNowMs()
  const decision = decideOffline(hmacSha256, here, packs.since.of, {
    ...{ kind, nonce, places, answers, nowMs, doorId: serving.doorId },
    by: 'code' in by ? by : { ticketHex: by.ticketHex ?? by.signUpId },
  })
  if (!decision.ok) {
    const { code, details } = decision
    return { ok: false, code, details, requestNo: null, offline: true }
  }
  const { ticket, amber, placesUsed } = decision
  const { sessionId, nameMasked, unionName, ticketHex } = ticket
  const answer = {
    ...{ ok: true as const, kind, sessionId, nameMasked, unionName, amber, placesUsed, dry, offline: true },
    ...{ places: decision.places, placesTotal: ticket.places, atMs: nowMs },
    undo: dry ? null : { by: 'phone' as const, nonce },
  }
  if (dry || !decision.isNew) return answer
  const named = 'code' in by ? { code: by.code } : { ticketHex }
  const scan: UploadScan = {
    ...{ nonce, atMs: nowMs, sessionId, doorId: serving.doorId, kind, places: decision.places, ...named },
    ...(answers && { answers: answers.map(one => ({ ...one, values: [...one.values] })) }),
  }
  if (!(await scanQueue().keep(nonce, scan))) return { ok: false, ...FULL }
  const entry = { nonce, kind, places: decision.places, atMs: nowMs, doorId: serving.doorId }
  await packs.since.add({ sessionId, ticketHex, entry: amber ? { ...entry, amber } : entry })
  return answer
}

/** Nothing is pretended where the phone keeps nothing. */
const FULL = { code: 'OFFLINE', details: undefined, requestNo: null } as const

/** The guest's ticket by the roster on the phone; null where it is not here. */
export const foundHere = (attempt: Attempt, packs: DoorPacks): Found | null => {
  const here = packs.packsOf(attempt.serving.lists)
  const name = ticketHexOf(attempt)
  const ticket = here && name !== null ? offlineTicket(here, name, packs.since.of) : null
  return ticket && foundOf(ticket)
}

/** A ticket of the phone's roster as hand search shows it. */
export const foundOf = (ticket: NonNullable<ReturnType<typeof offlineTicket>>): Found => {
  const { signUpId, sessionId, nameMasked, unionName, status, places, ticketHex, entries } = ticket
  const entered = entries.filter(entry => entry.kind === 'entry').reduce((sum, entry) => sum + entry.places, 0)
  const used = Math.min(places, entered)
  return { ...{ signUpId, sessionId, nameMasked, unionName, status, places, used, ticketHex }, phoneTail: null }
}
