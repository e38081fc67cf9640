import type { BlindRow } from '../../src/domain/members/match-row'
import type { RosterRow } from '../../src/domain/members/roster-rows'
import type { UnionRecord } from '../_data/records'

/** A row of a file with its blind indexes and its union: ready to be written. */
export interface ReadyRow {
  readonly row: RosterRow
  readonly blind: BlindRow
  readonly union: UnionRecord
}
