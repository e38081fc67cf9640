import Taro from '@tarojs/taro'
import type { Input, Procedure, Spec } from '../contract/define'
import { noteServerTime } from './clock'
import { failed, isReply, offline, type Reply } from './reply'

declare const CLOUD_ENV_ID: string

let isReady = false

/** Connects to the build's cloud environment, or to the one chosen in WeChat DevTools. */
const connect = (): void => {
  if (isReady) return
  Taro.cloud.init(CLOUD_ENV_ID ? { env: CLOUD_ENV_ID, traceUser: false } : { traceUser: false })
  isReady = true
}

/** Calls one procedure, one round trip; never throws: a refusal, a failure and a missing network are all replies. */
export const call = <S extends Spec>(procedure: Procedure<S>, input: Input<S>): Promise<Reply<S>> =>
  callAt<S>(procedure, input)

/** The same where the procedure is known by its address only, as a kept call is. */
export const callAt = async <S extends Spec>(
  { fn, action }: { readonly fn: string; readonly action: string },
  input: unknown,
): Promise<Reply<S>> => {
  connect()
  const sentAtMs = Date.now()
  try {
    const { result } = await Taro.cloud.callFunction({ name: fn, data: { action, input } })
    if (!isReply<S>(result)) return failed('the function gave no answer')
    noteServerTime(result.nowMs, sentAtMs, Date.now())
    return result
  } catch (error) {
    return wordless(error)
  }
}

const wordless = (error: unknown) => {
  const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error)
  return /-501|-502|-504|-604|FUNCTION/.test(text) ? failed(text) : offline(text)
}
