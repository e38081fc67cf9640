// Blind indexes of a person, in one place: what the roster stores, a card copies and every hand search looks up.
import { employeeNoKey, nameGrams, nameKey } from '../../src/domain/members/names'
import type { Crypto } from '../_kit/ports'

/** Equal names give equal values, however they are typed. */
export const nameBlind = (crypto: Crypto, name: string): string => crypto.blind('name', nameKey(name))

/** One value for each two neighbouring characters of a name; the same for a typed part of it. */
export const nameGramBlinds = (crypto: Crypto, name: string): readonly string[] =>
  nameGrams(name).map(gram => crypto.blind('name-gram', gram))

/** Takes the 11 digits. */
export const phoneBlind = (crypto: Crypto, phone: string): string => crypto.blind('phone', phone)

/** Takes a phone or its tail; only the last four digits count. */
export const phoneTailBlind = (crypto: Crypto, phone: string): string => crypto.blind('phone-tail', phone.slice(-4))

/** An employee number is unique within a company only, so equal values may be different people. */
export const employeeNoBlind = (crypto: Crypto, employeeNo: string): string =>
  crypto.blind('employee-no', employeeNoKey(employeeNo))
