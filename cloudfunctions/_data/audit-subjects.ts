// Where each kind of subject lives: its document holds the head of its chain. A new kind is named here.
import type { AuditHead } from '../../src/domain/audit'
import type { AuditSubjectKind } from '../../src/domain/audit-words'
import type { Ctx } from '../_kit/ctx'

const COLLECTIONS: Readonly<Record<AuditSubjectKind, string>> = {
  account: 'accounts',
  binding: 'binding_requests',
  member: 'roster',
  roster: 'unions',
  event: 'events',
  aidCase: 'aid_cases',
  aidBatch: 'aid_batches',
  aidFund: 'aid_fund_lines',
  aidRules: 'aid_rulesets',
  aidCategories: 'aid_dictionaries',
  aidCare: 'aid_help',
  calendar: 'calendars',
  meeting: 'meetings',
  content: 'content_checks',
  thread: 'threads',
  faq: 'faqs',
}

/** The head that a subject's own document holds; null where it holds none or is gone. One read. */
export const readAuditHead = async (ctx: Ctx, kind: AuditSubjectKind, subjectId: string): Promise<AuditHead | null> =>
  (
    await ctx.store.get<{ readonly _id: string; readonly audit?: AuditHead }>(COLLECTIONS[kind], subjectId, [
      '_id',
      'audit',
    ])
  )?.audit ?? null
