export const MOVE_KINDS = ['move', 'leave'] as const
/** `move`: to another grassroots union, which decides; `leave`: out of the union, which the own one puts down. */
export type MoveKind = (typeof MOVE_KINDS)[number]

export const MOVE_STATES = ['waiting', 'approved', 'rejected', 'withdrawn'] as const
export type MoveState = (typeof MOVE_STATES)[number]

export const MOVE_REFUSALS = [
  'MOVE_WAITING',
  'UNION_WRONG',
  'CONSENT_MISSING',
  'ALREADY_DECIDED',
  'FILES_WRONG',
  'COMPANY_WRONG',
  'ADMIN_FIRST',
] as const

export interface MoveAsked {
  readonly kind: MoveKind
  readonly ownUnionId: string
  /** The union asked for; null where it does not exist or the person leaves. */
  readonly target: { readonly unionId: string; readonly kind: string } | null
  /** An administrator hands the role over first. */
  readonly isAdmin: boolean
  readonly consented: boolean
}

/** Why a request cannot be made, null where it can: an administrator hands over first; to another grassroots union, with consent. Pure. */
export const moveRefusal = (asked: MoveAsked): 'UNION_WRONG' | 'CONSENT_MISSING' | 'ADMIN_FIRST' | null => {
  if (asked.isAdmin) return 'ADMIN_FIRST'
  if (asked.kind === 'leave') return null
  const { target, ownUnionId } = asked
  if (target?.kind !== 'grassroots' || target.unionId === ownUnionId) return 'UNION_WRONG'
  return asked.consented ? null : 'CONSENT_MISSING'
}
