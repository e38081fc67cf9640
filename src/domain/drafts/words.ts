/** Forms whose drafts the server keeps too; a new one is named here. */
export const DRAFT_KINDS = ['event', 'aid', 'visit', 'question', 'answer', 'profile'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** DRAFT_CHANGED_ELSEWHERE: another phone saved or sent it since; nothing is overwritten. */
export const SAVE_DRAFT_REFUSALS = ['DRAFT_CHANGED_ELSEWHERE', 'DRAFT_TOO_LARGE', 'DRAFT_TOO_MANY'] as const

/** As UTF-8. A request holds 100 KB at most. */
export const DRAFT_MOST_BYTES = 64 * 1024
/** Drafts of one person at a time; nobody fills in so many forms at once. */
export const DRAFTS_MOST = 50
/** An untouched draft is purged after 90 days; source: design of aid, retention. */
export const DRAFT_LIFE_MS = 90 * 86_400_000
