import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { type Person, readPerson } from '../_data/accounts'
import type { BatchRecord } from '../_data/aid-money'
import type { Ctx } from '../_kit/ctx'

const ROOT = { unionPath: [ROOT_UNION_ID] }

/** Who works with payments; null otherwise. One read. */
export const readFinance = async (ctx: Ctx, part: 'make' | 'check' | 'see'): Promise<Person | null> => {
  const person = await readPerson(ctx)
  if (!person) return null
  const may = (action: 'aid.make' | 'aid.check' | 'aid.audit') => can(person.actor, action, ROOT)
  if (part === 'make') return may('aid.make') ? person : null
  if (part === 'check') return may('aid.check') ? person : null
  return may('aid.make') || may('aid.check') || may('aid.audit') ? person : null
}

/** A batch as lists show it. */
export const batchCard = (one: BatchRecord, accountId: string) => ({
  batchId: one._id,
  title: one.title,
  state: one.state,
  version: one.version,
  count: one.count,
  totalFen: one.totalFen,
  settled: one.settled,
  madeAtMs: one.madeAtMs,
  confirmedAtMs: one.confirmedAtMs,
  isMine: one.makerId === accountId,
})
