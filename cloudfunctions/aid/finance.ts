import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { type Person, readPerson } from '../_data/accounts'
import { type BatchRecord, listLines, readBatch } from '../_data/aid-money'
import type { Ctx } from '../_kit/ctx'

const ROOT = { unionPath: [ROOT_UNION_ID] }

/** Who works with payments; null otherwise. One read. */
export const readFinance = async (ctx: Ctx, part: 'make' | 'check' | 'pay' | 'see'): Promise<Person | null> => {
  const person = await readPerson(ctx)
  if (!person) return null
  const may = (action: 'aid.make' | 'aid.check' | 'aid.audit') => can(person.actor, action, ROOT)
  if (part === 'make') return may('aid.make') ? person : null
  if (part === 'check') return may('aid.check') ? person : null
  const pays = may('aid.make') || may('aid.check')
  return pays || (part === 'see' && may('aid.audit')) ? person : null
}

/** A batch that was confirmed, with its lines, for the maker or the checker. 3 reads side by side; the code where there is none for them. */
export const readConfirmed = async (ctx: Ctx, batchId: string) => {
  const [person, batch, lines] = await Promise.all([
    readFinance(ctx, 'pay'),
    readBatch(ctx, batchId),
    listLines(ctx, batchId),
  ])
  if (!person) return 'FORBIDDEN' as const
  if (!batch) return 'NOT_FOUND' as const
  return batch.state === 'open' ? ('NOT_CONFIRMED' as const) : { person, batch, lines }
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
