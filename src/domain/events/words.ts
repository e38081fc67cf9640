/**
 * State of a sign-up. Only `confirmed` holds places: `pending` waits for the desk (approval), `waitlisted` stands in the
 * line of a full session (first-come, or after a draw), `in_draw` waits for the draw (lottery).
 */
export const SIGN_UP_STATUSES = ['confirmed', 'pending', 'waitlisted', 'in_draw', 'cancelled'] as const
export type SignUpStatus = (typeof SIGN_UP_STATUSES)[number]

/** How places of a session are given: to whoever comes first, to whom the desk chooses, or by the verifiable draw. */
export const SESSION_MODES = ['first_come', 'approval', 'lottery'] as const
export type SessionMode = (typeof SESSION_MODES)[number]

export const EVENT_STATES = ['draft', 'published', 'cancelled'] as const
export type EventState = (typeof EVENT_STATES)[number]

/** Who sits on a place; a child's place needs the guardian's consent. */
export const PLACE_KINDS = ['self', 'adult', 'child'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A sign-up's state where no screen colours it: files and exports. */
export const SIGN_UP_STATUS_WORDS: Readonly<Record<SignUpStatus, string>> = {
  pending: '待审核',
  confirmed: '已报名',
  waitlisted: '候补',
  in_draw: '等待抽签',
  cancelled: '已取消',
}
