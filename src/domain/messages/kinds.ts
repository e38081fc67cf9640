import { AID_MESSAGES } from '../aid/messages'
import { CALENDAR_MESSAGES } from '../calendar/messages'
import { CONTENT_MESSAGES } from '../content/messages'
import { EVENTS_MESSAGES } from '../events/messages'
import { MATCHMAKING_MESSAGES } from '../matchmaking/messages'
import { MEMBERS_MESSAGES } from '../members/messages'
import { OFFICE_MESSAGES } from '../office/messages'
import { QA_MESSAGES } from '../qa/messages'
import type { MessageWords } from './words'

/** Every kind of message; each domain words its own. A kind that was ever told stays: old messages are worded anew at each reading. */
const KINDS = {
  ...EVENTS_MESSAGES,
  ...MEMBERS_MESSAGES,
  ...CONTENT_MESSAGES,
  ...OFFICE_MESSAGES,
  ...CALENDAR_MESSAGES,
  ...MATCHMAKING_MESSAGES,
  ...AID_MESSAGES,
  ...QA_MESSAGES,
} as const

export type MessageKind = keyof typeof KINDS

const TABLE: Readonly<Record<string, MessageWords>> = KINDS

/** The words of a kind, null where it is unknown to this version. */
export const wordsOf = (kind: string): MessageWords | null =>
  Object.prototype.propertyIsEnumerable.call(TABLE, kind) ? (TABLE[kind] ?? null) : null
