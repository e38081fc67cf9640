/** Help that comes out of a case and is no money. Source: the design, non-cash outcomes. */
export const OUTCOME_KINDS = ['referral', 'training', 'job', 'lawyer', 'other'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]
/** Warmth without an application (送温暖): somebody was visited, something was handed over. */
export const CARE_KINDS = ['visit', 'gift'] as const
export type CareKind = (typeof CARE_KINDS)[number]
export const HELP_KINDS = [...CARE_KINDS, ...OUTCOME_KINDS] as const

export const HELP_WORDS: Readonly<Record<OutcomeKind | CareKind, string>> = {
  visit: '走访慰问',
  gift: '送慰问品',
  referral: '转介服务',
  training: '技能培训',
  job: '介绍工作',
  lawyer: '律师帮助',
  other: '其他帮助',
}
