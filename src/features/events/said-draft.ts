/** What a person answered for a sign-up and has not sent. */
export interface SaidDraft {
  /** By the question's id. */
  readonly given: Readonly<Record<string, readonly string[]>>
  /** Of the children, in the order of the form. */
  readonly ages: readonly number[]
}

export const NOTHING_SAID: SaidDraft = { given: {}, ages: [] }

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(one => typeof one === 'string')

const isSaid = (value: unknown): value is SaidDraft => {
  if (typeof value !== 'object' || value === null || !('given' in value) || !('ages' in value)) return false
  const { given, ages } = value
  if (typeof given !== 'object' || given === null || !Object.values(given).every(isTexts)) return false
  return Array.isArray(ages) && ages.every(age => Number.isInteger(age))
}

/** Null for what an older app or another program left. */
export const parseSaid = (value: unknown): SaidDraft | null => (isSaid(value) ? value : null)
