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
  'ANSWERS_NEEDED',
  'RULE_REFUSED',
  'ALREADY_CHECKED_IN',
  'PLACES_USED_UP',
] as const

export type RedeemRefusal = (typeof REDEEM_REFUSALS)[number]

export const JOIN_REFUSALS = ['INVITE_INVALID', 'INVITE_EXPIRED'] as const
