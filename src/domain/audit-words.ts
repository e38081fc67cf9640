import { AID_AUDIT, AID_SUBJECTS } from './aid/audit'
import { CALENDAR_AUDIT, CALENDAR_SUBJECTS } from './calendar/audit'
import { CONTENT_AUDIT, CONTENT_SUBJECTS } from './content/audit'
import { EVENTS_AUDIT, EVENTS_SUBJECTS } from './events/audit'
import { MATCHMAKING_AUDIT, MATCHMAKING_SUBJECTS } from './matchmaking/audit'
import { MEMBERS_AUDIT, MEMBERS_SUBJECTS } from './members/audit'
import { QA_AUDIT, QA_SUBJECTS } from './qa/audit'

/** What may happen to a subject, in the words the auditor reads; each domain adds its own table. */
const AUDIT_WORDS = {
  ...MEMBERS_AUDIT,
  ...EVENTS_AUDIT,
  ...CALENDAR_AUDIT,
  ...MATCHMAKING_AUDIT,
  ...CONTENT_AUDIT,
  ...AID_AUDIT,
  ...QA_AUDIT,
} as const
/** What may have a chain of events; its collection is named in _data/audit-subjects.ts. */
const SUBJECT_WORDS = {
  ...MEMBERS_SUBJECTS,
  ...EVENTS_SUBJECTS,
  ...CALENDAR_SUBJECTS,
  ...MATCHMAKING_SUBJECTS,
  ...CONTENT_SUBJECTS,
  ...AID_SUBJECTS,
  ...QA_SUBJECTS,
} as const

export type AuditWhat = keyof typeof AUDIT_WORDS
export type AuditSubjectKind = keyof typeof SUBJECT_WORDS

const isSubjectKind = (name: string): name is AuditSubjectKind => name in SUBJECT_WORDS
export const AUDIT_SUBJECT_KINDS: readonly AuditSubjectKind[] = Object.keys(SUBJECT_WORDS).filter(isSubjectKind)

const words: Readonly<Record<string, string>> = AUDIT_WORDS
const subjects: Readonly<Record<string, string>> = SUBJECT_WORDS

/** An event in words; a word that is no more keeps its code. Pure. */
export const auditWord = (what: string): string => words[what] ?? what
export const subjectWord = (kind: string): string => subjects[kind] ?? kind
