import type { Parsed } from '../../src/contract/define'
import type { matchmaking } from '../../src/contract/matchmaking'
import { base32 } from '../../src/domain/base32'
import { typedText } from '../../src/domain/codes'
import { decideApply } from '../../src/domain/matchmaking/apply'
import { holdsContact } from '../../src/domain/matchmaking/contact-in-text'
import type { Person } from '../_data/accounts'
import {
  applicationIdOf,
  applicationsIn,
  changeApplications,
  findByBuddyCode,
  insertApplication,
} from '../_data/meeting-applications'
import { countStanding, readStandings } from '../_data/meeting-private'
import type { ApplicationRecord } from '../_data/meeting-records'
import { phoneBlind } from '../_data/person-blinds'
import type { MemberCard } from '../_data/records'
import { readRosterRow } from '../_data/roster'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { checkText } from '../_services/content-check'
import { isPaused } from './answers'
import { keepConsents } from './keep-consents'
import { loadMine, type Meeting } from './load'
import { openCard, sealCard } from './person-cards'
import { tellVouchers } from './tell-vouchers'

/** Before sealing a card may change as often as its owner likes. */
const OPEN_STATES = ['applied', 'verified', 'rejected'] as const

/**
 * Applies for an evening, or changes the own card: 5 reads, 1 write as a rule. Every tap of one member leads to one
 * application. With a friend's code both share one ticket, written in one transaction.
 */
export const apply: Handler<typeof matchmaking.apply> = async (ctx, input) => {
  const { person, meeting, mine } = await loadMine(ctx, input.sessionId)
  if (!person?.card) return refuse('NOT_BOUND')
  if (!meeting) return refuse('NOT_FOUND')
  const { memberId } = person.card
  const standing = (await readStandings(ctx, [memberId])).get(memberId)
  const paused = isPaused(standing, meeting._id)
  const decision = decideApply({ ...input, session: meeting, mine: mine?.state ?? null, paused, nowMs: ctx.clock() })
  if (decision.kind === 'refuse') {
    // the pause is over with this session
    if (decision.code === 'PAUSED') await countStanding(ctx, memberId, { sessionId: meeting._id, step: 'sat_out' })
    return refuse(decision.code, decision.what === undefined ? undefined : { what: decision.what })
  }
  if (decision.kind === 'apply' && input.phone === undefined) return refuse('BAD_INPUT', { fields: ['phone'] })
  const cardId = applicationIdOf(ctx, meeting._id, memberId)
  const words = [input.nickname, input.book, input.wish].join('\n')
  if (holdsContact(words)) return refuse('CONTACT_IN_TEXT')
  const contentId = ctx.crypto.id('meeting-card', `${cardId}:${words}`)
  const about = { kind: 'matchmaking.profile', id: cardId } as const
  const verdict = await checkText(ctx, { contentId, text: words, scene: 1, about })
  if (verdict === 'risky') return refuse('WORDS_REFUSED')
  const heldId = verdict === 'held' ? contentId : null
  if (decision.kind === 'change' && mine) {
    const card = cardOf(input, openCard(ctx, mine).phone)
    const blinds = await blindsOf(ctx, memberId, card.phone)
    const changed = await changeApplications(
      ctx,
      { _id: mine._id, state: { in: OPEN_STATES } },
      { cardSealed: sealCard(ctx, mine._id, card), heldId, blinds, consents: { set: consentsOf(ctx, input, mine) } },
    )
    if (changed !== 1) return refuse('APPLY_CLOSED')
    await keepConsents(ctx, { accountId: person.accountId, sessionId: meeting._id, consents: input.consents })
    return { state: mine.state }
  }
  const fresh = { ...(await newApplication(ctx, { meeting, person, card: person.card, input })), heldId }
  const outcome = await write(ctx, { fresh, again: mine?.state === 'withdrawn', buddyCode: typedText(input.buddyCode) })
  if (outcome === 'BUDDY_UNKNOWN') return refuse('BUDDY_UNKNOWN')
  await keepConsents(ctx, { accountId: person.accountId, sessionId: meeting._id, consents: input.consents })
  if (outcome === 'written') await tellVouchers(ctx, meeting, fresh)
  return { state: 'applied' }
}

type Applying = Parsed<typeof matchmaking.apply>

/** The own words; a number that was not typed again stays. */
const cardOf = ({ nickname, industry, birthYear, tags, book, wish, phone }: Applying, known = '') => ({
  nickname,
  industry,
  birthYear,
  tags: [...new Set(tags)],
  book,
  wish,
  phone: phone ?? known,
})

/** What "don't seat me with" of others is compared with: name and number of the roster, and the number typed here. One read. */
const blindsOf = async (ctx: Ctx, memberId: string, phone: string): Promise<readonly string[]> => {
  const row = await readRosterRow(ctx, memberId)
  const known = row ? [row.nameBlind, row.phoneBlind] : []
  return [...known.flatMap(blind => blind || []), phoneBlind(ctx.crypto, phone)]
}

/** When each consent was given: one that stood keeps its time. */
const consentsOf = (ctx: Ctx, { consents }: Applying, standing: ApplicationRecord | null) => {
  const at = (given: boolean, before: number | null | undefined) => (given ? (before ?? ctx.clock()) : null)
  return {
    takePart: at(consents.takePart, standing?.consents.takePart),
    showCard: at(consents.showCard, standing?.consents.showCard),
    suggestions: at(consents.suggestions, standing?.consents.suggestions),
    contact: at(consents.contact, standing?.consents.contact),
    photos: at(consents.photos, standing?.consents.photos),
  }
}

const newApplication = async (
  ctx: Ctx,
  {
    meeting,
    person,
    card,
    input,
  }: { readonly meeting: Meeting; readonly person: Person; readonly card: MemberCard; readonly input: Applying },
): Promise<ApplicationRecord> => {
  const nowMs = ctx.clock()
  const _id = applicationIdOf(ctx, meeting._id, card.memberId)
  return {
    _id,
    sessionId: meeting._id,
    accountId: person.accountId,
    memberId: card.memberId,
    unionId: card.unionId,
    unionName: card.unionName,
    unionPath: card.unionPath,
    companyName: card.companyName,
    nameMasked: card.nameMasked,
    startsAtMs: meeting.startsAtMs,
    endsAtMs: meeting.endsAtMs,
    state: 'applied',
    group: input.group,
    cardSealed: sealCard(ctx, _id, cardOf(input)),
    heldId: null,
    promisedAtMs: nowMs,
    conductAtMs: nowMs,
    companyCheckAtMs: nowMs,
    consents: consentsOf(ctx, input, null),
    vouch: null,
    buddyCode: base32(ctx.crypto.randomBytes(4)).slice(0, 6),
    buddyId: null,
    ticket: base32(ctx.crypto.randomBytes(10)),
    weight: 0,
    waitingPlace: 0,
    confirmUntilMs: null,
    signUpId: null,
    badge: null,
    blinds: await blindsOf(ctx, card.memberId, input.phone ?? ''),
    appliedAtMs: nowMs,
    followUps: {},
    counted: false,
  }
}

/** One write; with a friend one transaction over both, so that nobody ends with half a ticket. */
const write = async (
  ctx: Ctx,
  asked: { readonly fresh: ApplicationRecord; readonly again: boolean; readonly buddyCode: string },
): Promise<'written' | 'stands' | 'BUDDY_UNKNOWN'> => {
  const { fresh, again, buddyCode } = asked
  if (buddyCode === '' && !again) return (await insertApplication(ctx, fresh)) === 'inserted' ? 'written' : 'stands'
  const friend = buddyCode === '' ? null : await findByBuddyCode(ctx, fresh.sessionId, buddyCode)
  if (buddyCode !== '' && !friend) return 'BUDDY_UNKNOWN'
  return ctx.store.transaction(async tx => {
    const applications = applicationsIn(tx)
    const standing = await applications.read(fresh._id)
    if (standing && standing.state !== 'withdrawn') return 'stands'
    const host = friend ? await applications.read(friend._id) : null
    if (friend) {
      const isFree = host?.buddyId === null && host.group === fresh.group && host._id !== fresh._id
      if (!host || !isFree || !OPEN_STATES.some(state => state === host.state)) return 'BUDDY_UNKNOWN'
      await applications.update(host._id, { buddyId: fresh._id })
    }
    const mine = host ? { ...fresh, ticket: host.ticket, buddyId: host._id } : fresh
    if (standing) await applications.put(mine)
    else await applications.insert(mine)
    return 'written'
  })
}
