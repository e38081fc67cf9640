import type { checkin } from '../../src/contract/checkin'
import type { Parsed } from '../../src/contract/define'
import { decideRedeem } from '../../src/domain/checkin/decide-redeem'
import { merged } from '../../src/domain/checkin/entries'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import type { RedeemRefusal } from '../../src/domain/checkin/refusals'
import { isConflicted, placesArrived } from '../../src/domain/checkin/standing'
import { decodeCode, issueOf } from '../../src/domain/codes'
import { type AdmissionSession, type AdmissionTicket, readTicket, replaceEntries } from '../_data/admissions'
import type { Entry } from '../_data/records'
import type { Ctx } from '../_kit/ctx'
import { doorSession, entryIdOf } from './admission'

type Scan = Parsed<typeof checkin.upload>['scans'][number]

/** What became of an uploaded scan. */
export type Verdict = 'kept' | RedeemRefusal

/**
 * What a door without a network could not know: another door had let the guest in. The guest is inside, so the scan is
 * kept; which of the two came second follows from the scan times alone.
 */
const OVERTAKEN: readonly RedeemRefusal[] = ['ALREADY_CHECKED_IN', 'PLACES_USED_UP', 'RULE_REFUSED', 'ANSWERS_NEEDED']

/** Doors that write the same ticket meanwhile. */
const LOOKS = 12

interface Uploads {
  readonly scans: readonly Scan[]
  /** Null: no ticket of that number. */
  readonly ticket: AdmissionTicket | null
  readonly by: string
  readonly sessions: ReadonlyMap<string, AdmissionSession>
  readonly keys: ReadonlyMap<string, Uint8Array>
  /** Whether the person held the door at the scan's moment. */
  readonly isOpen: (scan: Scan) => boolean
}

/** Keeps one ticket's offline scans in its history: one write; one read and one write more for each other door at it. */
export const keepUploads = async (ctx: Ctx, uploads: Uploads): Promise<ReadonlyMap<string, Verdict>> => {
  let { ticket } = uploads
  for (let look = 0; look < LOOKS; look++) {
    const { verdicts, added, asked } = judge(ctx, { ...uploads, ticket })
    if (!ticket || added.length === 0) return verdicts
    const entries = merged(ticket.entries, added)
    const { places } = ticket
    const policy = uploads.sessions.get(ticket.sessionId)?.doorPolicy ?? PLAIN_POLICY
    const conflicted = isConflicted({ places, entries }, policy, ticket.settlement?.entryIds)
    const history = { entries, used: placesArrived(places, entries), conflicted, ...asked }
    if (await replaceEntries(ctx, ticket, history)) return verdicts
    ticket = await readTicket(ctx, ticket._id)
  }
  throw new Error('a ticket changed at every look')
}

const judge = (ctx: Ctx, { scans, ticket, by, sessions, keys, isOpen }: Uploads) => {
  const verdicts = new Map<string, Verdict>()
  const added: Entry[] = []
  const answered = scans.flatMap(scan => scan.answers ?? [])
  for (const scan of [...scans].sort((a, b) => a.atMs - b.atMs)) {
    const verdict = verdictOf(ctx, { scan, ticket, sessions, keys, isOpen, added })
    verdicts.set(scan.nonce, verdict)
    if (verdict === 'kept' && ticket && !ticket.entries.some(entry => entry.nonce === scan.nonce))
      added.push(entryOf(ctx, scan, { ticket, by }))
  }
  return { verdicts, added, asked: ticket && answered.length > 0 ? askedBy(ctx, ticket, answered) : {} }
}

const verdictOf = (
  ctx: Ctx,
  given: Pick<Uploads, 'ticket' | 'sessions' | 'keys' | 'isOpen'> & {
    readonly scan: Scan
    readonly added: readonly Entry[]
  },
): Verdict => {
  const { scan, ticket, sessions, keys, isOpen, added } = given
  const session = sessions.get(scan.sessionId)
  const key = ticket && keys.get(ticket.sessionId)
  if (!session || !isOpen(scan)) return 'NO_DOOR_ACCESS'
  if (ticket?.entries.some(entry => entry.nonce === scan.nonce)) return 'kept'
  const code = scan.code === undefined ? null : decodeCode(scan.code)
  const issue = code && key && ticket ? issueOf(ctx.crypto.hmac, key, code, { inForce: ticket.issue, newer: 0 }) : null
  const nowMs = Math.min(scan.atMs, ctx.clock())
  const before = merged(ticket?.entries ?? [], added).filter(entry => entry.atMs <= nowMs)
  const decision = decideRedeem({
    mode: 'offline',
    scan: scan.code === undefined ? { by: 'hand' } : { by: 'code', code, issue },
    kind: scan.kind === 'exit' ? 'exit' : 'entry',
    lists: [scan.sessionId],
    granted: [doorSession(session)],
    ticket: ticket && { ...ticket, entries: before, signUpId: ticket._id },
    nonce: scan.nonce,
    doorId: scan.doorId,
    places: scan.places,
    answers: scan.answers ?? [],
    nowMs,
  })
  if (decision.ok) return 'kept'
  // gifts are given online only
  return OVERTAKEN.includes(decision.code) && !session.doorPolicy?.gift ? 'kept' : decision.code
}

const entryOf = (ctx: Ctx, scan: Scan, { ticket, by }: { ticket: AdmissionTicket; by: string }): Entry => ({
  entryId: entryIdOf(ctx, ticket._id, scan.nonce),
  nonce: scan.nonce,
  listId: ticket.sessionId,
  kind: scan.kind === 'exit' ? 'exit' : 'entry',
  places: scan.places,
  atMs: Math.min(scan.atMs, ctx.clock()),
  doorId: scan.doorId,
  by,
  how: scan.code === undefined ? 'hand' : 'code',
  offline: true,
})

const askedBy = (ctx: Ctx, ticket: AdmissionTicket, answers: NonNullable<Scan['answers']>) => ({
  doorAsked: [...new Set([...(ticket.doorAsked ?? []), ...answers.map(answer => answer.questionId)])],
  doorAnswersSealed: ctx.crypto.seal(JSON.stringify(answers), `sign_ups/${ticket._id}/answers`),
})
