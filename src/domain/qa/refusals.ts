export const TELL_REFUSALS = ['TOO_OFTEN'] as const
export const LAW_REFUSALS = ['LAW_UNREADABLE', 'LAW_NOT_NEWER'] as const
export const CHECK_REFUSALS = ['VERSION_CONFLICT', 'STILL_REPEALED'] as const
export const ASK_REFUSALS = ['TOO_OFTEN', 'SAME_OPEN', 'TEXT_CHANGED'] as const
export const RATE_REFUSALS = ['RATING_CLOSED'] as const
export const THREAD_REFUSALS = ['THREAD_OVER', 'THREAD_FULL'] as const
export const STAFF_REFUSALS = [
  'TAKEN',
  'NOT_YOURS',
  'THREAD_OVER',
  'THREAD_FULL',
  'NEW_MESSAGE',
  'UNFILLED_VARIABLE',
] as const
