import { randomBytes } from 'node:crypto'
import type { Clock } from './clock'

/** A code lives 5 minutes and is good once (vendor: phonenumber.getPhoneNumber). */
const LIFE_MS = 5 * 60_000

/** The codes that `<button open-type="getPhoneNumber">` would hand to the page. */
export interface PhoneCodes {
  issue(openid: string): string
  /** The openid the code was issued to, once; undefined for an unknown, used or expired code. */
  redeem(code: string): string | undefined
  clear(): void
}

export const createPhoneCodes = (clock: Clock): PhoneCodes => {
  const open = new Map<string, { openid: string; untilMs: number }>()
  return {
    issue: openid => {
      const code = randomBytes(32).toString('hex')
      open.set(code, { openid, untilMs: clock.nowMs() + LIFE_MS })
      return code
    },
    redeem: code => {
      const found = open.get(code)
      open.delete(code)
      return found && clock.nowMs() < found.untilMs ? found.openid : undefined
    },
    clear: () => open.clear(),
  }
}
