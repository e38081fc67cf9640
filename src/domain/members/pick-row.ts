/** A roster row that fits a typed name and number. */
export interface FittingRow {
  readonly memberId: string
  readonly status: 'active' | 'left'
  readonly unionPath: readonly string[]
}

/**
 * The row to bind where several fit, as an employee number may in several unions: active rows only, the one whose
 * union lies lowest in the tree, then the smaller memberId, so that every try picks the same. Null where none is active.
 */
export const pickRow = <R extends FittingRow>(rows: readonly R[]): R | null => {
  const [first] = rows
    .filter(row => row.status === 'active')
    .sort((a, b) => b.unionPath.length - a.unionPath.length || (a.memberId < b.memberId ? -1 : 1))
  return first ?? null
}
