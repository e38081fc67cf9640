/** State of a sign-up. `pending`, `waitlisted`, `in_draw` belong to modes that first-come sessions never reach. */
export const SIGN_UP_STATUSES = ['confirmed', 'pending', 'waitlisted', 'in_draw', 'cancelled'] as const
export type SignUpStatus = (typeof SIGN_UP_STATUSES)[number]

/** How places of a session are given. Only `first_come` is offered until the later modes are built. */
export const SESSION_MODES = ['first_come', 'approval', 'lottery'] as const
export type SessionMode = (typeof SESSION_MODES)[number]

export const EVENT_STATES = ['draft', 'published', 'cancelled'] as const
export type EventState = (typeof EVENT_STATES)[number]

/** Who sits on a place; a child's place needs the guardian's consent. */
export const PLACE_KINDS = ['self', 'adult', 'child'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]
