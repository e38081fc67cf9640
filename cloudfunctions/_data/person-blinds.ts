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

/** An ID number in its one form, of whoever lives in a household that applies for aid. */
export const aidIdBlind = (crypto: Crypto, idNumber: string): string => crypto.blind('aid-id', idNumber)

/** The digits of an account that aid is paid to. */
export const aidCardBlind = (crypto: Crypto, card: string): string => crypto.blind('aid-card', card)

// While the index's key is rotated a look-up asks for both keys' values; otherwise there is one.

/** A name's values, the current first. */
export const nameBlinds = (crypto: Crypto, name: string): readonly string[] => crypto.blinds('name', nameKey(name))

/** A phone's values, the current first. */
export const phoneBlinds = (crypto: Crypto, phone: string): readonly string[] => crypto.blinds('phone', phone)

/** A tail's values, the current first. */
export const phoneTailBlinds = (crypto: Crypto, phone: string): readonly string[] =>
  crypto.blinds('phone-tail', phone.slice(-4))

/** An employee number's values, the current first. */
export const employeeNoBlinds = (crypto: Crypto, employeeNo: string): readonly string[] =>
  crypto.blinds('employee-no', employeeNoKey(employeeNo))

/** A name's grams under each key, the current first. */
export const nameGramSets = (crypto: Crypto, name: string): readonly (readonly string[])[] => {
  const grams = nameGrams(name).map(gram => crypto.blinds('name-gram', gram))
  return (grams[0] ?? []).map((_, key) => grams.flatMap(values => values[key] ?? []))
}
