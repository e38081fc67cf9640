import { maskEmployeeNo, maskName, maskPhone } from '../../src/domain/members/mask'
import { employeeNoBlind, nameBlind, nameGramBlinds, phoneBlind, phoneTailBlind } from '../_data/person-blinds'
import type { RosterRecord } from '../_data/records'
import type { Ctx } from '../_kit/ctx'

type Field = 'name' | 'phone' | 'employeeNo'

const aad = (memberId: string, field: Field) => `roster/${memberId}/${field}`

/** A name as the roster keeps it: sealed, blind, masked. */
export const nameFields = (
  { crypto }: Ctx,
  memberId: string,
  name: string,
): Pick<RosterRecord, 'nameSealed' | 'nameBlind' | 'nameMasked' | 'nameGrams'> => ({
  nameSealed: crypto.seal(name, aad(memberId, 'name')),
  nameBlind: nameBlind(crypto, name),
  nameMasked: maskName(name),
  nameGrams: nameGramBlinds(crypto, name),
})

/** A phone of 11 digits as the roster keeps it. */
export const phoneFields = (
  { crypto }: Ctx,
  memberId: string,
  phone: string | null,
): Pick<RosterRecord, 'phoneSealed' | 'phoneBlind' | 'phoneTailBlind' | 'phoneMasked'> => ({
  phoneSealed: phone === null ? null : crypto.seal(phone, aad(memberId, 'phone')),
  phoneBlind: phone === null ? null : phoneBlind(crypto, phone),
  phoneTailBlind: phone === null ? null : phoneTailBlind(crypto, phone),
  phoneMasked: phone === null ? null : maskPhone(phone),
})

/** An employee number as the roster keeps it. */
export const employeeNoFields = (
  { crypto }: Ctx,
  memberId: string,
  employeeNo: string | null,
): Pick<RosterRecord, 'employeeNoSealed' | 'employeeNoBlind' | 'employeeNoMasked'> => ({
  employeeNoSealed: employeeNo === null ? null : crypto.seal(employeeNo, aad(memberId, 'employeeNo')),
  employeeNoBlind: employeeNo === null ? null : employeeNoBlind(crypto, employeeNo),
  employeeNoMasked: employeeNo === null ? null : maskEmployeeNo(employeeNo),
})

/** A row's sealed fields in clear: for the person alone and for the officer's export. No round trip. */
export const openRow = (
  { crypto }: Ctx,
  row: Pick<RosterRecord, '_id' | 'nameSealed' | 'phoneSealed' | 'employeeNoSealed'>,
): { readonly name: string; readonly phone: string | null; readonly employeeNo: string | null } => ({
  name: crypto.open(row.nameSealed, aad(row._id, 'name')),
  phone: row.phoneSealed && crypto.open(row.phoneSealed, aad(row._id, 'phone')),
  employeeNo: row.employeeNoSealed && crypto.open(row.employeeNoSealed, aad(row._id, 'employeeNo')),
})
