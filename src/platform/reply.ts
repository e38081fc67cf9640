import type { Answer, Spec } from '../contract/define'
import { serverNowMs } from './clock'

/** What a call comes back with: the function's answer, or OFFLINE from the phone itself when none came. */
export type Reply<P extends Spec> = Answer<P> | { ok: false; code: 'OFFLINE'; message: string; nowMs: number }

export const offline = (message: string) => ({ ok: false, code: 'OFFLINE', message, nowMs: serverNowMs() }) as const

/**
 * Whether a function of the contract answered. It has cut its answer to the output schema before sending,
 * so the phone does not parse it again; a gateway or another program says something else.
 */
export const isReply = <P extends Spec>(value: unknown): value is Answer<P> =>
  typeof value === 'object' && value !== null && 'ok' in value && 'nowMs' in value && typeof value.nowMs === 'number'

/** A gateway's failure in the contract's words: too much asked is BUSY, the rest INTERNAL. */
export const failed = (errMsg: string) => {
  const code = /TIME_?OUT|timed? ?out|EXCEED|LIMIT|-501002|-504003/i.test(errMsg) ? 'BUSY' : 'INTERNAL'
  return { ok: false, code, message: errMsg.slice(0, 200), nowMs: serverNowMs() } as const
}
