import { stateAt } from '../../src/domain/matchmaking/states'
import { type Person, readPerson } from '../_data/accounts'
import { type CompanyRecord, companyIdOf, readCompany } from '../_data/business-meetings'
import { readMeeting } from '../_data/meetings'
import type { MemberCard } from '../_data/records'
import type { Ctx } from '../_kit/ctx'
import type { Meeting } from './load'

export interface MyCompany {
  readonly person: Person
  readonly card: MemberCard
  readonly meeting: Meeting
  readonly companyId: string
  readonly company: CompanyRecord | null
}

/** The business meeting with my company's card in it; null for guests and for what is no announced business meeting. 3 reads in 2 round trips. */
export const loadMyCompany = async (ctx: Ctx, sessionId: string): Promise<MyCompany | 'NOT_BOUND' | 'NOT_FOUND'> => {
  const [person, found] = await Promise.all([readPerson(ctx), readMeeting(ctx, sessionId)])
  if (!person?.card) return 'NOT_BOUND'
  if (found?.kind !== 'business' || found.state === 'draft' || found.hidden === true) return 'NOT_FOUND'
  const { card } = person
  const companyId = companyIdOf(ctx, sessionId, card.unionId, card.companyName)
  const company = card.companyName === '' ? null : await readCompany(ctx, companyId)
  return { person, card, meeting: { ...found, now: stateAt(found, ctx.clock()) }, companyId, company }
}

const place = (companyId: string): string => `meeting_companies/${companyId}/wishes`

/** A company's wishes, dearest first, sealed: the schedule alone opens those of others. No round trip. */
export const sealWishes = (ctx: Ctx, companyId: string, wishes: readonly string[]): string =>
  ctx.crypto.seal(JSON.stringify(wishes), place(companyId))

export const openWishes = (ctx: Ctx, company: Pick<CompanyRecord, '_id' | 'wishesSealed'>): readonly string[] => {
  if (company.wishesSealed === null) return []
  const wishes: string[] = JSON.parse(ctx.crypto.open(company.wishesSealed, place(company._id)))
  return wishes
}

/** What a card says to others: nothing while its words wait for a person. Pure. */
export const shownWords = ({ offer, need, heldId }: Pick<CompanyRecord, 'offer' | 'need' | 'heldId'>) =>
  heldId === null ? { offer, need } : { offer: '', need: '' }

/** Every company's wishes by rank, for the schedule alone. No round trip. */
export const allWishes = (ctx: Ctx, companies: readonly CompanyRecord[]) =>
  companies.flatMap(one => openWishes(ctx, one).map((other, i) => ({ from: one._id, to: other, rank: i + 1 })))

/** Cards as the planner reads them. Pure. */
export const plannerCards = (companies: readonly CompanyRecord[]) =>
  companies.map(({ _id, slots, ownTable, forbidden }) => ({ companyId: _id, slots, ownTable, forbidden }))
