// `aid_households`, owner: aid. One file a household (一户一档): who lives together, which case is open; its id is the vault's.
import type { CaseFacts } from '../../src/domain/aid/case'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const HOUSEHOLDS = 'aid_households'

export interface HouseholdRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly headAccountId: string | null
  readonly unionPath: readonly string[]
  /** `<programme>:<period>` → the case that is open or was paid: at most one. */
  readonly slots: Readonly<Record<string, string>>
  /** Absent until somebody decides. */
  readonly category?: CaseFacts['category']
  readonly createdAtMs: number
}

/** 'exists' where it stands. One write. */
export const insertHousehold = (ctx: Ctx, household: HouseholdRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(HOUSEHOLDS, household)

/** Within a transaction. */
export const householdsIn = (tx: Tx) => ({
  read: (householdId: string) => tx.get<HouseholdRecord>(HOUSEHOLDS, householdId),
  takeSlot: (householdId: string, slot: string, caseId: string) =>
    tx.update(HOUSEHOLDS, householdId, { [`slots.${slot}`]: caseId }),
  /** Only its holder gives a place back: a draft or an old case beside it leaves it alone. A read and a write. */
  freeSlot: async (householdId: string, slot: string, caseId: string): Promise<void> => {
    const household = await tx.get<HouseholdRecord>(HOUSEHOLDS, householdId)
    if (household?.slots[slot] !== caseId) return
    await tx.update(HOUSEHOLDS, householdId, { [`slots.${slot}`]: { remove: true } })
  },
  categorise: (householdId: string, category: NonNullable<CaseFacts['category']>) =>
    tx.update(HOUSEHOLDS, householdId, { category: { set: category } }),
})
