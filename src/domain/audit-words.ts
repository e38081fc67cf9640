import { CALENDAR_AUDIT, CALENDAR_SUBJECTS } from './calendar/audit'
import { EVENTS_AUDIT, EVENTS_SUBJECTS } from './events/audit'
import { MATCHMAKING_AUDIT, MATCHMAKING_SUBJECTS } from './matchmaking/audit'
import { MEMBERS_AUDIT, MEMBERS_SUBJECTS } from './members/audit'

/** What may happen to a subject, in the words the auditor reads; each domain adds its own table. */
const AUDIT_WORDS = { ...MEMBERS_AUDIT, ...EVENTS_AUDIT, ...CALENDAR_AUDIT, ...MATCHMAKING_AUDIT } as const
/** What may have a chain of events. */
const SUBJECT_WORDS = {
  ...MEMBERS_SUBJECTS,
  ...EVENTS_SUBJECTS,
  ...CALENDAR_SUBJECTS,
  ...MATCHMAKING_SUBJECTS,
} as const

export type AuditWhat = keyof typeof AUDIT_WORDS
export type AuditSubjectKind = keyof typeof SUBJECT_WORDS
