import type { aid } from '../../src/contract/aid'
import { HELP_KINDS } from '../../src/domain/aid/help'
import { AID_KINDS } from '../../src/domain/aid/words'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { sumHelp } from '../_data/aid-help'
import { type LedgerSum, sumLedger } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'

/** Sums of the ledger and nothing else (invariant I10); help that is no money stands apart. 3 reads. FORBIDDEN without statistics. */
export const statistics: Handler<typeof aid.statistics> = async (ctx, { fromYear }) => {
  const person = await readPerson(ctx)
  if (!person || !can(person.actor, 'aid.statistics', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const from = String(fromYear ?? 2000)
  const [ledger, help] = await Promise.all([sumLedger(ctx, from), sumHelp(ctx, from)])
  const sums = ledger.filter(({ why }) => why in SIGN)
  const of = (keep: (one: LedgerSum) => boolean) => total(sums.filter(keep))
  const years = [...new Set(sums.map(({ year }) => year))].sort()
  const unions = new Map(sums.map(({ unionId, unionName }) => [unionId, unionName]))
  return {
    ...of(() => true),
    byKind: AID_KINDS.map(kind => ({ kind, ...of(one => one.kind === kind) })),
    byYear: years.map(year => ({
      year,
      ...of(one => one.year === year),
      imported: sums.some(one => one.year === year && one.why === 'history'),
    })),
    byUnion: [...unions]
      .map(([unionId, name]) => ({ unionId, name, ...of(one => one.unionId === unionId) }))
      .sort((a, b) => b.paidFen - a.paidFen),
    help: HELP_KINDS.flatMap(kind => help.filter(one => one.kind === kind)),
    emergencyFen: of(({ emergency }) => emergency).paidFen,
    recoveringFen: sums.reduce((sum, { why, sumFen }) => sum + (why === 'revoke' ? sumFen : 0), 0) - back(sums),
    label: [...new Set(sums.flatMap(({ label }) => (label === '' ? [] : [label])))].join('、'),
  }
}

/** What counts as helped: paid and imported less what was taken back and not restored. */
const SIGN: Readonly<Record<string, number>> = { pay: 1, history: 1, revoke: -1, recover: 0, restore: 1 }

const total = (sums: readonly LedgerSum[]) => ({
  people: sums.reduce((all, { why, entries }) => all + (SIGN[why] ?? 0) * entries, 0),
  paidFen: sums.reduce((all, { why, sumFen }) => all + (SIGN[why] ?? 0) * sumFen, 0),
})

const back = (sums: readonly LedgerSum[]): number =>
  sums.reduce((all, { why, sumFen }) => all + (why === 'recover' || why === 'restore' ? sumFen : 0), 0)
