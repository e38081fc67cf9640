// `aid_help`, owner: aid. Help that is no money of the fund: what came out of a case, and who was visited without one.
import type { HELP_KINDS } from '../../src/domain/aid/help'
import type { AuditHead } from '../../src/domain/audit'
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const HELP = 'aid_help'

export interface HelpRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly kind: (typeof HELP_KINDS)[number]
  /** Business day, and its year for sums. */
  readonly day: string
  readonly year: string
  readonly unionId: string
  readonly unionName: string
  /** Null for a visit or a gift without an application. */
  readonly caseId: string | null
  readonly place: string
  readonly people: number
  readonly worthFen: number
  /** Sealed under AAD `aid_help/<_id>/note`; empty for a case's help, whose words lie in the case. */
  readonly noteSealed: string
  readonly byAccountId: string | null
  /** Struck out: readable, never counted. */
  readonly dropped: boolean
  readonly atMs: number
  readonly audit: AuditHead | null
}

export const helpPlace = (helpId: string): string => `${HELP}/${helpId}/note`

/** One record, null where missing. One read. */
export const readHelp = (ctx: Ctx, helpId: string): Promise<HelpRecord | null> =>
  ctx.store.get<HelpRecord>(HELP, helpId)

/** Visits and gifts of some unions, the newest first. One aggregate. */
export const listCare = (
  ctx: Ctx,
  asked: { unionIds: readonly string[]; after: Position | undefined; limit: number },
): Promise<HelpRecord[]> =>
  ctx.store.aggregate<HelpRecord>(HELP, [
    {
      match: {
        caseId: null,
        unionId: { $in: asked.unionIds },
        ...(asked.after
          ? { $or: [{ atMs: { $lt: asked.after.at } }, { atMs: asked.after.at, _id: { $lt: asked.after.id } }] }
          : {}),
      },
    },
    { sort: { atMs: -1, _id: -1 } },
    { limit: asked.limit },
  ])

export interface HelpSum {
  readonly kind: HelpRecord['kind']
  readonly times: number
  readonly people: number
  readonly worthFen: number
}

/** How often, for how many and of what worth since a year, by kind; struck-out records left out. One aggregate. */
export const sumHelp = async (ctx: Ctx, fromYear: string): Promise<HelpSum[]> => {
  const groups = await ctx.store.aggregate<{ _id: HelpRecord['kind'] } & Omit<HelpSum, 'kind'>>(HELP, [
    { match: { dropped: false, year: { $gte: fromYear } } },
    {
      group: {
        _id: '$kind',
        times: { $sum: 1 },
        people: { $sum: '$people' },
        worthFen: { $sum: '$worthFen' },
      },
    },
    { limit: 100 },
  ])
  return groups.map(({ _id, times, people, worthFen }) => ({ kind: _id, times, people, worthFen }))
}

/** Within a transaction. */
export const helpIn = (tx: Tx) => ({
  read: (helpId: string) => tx.get<HelpRecord>(HELP, helpId),
  insert: (record: HelpRecord) => tx.insert(HELP, record),
  drop: (helpId: string, audit: AuditHead) => tx.update(HELP, helpId, { dropped: true, audit: { set: audit } }),
})
