import type { matchmaking } from '../../src/contract/matchmaking'
import { YES_CARDS_MS } from '../../src/domain/matchmaking/clock'
import { PAIR_LAPSES_MS } from '../../src/domain/matchmaking/pair'
import { mutualPairs } from '../../src/domain/matchmaking/reveal'
import { pairKey } from '../../src/domain/matchmaking/seating'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { listApplications } from '../_data/meeting-applications'
import { changePair, insertPairs, listPairs, pairIdOf } from '../_data/meeting-pairs'
import type { ApplicationRecord, MeetingRecord, PairRecord } from '../_data/meeting-records'
import { readMeeting } from '../_data/meetings'
import { freezeYesCards, listYesCards, yesCardIdOf } from '../_data/yes-cards'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { about } from './answers'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'
import { neverPairs } from './never-pairs'
import { openYesCard } from './yes-sealing'

/**
 * Reveals for everybody at one moment: the cards are frozen, the mutual pairs made under ids that follow from both, and
 * only then the session's state opens them. Killed anywhere before, nobody sees anything and a retry ends it; two
 * reveals at once make the same pairs. Answers nothing about anybody.
 */
export const reveal: Handler<typeof matchmaking.reveal> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (meeting.state !== 'revealed') {
    const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'reveal' })
    if (!to) return refuse('WRONG_STATE', { state: meeting.now })
    await freezeYesCards(ctx, sessionId)
    const revealedAtMs = ctx.clock()
    await insertPairs(ctx, await pairsOf(ctx, meeting, revealedAtMs))
    const mutualPairs = await freezeNever(ctx, meeting)
    const isMoved = await moveMeeting(ctx, {
      seen: meeting,
      to,
      what: 'meeting.revealed',
      byAccountId: person.accountId,
      change: { revealedAtMs, mutualPairs, dueAtMs: revealedAtMs + YES_CARDS_MS },
    })
    if (!isMoved && (await readMeeting(ctx, sessionId))?.state !== 'revealed') return refuse('BUSY')
  }
  const people = (await listApplications(ctx, sessionId)).filter(one => one.badge !== null && one.state === 'confirmed')
  await tellMany(
    ctx,
    people.map(one => ({
      kind: 'matchmaking.revealed' as const,
      toAccountId: one.accountId,
      key: sessionId,
      params: about(meeting),
    })),
  )
  return { state: 'revealed' }
}

/** Whoever was blocked while the pairs were made: such a block found no pair to freeze, so the reveal looks again before it opens them. Answers how many stand. */
const freezeNever = async (ctx: Ctx, meeting: MeetingRecord): Promise<number> => {
  const [people, pairs] = await Promise.all([listApplications(ctx, meeting._id), listPairs(ctx, meeting._id, 'mutual')])
  const never = await neverPairs(ctx, { sameCompany: true }, people)
  const badges = new Map(people.map(one => [one._id, one.badge ?? 0]))
  const blocked = pairs.filter(pair => never.has(pairKey(badges.get(pair.a) ?? 0, badges.get(pair.b) ?? 0)))
  for (const { _id } of blocked) await changePair(ctx, _id, { state: 'mutual' }, { state: 'frozen' })
  return pairs.length - blocked.length
}

const pairsOf = async (ctx: Ctx, meeting: MeetingRecord, revealedAtMs: number): Promise<readonly PairRecord[]> => {
  const people = (await listApplications(ctx, meeting._id)).filter(one => one.state === 'confirmed')
  const byBadge = new Map<number, ApplicationRecord>(people.map(one => [one.badge ?? 0, one]))
  const byCard = new Map(people.map(one => [yesCardIdOf(ctx, one._id), one.badge ?? 0]))
  const cards = new Map<number, readonly number[]>()
  for (const card of await listYesCards(ctx, meeting._id)) {
    const badge = byCard.get(card._id)
    if (badge) cards.set(badge, openYesCard(ctx, card))
  }
  return mutualPairs(cards, await neverPairs(ctx, { sameCompany: true }, people)).flatMap(([first, second]) => {
    const [a, b] = [byBadge.get(first), byBadge.get(second)]
    if (!a || !b) return []
    return [
      {
        _id: pairIdOf(ctx, a._id, b._id),
        sessionId: meeting._id,
        a: a._id,
        b: b._id,
        accountA: a.accountId,
        accountB: b.accountId,
        state: 'mutual' as const,
        consentAAtMs: null,
        consentBAtMs: null,
        revealedAtMs,
        lapsesAtMs: revealedAtMs + PAIR_LAPSES_MS,
        exchangedAtMs: null,
      },
    ]
  })
}
