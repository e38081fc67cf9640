export const TELL_REFUSALS = ['TOO_OFTEN'] as const
export const LAW_REFUSALS = ['LAW_UNREADABLE', 'LAW_NOT_NEWER'] as const
export const CHECK_REFUSALS = ['VERSION_CONFLICT', 'STILL_REPEALED'] as const
