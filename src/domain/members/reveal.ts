/** What of a roster row may be shown in full, with a reason. */
export const REVEALED_FIELDS = ['name', 'phone', 'employeeNo'] as const
export type RevealedField = (typeof REVEALED_FIELDS)[number]

/** Shown in full within ten minutes: beyond this no more, until some of them are ten minutes old. Twenty above the alert, so that the work of one busy hour is noticed before it is stopped. */
export const MOST_REVEALED = 70
