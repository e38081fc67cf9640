/** Every "no" of the door, in the order in which they are tried; source: the door's design list. */
export const REDEEM_REFUSALS = [
  'NO_DOOR_ACCESS',
  'CODE_INVALID',
  'WRONG_SESSION',
  'NOT_THIS_DOOR',
  'EVENT_CANCELLED',
  'CANCELLED',
  'WAITLISTED',
  'NOT_APPROVED',
  'BLOCKED',
  'REVOKED',
  'CODE_EXPIRED',
  'TOO_EARLY',
  'TOO_LATE',
  'ALREADY_CHECKED_IN',
  'PLACES_USED_UP',
  'RULE_REFUSED',
  'ANSWERS_NEEDED',
] as const

export type RedeemRefusal = (typeof REDEEM_REFUSALS)[number]

export const JOIN_REFUSALS = ['INVITE_INVALID', 'INVITE_EXPIRED', 'TOO_OFTEN'] as const

/** Only one's own scan, and not after 15 minutes. */
export const UNDO_REFUSALS = ['NO_DOOR_ACCESS', 'UNDO_TOO_LATE', 'NOT_YOUR_SCAN'] as const
/** 15 minutes; source: the door's design list. */
export const UNDO_WITHIN_MS = 15 * 60_000

/** A wall's code that is no place's, or none any more; a place outside its hours. */
export const STAMP_REFUSALS = ['SPOT_UNKNOWN', 'SPOT_CLOSED'] as const

/** A door's roster is given out until its event ends. */
export const ROSTER_REFUSALS = ['NO_DOOR_ACCESS', 'TOO_LATE'] as const

export const WALK_IN_REFUSALS = [
  'NO_DOOR_ACCESS',
  'WALK_IN_CLOSED',
  'NOT_THIS_DOOR',
  'EVENT_CANCELLED',
  'TOO_EARLY',
  'TOO_LATE',
] as const

export const SETTLE_REFUSALS = ['CONFLICT_CHANGED'] as const
