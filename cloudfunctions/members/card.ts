import type { MemberCard, RosterRecord } from '../_data/records'

/** What an account carries of its roster row. */
export const cardOf = (row: RosterRecord): MemberCard => ({
  memberId: row._id,
  unionId: row.unionId,
  unionName: row.unionName,
  unionPath: row.unionPath,
  companyName: row.companyName,
  nameMasked: row.nameMasked,
  nameGrams: row.nameGrams,
  phoneTailBlind: row.phoneTailBlind,
})
