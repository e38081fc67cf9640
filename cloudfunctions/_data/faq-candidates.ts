// `faq_candidates`, owner: publication. Ways of asking that led people to a helpful answer, redacted and without the people.
import type { Ctx } from '../_kit/ctx'
import type { FaqOpenRecord } from './faq-opens'

const CANDIDATES = 'faq_candidates'
const OPENS = 'faq_opens'
const SHOWN = 100
const PAGE = 1000

export interface CandidateRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly faqId: string
  readonly text: string
  readonly people: number
  readonly state: 'offered' | 'added' | 'rejected'
  readonly atMs: number
}

/** One way of asking one entry; `plain` is its plain form. No round trip. */
export const candidateIdOf = (ctx: Ctx, faqId: string, plain: string): string =>
  ctx.crypto.id('faq-candidate', `${faqId}:${plain}`)

/** One read. */
export const readCandidate = (ctx: Ctx, candidateId: string): Promise<CandidateRecord | null> =>
  ctx.store.get<CandidateRecord>(CANDIDATES, candidateId)

/** Those in a state, most people first, at most 100. One read. */
export const listCandidates = (ctx: Ctx, state: CandidateRecord['state']): Promise<CandidateRecord[]> =>
  ctx.store.find<CandidateRecord>(CANDIDATES, { state }, { orderBy: [['people', 'desc']], limit: SHOWN })

/** Keeps a new one, or counts a known one anew unless a person has rejected it. 2 writes at most. */
export const countCandidate = async (ctx: Ctx, candidate: CandidateRecord): Promise<void> => {
  if ((await ctx.store.insert(CANDIDATES, candidate)) === 'inserted') return
  const { _id, people } = candidate
  await ctx.store.update(CANDIDATES, { _id, state: 'offered', people: { lt: people } }, { people })
}

/** Sets a candidate's state. One write. */
export const setCandidate = (ctx: Ctx, candidateId: string, state: CandidateRecord['state']): Promise<number> =>
  ctx.store.update(CANDIDATES, { _id: candidateId }, { state })

/** Openings after a question that helped, once a person, entry and day, since a moment; at most 5,000. One read per 1,000. */
export const listHelpedSince = async (ctx: Ctx, sinceMs: number): Promise<FaqOpenRecord[]> => {
  const all: FaqOpenRecord[] = []
  for (let skip = 0; skip < 5 * PAGE; skip += PAGE) {
    const page = await ctx.store.find<FaqOpenRecord>(
      OPENS,
      { helped: true, atMs: { gte: sinceMs } },
      { orderBy: [['atMs', 'asc']], limit: PAGE, skip },
    )
    all.push(...page)
    if (page.length < PAGE) break
  }
  return all
}
