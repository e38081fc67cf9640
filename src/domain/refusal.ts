/** Refusals that every procedure may answer beside its own; source: house rule "The contract". */
export const COMMON_REFUSALS = ['BAD_INPUT', 'NOT_BOUND', 'FORBIDDEN', 'NOT_FOUND', 'BUSY', 'INTERNAL'] as const

export type CommonRefusal = (typeof COMMON_REFUSALS)[number]

/** What a refusal may carry for the screen: plain values only, never personal data of others. */
export type RefusalDetails = Record<string, string | number | boolean | null | readonly string[]>
