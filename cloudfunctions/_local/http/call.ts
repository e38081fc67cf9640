import type { Invoker } from '../functions/invoke'
import { wordsOf } from '../wire-words'
import { type Exchange, header, json, type Reply, readJsonObject } from './exchange'

/** wx.cloud.callFunction refuses larger data (vendor: keep below 100 KB). */
const EVENT_LIMIT_BYTES = 100 * 1024

/** What the mini-program's own SDK shows as errCode. */
const ERR_CODES: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  SERVER_TIMEOUT: -501002,
  INVALID_PARAM: -501007,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  EXCEED_MAX_RESPONSE_SIZE: -604001,
}

/** `POST /call/<function>`: stands for `wx.cloud.callFunction` of the mini-program; always HTTP 200, as there. */
export const createCall =
  (invoker: Invoker) =>
  async ({ request }: Exchange, name: string): Promise<Reply> => {
    const openid = header(request, 'x-wx-openid')
    try {
      const event = await readJsonObject(request, EVENT_LIMIT_BYTES)
      const caller = openid ? { openid, source: 'wx_client' } : { source: 'wx_http' }
      const answer = await invoker.call({ name, event, caller, depth: 0, exposed: true })
      if (!answer.ok) return failed(answer.code, answer.message, answer.requestId)
      const head = JSON.stringify({ errMsg: 'cloud.callFunction:ok', requestID: answer.requestId })
      return { ...json(null), body: `{"result":${answer.json},${head.slice(1)}` }
    } catch (error) {
      const { code, message } = wordsOf(error)
      return failed(code, message)
    }
  }

const failed = (code: string, message: string, requestID?: string) => {
  const errCode = ERR_CODES[code] ?? -501001
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`
  return json({ errCode, errMsg, ...(requestID && { requestID }) })
}
