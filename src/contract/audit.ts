import * as v from 'valibot'
import { AUDIT_SUBJECT_KINDS } from '../domain/audit-words'
import { ROLES } from '../domain/members/words'
import { atMs, count, cursor, id } from './fields'

const subjectKind = v.picklist(AUDIT_SUBJECT_KINDS)
const subjectId = v.pipe(v.string(), v.regex(/^[\w:.-]{1,120}$/))

/** An event as the auditor reads it; `what` and the names of fields are put into words by the page. */
const event = v.object({
  subjectKind: v.string(),
  subjectId: v.string(),
  seq: count,
  atMs,
  what: v.string(),
  /** Null where the system acted; masked, empty where the person is bound no more. */
  byNameMasked: v.nullable(v.string()),
  role: v.nullable(v.string()),
  fields: v.array(v.string()),
  refs: v.array(v.object({ name: v.string(), value: v.string() })),
})

const file = v.object({ url: v.string(), fileName: v.string(), lines: count })

/** What the auditor reads; part of office. FORBIDDEN to everyone else, administrators too. */
export const auditProcedures = {
  /** Events of all chains or of one kind, the latest first, 50 a page. */
  audits: {
    input: v.object({ kind: v.optional(subjectKind), cursor: v.optional(cursor) }),
    output: v.object({ items: v.array(event), nextCursor: v.optional(cursor) }),
    refusals: [],
  },
  /** One chain: verified from its first event against its subject and the last anchor; its latest 200 events, in order. NOT_FOUND without any. */
  auditOf: {
    input: v.object({ subjectKind, subjectId }),
    output: v.object({
      events: v.array(event),
      length: count,
      state: v.picklist(['whole', 'broken', 'truncated']),
      /** The first event that is wrong or missing; null where all is whole. */
      seq: v.nullable(count),
      /** What the last anchor with this subject remembers, null where none does yet. */
      anchored: v.nullable(v.object({ n: count, seq: count, untilMs: atMs })),
    }),
    refusals: [],
  },
  /** What stands above the list: the last anchor, who opened unusually much in the last 30 days, the rotation of keys. */
  auditDesk: {
    input: v.object({}),
    output: v.object({
      anchor: v.nullable(v.object({ n: count, untilMs: atMs, heads: count })),
      alerts: v.array(
        v.object({
          alertId: id,
          byNameMasked: v.string(),
          role: v.nullable(v.picklist(ROLES)),
          unionName: v.nullable(v.string()),
          opened: count,
          atMs,
        }),
      ),
      rotation: v.picklist(['none', 'running', 'done']),
    }),
    refusals: [],
  },
  /** All chains, or one, as JSON lines for `npm run audit:verify`; the address lives 10 minutes. */
  exportAudit: {
    input: v.object({ subject: v.optional(v.object({ subjectKind, subjectId })) }),
    output: file,
    refusals: [],
  },
  /** Every anchor as JSON lines: kept outside, it shows a chain that was cut or written anew. The address lives 10 minutes. */
  exportAnchor: { input: v.object({}), output: file, refusals: [] },
} as const
