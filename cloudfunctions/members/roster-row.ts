import type { RosterRecord } from '../_data/records'

/** A roster row as staff see it: nothing that identifies a person in full. */
export const rosterRow = (row: RosterRecord) => ({
  memberId: row._id,
  nameMasked: row.nameMasked,
  phoneMasked: row.phoneMasked,
  employeeNoMasked: row.employeeNoMasked,
  unionId: row.unionId,
  unionName: row.unionName,
  companyName: row.companyName,
  status: row.status,
  bound: row.accountId !== null,
})
