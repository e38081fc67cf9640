import type { aid } from '../../src/contract/aid'
import type { ActWorld } from '../../src/domain/aid/acts'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { Tx } from '../_kit/ports'

export type ActRefusal = (typeof aid.act.refusals)[number]

/** A case within the transaction that moves it. */
export interface Acting {
  readonly current: AidCaseRecord
  readonly world: ActWorld
  readonly tx: Tx
}
