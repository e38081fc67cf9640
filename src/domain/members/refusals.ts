/** One answer for every wrong name, number or union, so that nobody can probe the roster. */
export const BIND_REFUSALS = ['BIND_FAILED', 'BIND_LIMIT', 'ALREADY_BOUND'] as const
export const IMPORT_REFUSALS = ['FILE_UNREADABLE', 'HEADERS_MISSING', 'TOO_MANY_ROWS', 'IMPORT_EXPIRED'] as const
export const BINDING_REFUSALS = ['ALREADY_DECIDED'] as const
/** Too many people's data opened within ten minutes. */
export const REVEAL_REFUSALS = ['REVEAL_LIMIT'] as const
export const ROLE_REFUSALS = ['LAST_ADMIN', 'NOT_A_MEMBER'] as const
export const UNION_REFUSALS = ['PARENT_WRONG', 'NAME_TAKEN'] as const
export const EXPORT_REFUSALS = ['TOO_OFTEN'] as const
