import { nameKey } from '../members/names'
import { shortNumberRange } from './short-number'

/** What the door's hand search may mean; several at once, since `123456` is a phone's tail and a short number alike. */
export interface DoorQuery {
  /** Two or more characters of a name, as names are compared. */
  readonly name: string | null
  /** The last four of 4 to 11 typed digits; sign-ups know no more of a phone. */
  readonly phoneTail: string | null
  readonly tickets: { readonly fromHex: string; readonly toHex: string } | null
}

/** Reads what was typed; all three null where it could mean anyone. */
export const readDoorQuery = (typed: string): DoorQuery => {
  const name = nameKey(typed)
  const digits = name.replace(/-/g, '')
  const isNumber = /^\d+$/.test(digits)
  return {
    name: !isNumber && Array.from(name).length >= 2 ? name : null,
    phoneTail: isNumber && digits.length >= 4 && digits.length <= 11 ? digits.slice(-4) : null,
    tickets: shortNumberRange(typed),
  }
}
