import type { RosterRow } from './roster-rows'

/** What of a standing roster row decides about a row of a file. Names and numbers are compared by blind index. */
export interface StandingRow {
  readonly memberId: string
  readonly unionId: string
  readonly companyName: string
  readonly status: 'active' | 'left'
  readonly nameBlind: string
  readonly phoneBlind: string | null
  readonly employeeNoBlind: string | null
}

/** A row of a file with its blind indexes. */
export type BlindRow = Pick<RosterRow, 'unionId' | 'companyName' | 'status'> &
  Pick<StandingRow, 'nameBlind' | 'phoneBlind' | 'employeeNoBlind'>

export type RowDecision =
  | { readonly kind: 'insert' }
  | { readonly kind: 'update' | 'unchanged'; readonly memberId: string }
  | { readonly kind: 'bad'; readonly reason: 'OTHER_PERSON' | 'ACTIVE_ELSEWHERE' }

export interface MatchInput {
  readonly row: BlindRow
  /** The standing row with this phone. */
  readonly byPhone: StandingRow | null
  /** The standing row with this employee number in the same company and union. */
  readonly byNumber: StandingRow | null
  /** Whether the importer's scope holds this union. */
  readonly inScope: (unionId: string) => boolean
}

/**
 * Who a row of a file is. The phone counts first; without a hit the number within the company does, so that a
 * person who changed the phone stays the same member. What a file leaves empty is kept as it stands.
 */
export const decideRow = ({ row, byPhone, byNumber, inScope }: MatchInput): RowDecision => {
  const standing = byPhone ?? (byNumber && isFree(byNumber, row) ? null : byNumber)
  if (!standing) return { kind: 'insert' }
  if (standing.nameBlind !== row.nameBlind) return { kind: 'bad', reason: 'OTHER_PERSON' }
  if (!inScope(standing.unionId) && standing.status === 'active') return { kind: 'bad', reason: 'ACTIVE_ELSEWHERE' }
  if (!inScope(standing.unionId) && row.status === 'left') return { kind: 'unchanged', memberId: standing.memberId }
  return { kind: isSame(standing, row) ? 'unchanged' : 'update', memberId: standing.memberId }
}

/** The number of someone who left may be given to a new colleague. */
const isFree = (standing: StandingRow, row: BlindRow): boolean =>
  standing.status === 'left' && standing.nameBlind !== row.nameBlind

/** The company a row ends up with: an empty cell keeps the company as long as the union stays. */
export const companyAfter = (standing: StandingRow, row: BlindRow): string =>
  row.companyName === '' && standing.unionId === row.unionId ? standing.companyName : row.companyName

const isSame = (standing: StandingRow, row: BlindRow): boolean =>
  standing.unionId === row.unionId &&
  (row.companyName === '' || standing.companyName === row.companyName) &&
  standing.status === row.status &&
  (row.phoneBlind === null || standing.phoneBlind === row.phoneBlind) &&
  (row.employeeNoBlind === null || standing.employeeNoBlind === row.employeeNoBlind)
