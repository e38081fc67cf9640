import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../world/clock'

/** Signs what may be done with one object until a moment; the key dies with the process. */
export interface Signatures {
  /** `<expiry in ms>.<hmac>` */
  sign(method: 'GET' | 'PUT', path: string, lifeS: number): string
  holds(method: 'GET' | 'PUT', path: string, signature: string | undefined): boolean
}

export const createSignatures = (clock: Clock): Signatures => {
  const key = randomBytes(32)
  const mac = (method: string, path: string, untilMs: string) =>
    createHmac('sha256', key).update(`${method}\n${path}\n${untilMs}`).digest()
  return {
    sign: (method, path, lifeS) => {
      const untilMs = String(Math.round(clock.nowMs() + lifeS * 1000))
      return `${untilMs}.${mac(method, path, untilMs).toString('hex')}`
    },
    holds: (method, path, signature) => {
      const [untilMs = '', given = ''] = (signature ?? '').split('.')
      const expected = mac(method, path, untilMs)
      const actual = Buffer.from(given, 'hex')
      return actual.length === expected.length && timingSafeEqual(actual, expected) && clock.nowMs() < Number(untilMs)
    },
  }
}
