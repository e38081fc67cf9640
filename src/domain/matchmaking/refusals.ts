import { WORDS_REFUSALS } from '../content/words'

/** The session, application or pair is in another state than the step needs; details name it. */
const STATE = ['WRONG_STATE'] as const

export const SAVE_MEETING_REFUSALS = ['VERSION_CONFLICT', 'WRONG_STATE', 'TIMES_WRONG', ...WORDS_REFUSALS] as const
export const PUBLISH_MEETING_REFUSALS = ['VERSION_CONFLICT', 'WRONG_STATE', ...WORDS_REFUSALS] as const
export const APPLY_REFUSALS = [
  'NOT_OPEN_YET',
  'APPLY_CLOSED',
  'WRONG_STATE',
  'NOT_ELIGIBLE',
  'TOO_YOUNG',
  'PROMISE_NEEDED',
  'CONSENT_NEEDED',
  'WORDS_REFUSED',
  'CONTACT_IN_TEXT',
  'BUDDY_UNKNOWN',
  'PAUSED',
] as const
export const WITHDRAW_REFUSALS = ['WRONG_STATE', 'ALREADY_CHECKED_IN'] as const
export const CONFIRM_REFUSALS = ['WRONG_STATE', 'TOO_LATE'] as const
export const VOUCH_REFUSALS = ['WRONG_STATE', 'OWN_APPLICATION'] as const
export const SEAL_REFUSALS = ['WRONG_STATE', 'STILL_OPEN', 'NOBODY_VERIFIED'] as const
export const NUMBER_REFUSALS = ['WRONG_STATE', 'NUMBER_WRONG', 'SECRET_LOST'] as const
export const DRAW_REFUSALS = ['NOT_SEALED'] as const
export const FINALISE_REFUSALS = ['WRONG_STATE', 'STILL_CONFIRMING', 'UNBALANCED'] as const
export const ROUND_REFUSALS = ['WRONG_STATE', 'ROUND_PASSED', 'NOBODY_HERE', 'ROUNDS_OVER'] as const
export const EVENING_REFUSALS = ['NOT_TAKING_PART'] as const
export const CHOOSE_REFUSALS = ['WRONG_STATE', 'NOT_TAKING_PART', 'TOO_MANY_CARDS', 'NOT_MET'] as const
export const MATCHES_REFUSALS = ['NOT_REVEALED'] as const
export const PAIR_REFUSALS = ['WRONG_STATE', 'PAIR_FROZEN', 'PAIR_LAPSED'] as const
export const HAND_OVER_REFUSALS = ['WRONG_STATE', 'CONSENTS_MISSING', 'PAIR_FROZEN', 'PAIR_LAPSED'] as const
export const SAFETY_REFUSALS = ['WRONG_STATE', 'NOT_TAKING_PART'] as const
export const STEP_REFUSALS = STATE
export const FOLLOW_UP_REFUSALS = ['NOT_TAKING_PART', 'TOO_EARLY'] as const
export const COMPANY_REFUSALS = [
  'NOT_OPEN_YET',
  'APPLY_CLOSED',
  'WRONG_STATE',
  'NO_COMPANY',
  'WORDS_REFUSED',
  'NO_SLOT',
  'CONTACT_IN_TEXT',
] as const
export const LEAVE_MEETING_REFUSALS = ['MEETING_CLOSED'] as const
export const WISH_REFUSALS = ['APPLY_CLOSED', 'WRONG_STATE', 'NO_COMPANY_CARD', 'TOO_MANY_WISHES'] as const
export const PLAN_REFUSALS = ['WRONG_STATE', 'STILL_OPEN', 'NOBODY_HERE'] as const
export const MOVE_REFUSALS = ['WRONG_STATE', 'SLOT_TAKEN', 'PLAN_CHANGED'] as const
export const REPLAN_REFUSALS = ['WRONG_STATE', 'PLAN_CHANGED', 'SLOT_TAKEN'] as const
export const OUTCOME_REFUSALS = ['WRONG_STATE', 'NOT_YOUR_MEETING', 'NOT_MET_YET'] as const
