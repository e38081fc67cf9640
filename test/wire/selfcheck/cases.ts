import type { WireCase } from './case'
import { AGGREGATES } from './cases/aggregates'
import { DOCUMENTS } from './cases/documents'
import { PLATFORM } from './cases/platform'
import { QUERIES } from './cases/queries'
import { TRANSACTIONS } from './cases/transactions'
import { UPDATES } from './cases/updates'

/** Every operation the conformance suite checks, by group; a group runs well within one invocation's 60 s. */
export const GROUPS: Record<string, WireCase[]> = {
  documents: DOCUMENTS,
  queries: QUERIES,
  updates: UPDATES,
  aggregates: AGGREGATES,
  transactions: TRANSACTIONS,
  platform: PLATFORM,
}
