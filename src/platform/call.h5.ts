import type { Input, Procedure, Spec } from '../contract/define'
import { noteServerTime } from './clock'
import { demoOpenid } from './identity.h5'
import { failed, isReply, offline, type Reply } from './reply'

/** The same over the local cloud's door for mini-programs, as the chosen demo identity. */
export const call = <S extends Spec>(procedure: Procedure<S>, input: Input<S>): Promise<Reply<S>> =>
  callAt<S>(procedure, input)

/** The same where the procedure is known by its address only, as a kept call is. */
export const callAt = async <S extends Spec>(
  { fn, action }: { readonly fn: string; readonly action: string },
  input: unknown,
): Promise<Reply<S>> => {
  const sentAtMs = Date.now()
  try {
    const response = await fetch(`/call/${fn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': demoOpenid() },
      body: JSON.stringify({ action, input }),
    })
    const body: unknown = await response.json()
    const result = field(body, 'result')
    if (!isReply<S>(result)) return failed(String(field(body, 'errMsg') ?? `HTTP ${response.status}`))
    noteServerTime(result.nowMs, sentAtMs, Date.now())
    return result
  } catch (error) {
    return offline(String(error))
  }
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
