import type { checkin } from '../../src/contract/checkin'
import type { Output, Parsed } from '../../src/contract/define'
import { decodeCode, toHex } from '../../src/domain/codes'
import { maskName } from '../../src/domain/members/mask'
import { accountIdOf } from '../_data/accounts'
import { type AdmissionSession, listTickets } from '../_data/admissions'
import { listGrantsOf } from '../_data/door-grants'
import { insertRefusedUpload } from '../_data/failed-scans'
import type { DoorGrantRecord } from '../_data/records'
import { listSessionsWithKeys, openSessionKey } from '../_data/sessions'
import { insertWalkIn, sealWalkInName, walkInId } from '../_data/walk-ins'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { keepUploads, type Verdict } from './keep-uploads'

type Scan = Parsed<typeof checkin.upload>['scans'][number]
type Result = Output<typeof checkin.upload>['results'][number]

/** As many writes are under way at once. */
const HANDS = 8

/**
 * Keeps a phone's offline scans: 3 reads, then one write for each ticket, walk-in or refusal, 8 at a time. The tickets
 * are decided one by one by scan time; a refused scan is written for the desk before it is answered, so that a function
 * that dies leaves it in the phone's queue.
 */
export const upload: Handler<typeof checkin.upload> = async (ctx, { scans }) => {
  if (!ctx.openid) return refuse('NOT_BOUND')
  const by = accountIdOf(ctx, ctx.openid)
  const sessionIds = [...new Set(scans.map(scan => scan.sessionId))].slice(0, 100)
  const [grants, sessions, tickets] = await Promise.all([
    listGrantsOf(ctx, by, sessionIds),
    listSessionsWithKeys(ctx, sessionIds),
    listTickets(ctx, [...new Set(scans.flatMap(scan => ticketOf(scan) ?? []))]),
  ])
  const held = new Map(grants.map(grant => [grant.sessionId, grant]))
  const served = new Map<string, AdmissionSession>(sessions.map(session => [session._id, session]))
  const known = new Map(tickets.map(ticket => [ticket.ticketHex, ticket]))
  const keys = new Map<string, Uint8Array>()
  for (const session of sessions) keys.set(session._id, await openSessionKey(ctx, session))

  const groups = new Map<string, Scan[]>()
  for (const scan of scans) {
    const key = scan.kind === 'walkIn' ? `walk-in:${scan.nonce}` : `ticket:${ticketOf(scan) ?? scan.nonce}`
    groups.set(key, [...(groups.get(key) ?? []), scan])
  }
  const verdicts = new Map<string, Verdict>()
  const work = [...groups.values()]
  const hand = async () => {
    for (let group = work.shift(); group; group = work.shift()) {
      const [first] = group
      const session = first && served.get(first.sessionId)
      if (!first || !session) continue
      const isOpen = (scan: Scan) => holdsAt(held.get(scan.sessionId), scan.atMs)
      const own =
        first.kind === 'walkIn'
          ? new Map([[first.nonce, await keepWalkIn(ctx, { scan: first, session, by, isOpen: isOpen(first) })]])
          : await keepUploads(ctx, {
              ...{ scans: group, ticket: known.get(ticketOf(first) ?? '') ?? null, by, isOpen },
              sessions: served,
              keys,
            })
      for (const [nonce, verdict] of own) verdicts.set(nonce, verdict)
      for (const scan of group) await keepRefused(ctx, { scan, by, verdict: own.get(scan.nonce), held })
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  return { results: scans.map(scan => resultOf(scan, verdicts.get(scan.nonce))) }
}

const ticketOf = ({ code, ticketHex }: Scan): string | null => {
  if (code === undefined) return ticketHex ?? null
  const read = decodeCode(code)
  return read ? toHex(read.ticket) : null
}

/** The door is judged as it stood when the guest stood there: taken away since, it was still held then. */
const holdsAt = (grant: DoorGrantRecord | undefined, atMs: number): boolean =>
  grant !== undefined && atMs < grant.expiresAtMs && (grant.revokedAtMs === null || atMs < grant.revokedAtMs)

const resultOf = ({ nonce }: Scan, verdict: Verdict = 'NO_DOOR_ACCESS'): Result =>
  verdict === 'kept' ? { nonce, kept: true, code: null } : { nonce, kept: false, code: verdict }

/** Somebody stands inside whom the list does not know: the desk must hear of it. Who never held the door writes nothing. */
const keepRefused = async (
  ctx: Ctx,
  refused: {
    readonly scan: Scan
    readonly by: string
    readonly verdict: Verdict | undefined
    readonly held: ReadonlyMap<string, DoorGrantRecord>
  },
): Promise<void> => {
  const { scan, by, verdict = 'NO_DOOR_ACCESS', held } = refused
  const { sessionId, doorId, nonce, atMs, code } = scan
  if (verdict === 'kept' || !held.has(sessionId)) return
  await insertRefusedUpload(ctx, { sessionId, doorId, reason: verdict, by, atMs, nonce, raw: code ?? null })
}

const keepWalkIn = async (
  ctx: Ctx,
  guest: { readonly scan: Scan; readonly session: AdmissionSession; readonly by: string; readonly isOpen: boolean },
): Promise<Verdict> => {
  const { scan, session, by, isOpen } = guest
  const { sessionId, nonce, doorId, places, name } = scan
  if (!isOpen) return 'NO_DOOR_ACCESS'
  if (!session.doorPolicy?.walkIns) return 'RULE_REFUSED'
  const _id = walkInId(ctx, sessionId, nonce)
  const atMs = Math.min(scan.atMs, ctx.clock())
  const nameMasked = name ? maskName(name) : ''
  await insertWalkIn(ctx, {
    ...{ _id, sessionId, doorId, places, atMs, by, nameMasked },
    nameSealed: sealWalkInName(ctx, _id, name),
  })
  return 'kept'
}
