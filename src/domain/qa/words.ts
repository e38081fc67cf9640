export const QA_CATEGORIES = [
  'contract',
  'leaving',
  'wages',
  'overtime',
  'injury',
  'insurance',
  'women',
  'leave',
  'disputes',
  'union',
  'services',
] as const
/** 劳动合同, 离职补偿, 工资, 加班工时, 工伤安全, 社保公积金, 女职工, 休假, 争议维权, 工会, 本区服务. */
export type QaCategory = (typeof QA_CATEGORIES)[number]

export const FAQ_STATES = ['draft', 'published', 'hidden', 'withdrawn'] as const
/** A hidden entry rests on a repealed article and waits for a person; a withdrawn one was taken back by a person. */
export type FaqState = (typeof FAQ_STATES)[number]

export const AUDIENCES = ['everyone', 'staff'] as const
/** Who may find an entry; each audience has an index of its own, and `staff` holds everyone's too. */
export type Audience = (typeof AUDIENCES)[number]

export const CALCULATORS = ['annualLeave', 'overtimePay', 'severance', 'probation', 'arbitration'] as const
export type Calculator = (typeof CALCULATORS)[number]

export const CITATION_STATES = ['current', 'changed', 'repealed'] as const
/** Where a newer version of the law left a cited article: the same, another wording to be checked, or gone. */
type CitationState = (typeof CITATION_STATES)[number]

/** What an answer rests on. `versionDate` is the day of the text that was read, `2012-12-28`. */
export interface Citation {
  readonly law: string
  /** `第十条`. */
  readonly article: string
  readonly versionDate: string
  readonly state: CitationState
}

export const ANSWER_LEVELS = ['likely', 'related'] as const
/** 最可能, 可能相关. */
export type AnswerLevel = (typeof ANSWER_LEVELS)[number]

/** Below it hot questions are shown: with three characters the right answer is among the first three in 61 of 100 cases, with four in 73 (design). */
export const SEARCH_FROM_CHARS = 4
export const HITS_SHOWN = 3
/** Shares of the question's own score. From 0.7 it is nearly the same question (design "Retrieval"). */
const LIKELY_FROM = 0.7
/** On held-out phrasings of the shipped answers the right one is shown in 57 of 100 cases from 0.3, in 34 from 0.4; of questions on other law 13 and 3 in 100 show something. A person is offered beside it either way. */
const RELATED_FROM = 0.3

/** How near a hit is by its share of the question's own score, null where it is too far to show. Pure. */
export const levelOf = (share: number): AnswerLevel | null =>
  share >= LIKELY_FROM ? 'likely' : share >= RELATED_FROM ? 'related' : null
