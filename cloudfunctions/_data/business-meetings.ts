// `meeting_companies` and `business_meetings`, owner: matchmaking. What a business meeting holds.
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'

const COMPANIES = 'meeting_companies'
const MEETINGS = 'business_meetings'
const MOST = 1000

/** A company's card; `_id` = id('meeting-company', sessionId, unionId and name). Its wishes are sealed until the schedule. */
export interface CompanyRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly name: string
  readonly offer: string
  readonly need: string
  readonly slots: readonly number[]
  readonly ownTable: boolean
  readonly forbidden: readonly string[]
  /** The content whose words wait for a person's verdict: until then others see the name alone. */
  readonly heldId: string | null
  readonly wishesSealed: string | null
  /** Whoever of the company saved the card or the wishes: they are told. */
  readonly accountIds: readonly string[]
}

/** `_id` = id('business-meeting', sessionId, plan, a and b). */
export interface BusinessMeetingRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly plan: number
  readonly slot: number
  readonly table: number
  readonly a: string
  readonly b: string
  readonly mutual: boolean
  readonly cancelled: boolean
}

export const companyIdOf = (ctx: Ctx, sessionId: string, unionId: string, name: string): string =>
  ctx.crypto.id('meeting-company', JSON.stringify([sessionId, unionId, name]))

export const readCompany = (ctx: Ctx, companyId: string): Promise<CompanyRecord | null> =>
  ctx.store.get<CompanyRecord>(COMPANIES, companyId)

/** All companies of a session, at most 1,000. One read. */
export const listCompanies = (ctx: Ctx, sessionId: string): Promise<CompanyRecord[]> =>
  ctx.store.find<CompanyRecord>(COMPANIES, { sessionId }, { orderBy: [['name', 'asc']], limit: MOST })

export const insertCompany = (ctx: Ctx, company: CompanyRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(COMPANIES, company)

export const changeCompany = async (ctx: Ctx, companyId: string, change: Change): Promise<boolean> =>
  (await ctx.store.update(COMPANIES, { _id: companyId }, change)) === 1

/** Removes a company's card with its wishes; again changes nothing. One write. */
export const removeCompany = (ctx: Ctx, companyId: string): Promise<number> =>
  ctx.store.remove(COMPANIES, { _id: companyId })

/** Cards that this person saved for a company, 100 at most. One read. */
export const listCompaniesOf = (ctx: Ctx, accountId: string): Promise<CompanyRecord[]> =>
  ctx.store.find<CompanyRecord>(COMPANIES, { accountIds: accountId }, { limit: 100 })

/** Cards whose words wait for a person, 100 at most. One read. */
export const listHeldCompanies = (ctx: Ctx): Promise<CompanyRecord[]> =>
  ctx.store.find<CompanyRecord>(COMPANIES, { heldId: { gt: '' } }, { limit: 100 })

/** Shows a card whose words passed, as long as they are the ones that were judged. One write. */
export const clearHeldCompany = (ctx: Ctx, companyId: string, heldId: string): Promise<number> =>
  ctx.store.update(COMPANIES, { _id: companyId, heldId }, { heldId: null })

/** Changes all companies of a session; answers how many. One write. */
export const changeCompanies = (ctx: Ctx, sessionId: string, change: Change): Promise<number> =>
  ctx.store.update(COMPANIES, { sessionId }, change)

export const businessMeetingIdOf = (ctx: Ctx, key: Pick<BusinessMeetingRecord, 'sessionId' | 'plan' | 'a' | 'b'>) =>
  ctx.crypto.id('business-meeting', JSON.stringify([key.sessionId, key.plan, key.a, key.b]))

export const readBusinessMeeting = (ctx: Ctx, meetingId: string): Promise<BusinessMeetingRecord | null> =>
  ctx.store.get<BusinessMeetingRecord>(MEETINGS, meetingId)

/** The meetings of one plan, in two reads at most: 300 companies have about 1,500. */
export const listBusinessMeetings = async (
  ctx: Ctx,
  sessionId: string,
  plan: number,
): Promise<readonly BusinessMeetingRecord[]> => {
  const found: BusinessMeetingRecord[] = []
  for (let skip = 0; ; skip += MOST) {
    const page = await ctx.store.find<BusinessMeetingRecord>(
      MEETINGS,
      { sessionId, plan },
      {
        orderBy: [
          ['slot', 'asc'],
          ['table', 'asc'],
        ],
        limit: MOST,
        skip,
      },
    )
    found.push(...page)
    if (page.length < MOST) return found
  }
}

/** Writes a plan's meetings; those that stand stay. One write a hundred, one for each where some stood. */
export const insertBusinessMeetings = async (ctx: Ctx, meetings: readonly BusinessMeetingRecord[]): Promise<void> => {
  for (let at = 0; at < meetings.length; at += 100) {
    const part = meetings.slice(at, at + 100)
    try {
      await ctx.store.insertMany(MEETINGS, part)
    } catch {
      for (const one of part) await ctx.store.insert(MEETINGS, one)
    }
  }
}

/** Removes what plans before the one that stands left behind, and those that a killed call never turned to. One write. */
export const removeOtherPlans = (ctx: Ctx, sessionId: string, plan: number): Promise<number> =>
  ctx.store.remove(MEETINGS, { sessionId, plan: { neq: plan } })

/** Within a transaction. */
export const businessMeetingsIn = (tx: Tx) => ({
  update: (meetingId: string, change: Change) => tx.update(MEETINGS, meetingId, change),
  updateCompany: (companyId: string, change: Change) => tx.update(COMPANIES, companyId, change),
})
