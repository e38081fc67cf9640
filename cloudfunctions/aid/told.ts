import type { MessageKind } from '../../src/domain/messages/kinds'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { Told } from '../_services/outbox'

/** What the applicant, or whoever filed for them, is told of a step; nothing where nobody waits for it. */
export const told = (one: AidCaseRecord, change: Partial<AidCaseRecord>): readonly Told[] => {
  const to = one.applicantAccountId ?? one.agentAccountId
  const occasion = occasionOf(one, change)
  if (!to || !occasion) return []
  const { kind, key } = occasion
  return [{ kind, toAccountId: to, key: `${one._id}:${key}`, params: { applicationId: one._id, title: one.title } }]
}

const occasionOf = (
  one: AidCaseRecord,
  change: Partial<AidCaseRecord>,
): { kind: MessageKind; key: string | number } | null => {
  const { state } = change
  if (state === undefined || state === one.state) return null
  if (one.state === 'appeal' && state !== 'upheld') return { kind: 'aid.reopened', key: one.version }
  if (state === 'correction') return { kind: 'aid.correction', key: change.asked?.atMs ?? 0 }
  if (state === 'rejected') return { kind: 'aid.rejected', key: one.version }
  if (state === 'notice' && one.state !== 'objection') return { kind: 'aid.approved', key: one.version }
  if (state === 'paid') return { kind: 'aid.paid', key: `${one.instalment}:${one.attempt}` }
  if (state === 'payfail') return { kind: 'aid.payfail', key: one.attempt }
  if (state === 'upheld') return { kind: 'aid.upheld', key: one.version }
  if (state === 'revoked') return { kind: 'aid.revoked', key: one.version }
  return state === 'expired' ? { kind: 'aid.expired', key: one.version } : null
}
