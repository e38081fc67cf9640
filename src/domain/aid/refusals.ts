/** Somebody else changed it since it was read. */
const VERSION = ['CHANGED_ELSEWHERE'] as const
const STATE = ['WRONG_STATE'] as const
const GUARD = ['FORBIDDEN_SELF', 'CONFLICT_DECLARED', 'ACTED_BEFORE'] as const

export const DRAFT_REFUSALS = [...VERSION, ...STATE, 'PROGRAMME_CLOSED'] as const
export const EVIDENCE_REFUSALS = [...STATE, 'FILE_GONE', 'TOO_MANY_FILES'] as const
export const SUBMIT_REFUSALS = [
  ...VERSION,
  ...STATE,
  ...GUARD,
  'INCOMPLETE',
  'CONSENT_NEEDED',
  'ALREADY_OPEN',
  'PROGRAMME_CLOSED',
  'NOTHING_CHANGED',
  'NO_CALENDAR',
] as const
export const MEMBER_CASE_REFUSALS = [...VERSION, ...STATE, ...GUARD] as const
export const APPEAL_REFUSALS = [...VERSION, ...STATE, ...GUARD, 'TOO_LATE', 'APPEALED_BEFORE'] as const
export const FIX_REFUSALS = [...VERSION, ...STATE, ...GUARD, 'CARD_WRONG', 'HOLDER_WRONG'] as const
export const OBJECT_REFUSALS = [...VERSION, ...STATE, ...GUARD, 'TOO_MANY'] as const

export const ACT_REFUSALS = [
  ...VERSION,
  ...STATE,
  ...GUARD,
  'CHECKS_MISSING',
  'VISIT_MISSING',
  'FLAGS_OPEN',
  'AMOUNT_WRONG',
  'AMOUNT_CHANGED',
  'OVER_BUDGET',
  'NO_FUND',
  'NO_CALENDAR',
  'NOT_NEW',
  'NOTICE_OPEN',
  'TOO_LATE',
  'ALREADY_OPEN',
  'OUTCOME_MISSING',
  'NO_CATEGORY',
  'CONSENT_GONE',
] as const
export const VISIT_REFUSALS = [...VERSION, ...STATE, ...GUARD, 'SAME_VISITOR', 'ALREADY_CONFIRMED'] as const

export const FUND_REFUSALS = [...VERSION, 'BELOW_PROMISED'] as const
export const BATCH_REFUSALS = [
  ...VERSION,
  ...STATE,
  ...GUARD,
  'NOT_PAYABLE',
  'BATCH_CLOSED',
  'BATCH_FULL',
  'BATCH_CHANGED',
  'TOTAL_WRONG',
  'OWN_BATCH',
  'LINE_BARRED',
  'NOT_CONFIRMED',
] as const
export const BANK_REFUSALS = ['FILE_UNREADABLE', 'NOT_CONFIRMED'] as const
export const EXPORT_REFUSALS = ['OWN_REQUEST', 'EXPIRED'] as const
export const IMPORT_REFUSALS = ['FILE_UNREADABLE', 'HEADERS_MISSING'] as const
export const CARE_REFUSALS = ['TOO_LATE'] as const
export const CATEGORY_REFUSALS = [...VERSION, 'CATEGORIES_WRONG', 'OWN_RULES', 'TOO_EARLY', 'NOT_DRAFT'] as const
export const RULES_REFUSALS = [...VERSION, 'RULES_WRONG', 'OWN_RULES', 'TOO_EARLY', 'NOT_DRAFT'] as const
