import { type Hmac, toHex } from '../codes'
import { nameGrams } from '../members/names'
import { utf8 } from '../utf8'

/** Four bytes tell two grams of one session apart well enough to search, and say little to whoever has no key. */
const GRAM_BYTES = 4

const gram = (hmac: Hmac, sessionKey: Uint8Array, kind: 'name' | 'tail', text: string): string =>
  toHex(hmac(sessionKey, utf8(`${kind}:${text}`)).subarray(0, GRAM_BYTES))

/** What a downloaded roster knows of a name: 8 hex digits for each two neighbouring characters, under K_session. */
export const nameDoorGrams = (hmac: Hmac, sessionKey: Uint8Array, name: string): readonly string[] =>
  nameGrams(name).map(two => gram(hmac, sessionKey, 'name', two))

/** The same for a phone's last four digits. */
export const tailDoorGram = (hmac: Hmac, sessionKey: Uint8Array, phone: string): string =>
  gram(hmac, sessionKey, 'tail', phone.slice(-4))
