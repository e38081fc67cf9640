/** What the desk found of a ticket's conflicting entries. */
export interface Settlement {
  /** The later entries that were looked at: another one opens the conflict again. */
  readonly entryIds: readonly string[]
  /** Sealed under AAD `sign_ups/<signUpId>/settlement`. */
  readonly noteSealed: string
  readonly by: string
  readonly atMs: number
}

/** Where a settlement's note is sealed for. */
export const settlementPlace = (signUpId: string): string => `sign_ups/${signUpId}/settlement`
