export const UNION_KINDS = ['district', 'federation', 'grassroots'] as const
/** District union → federation 工会联合会 → grassroots union 基层工会. */
export type UnionKind = (typeof UNION_KINDS)[number]

export const UNION_FORMS = ['single', 'joint'] as const
/** 单建: one company; 联建: several companies together. */
export type UnionForm = (typeof UNION_FORMS)[number]

export const ROLES = ['officer', 'chair', 'district', 'lawyer', 'auditor', 'admin'] as const
/** Standing roles. Being a member is a binding, and the door is granted per session, so neither stands here. */
export type RoleName = (typeof ROLES)[number]

/** What a district role may do; each grant names its own. One person rarely holds two of one money line: the domains refuse it case by case. */
export const CAPABILITIES = [
  'events',
  'members',
  'statistics',
  'matchmaking',
  'aidReview',
  'aidLead',
  'financeMaker',
  'financeChecker',
  'qaAnswer',
  'qaHead',
  'publish',
  'identityRead',
  'calendar',
  'content',
  'privacy',
] as const
export type Capability = (typeof CAPABILITIES)[number]
