/** A company's card as it is typed. */
export interface CompanyDraft {
  readonly offer: string
  readonly need: string
  readonly slots: readonly number[]
  readonly ownTable: boolean
}

/** A kept draft, null where it is none of this form's. */
export const parseCompany = (value: unknown): CompanyDraft | null =>
  typeof value === 'object' &&
  value !== null &&
  'offer' in value &&
  typeof value.offer === 'string' &&
  'need' in value &&
  typeof value.need === 'string' &&
  'slots' in value &&
  Array.isArray(value.slots) &&
  value.slots.every(slot => typeof slot === 'number') &&
  'ownTable' in value &&
  typeof value.ownTable === 'boolean'
    ? { offer: value.offer, need: value.need, slots: value.slots, ownTable: value.ownTable }
    : null
