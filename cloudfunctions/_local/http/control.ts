import { WireError } from '../engine/wire-error'
import type { LocalCloud } from '../local-cloud'
import { startedAtMs } from '../world/data-lock'
import { type Exchange, header, json, type Reply, readJson, readJsonObject } from './exchange'

type Endpoint = (cloud: LocalCloud, exchange: Exchange) => Promise<Reply> | Reply

/** The endpoints that no real cloud has: for tests, demos and the developer. The README lists them. */
const ENDPOINTS = new Map<string, Endpoint>(
  Object.entries<Endpoint>({
    'GET /__clock': cloud => json(clockOf(cloud)),
    'POST /__clock': async (cloud, { request }) => {
      const { nowMs, advanceMs } = await readJsonObject(request)
      if (isNumber(nowMs)) cloud.clock.shift({ nowMs })
      else if (isNumber(advanceMs)) cloud.clock.shift({ advanceMs })
      else throw invalid('{ "nowMs": … } or { "advanceMs": … }')
      return json(clockOf(cloud))
    },
    'POST /__reset': async (cloud, { request }) => {
      const { warm } = await readJsonObject(request)
      await cloud.reset({ keepInstances: warm === true })
      return json({ ok: true })
    },
    'GET /__outbox': cloud => json(cloud.outbox.list()),
    'GET /__identities': cloud => json(cloud.identities.list()),
    'PUT /__identities': async (cloud, { request }) => {
      cloud.identities.replace(await readJson(request))
      return json({ ok: true })
    },
    'POST /__phone-code': (cloud, { request }) => {
      const openid = header(request, 'x-wx-openid')
      if (!openid) throw invalid('header x-wx-openid')
      return json({ code: cloud.phoneCodes.issue(openid) })
    },
    'GET /__kill': cloud => json(cloud.killSwitch.state()),
    'POST /__kill': async (cloud, { request }) => {
      const { afterWrites, function: name } = await readJsonObject(request)
      if (!isNumber(afterWrites) || afterWrites < 1) throw invalid('{ "afterWrites": n ≥ 1, "function"?: name }')
      cloud.killSwitch.arm(afterWrites, typeof name === 'string' ? name : undefined)
      return json({ ok: true })
    },
    'GET /__stats': cloud => json({ ...cloud.stats(), startedAtMs }),
    'POST /__content-check': async (cloud, { request }) => {
      const { api, suggest, errcode, times = 1 } = await readJsonObject(request)
      const isVerdict = suggest === 'pass' || suggest === 'review' || suggest === 'risky' || suggest === 'silence'
      const answer = isVerdict ? suggest : isNumber(errcode) ? { errcode } : null
      if ((api !== 'msgSecCheck' && api !== 'mediaCheckAsync') || answer === null || !isNumber(times))
        throw invalid(
          '{ "api": "msgSecCheck" | "mediaCheckAsync", "suggest": "pass" | "review" | "risky" | "silence" or "errcode": n, "times"?: n }',
        )
      cloud.contentCheck.order(api, answer, times)
      return json({ ok: true })
    },
    'POST /__media-callback': async (cloud, { request }) => {
      const { function: name, delayMs } = await readJsonObject(request)
      if (name !== undefined && typeof name !== 'string') throw invalid('{ "function"?: name, "delayMs"?: n }')
      cloud.messagePush.configure({
        ...(name !== undefined && { functionName: name }),
        ...(isNumber(delayMs) && { delayMs }),
      })
      return json({ ok: true })
    },
    'POST /__subscribe': async (cloud, { request }) => {
      const { openid, templateId, refuse = true } = await readJsonObject(request)
      if (typeof openid !== 'string' || typeof templateId !== 'string')
        throw invalid('{ "openid", "templateId", "refuse"?: boolean }')
      if (refuse) cloud.subscriptions.refuse(openid, templateId)
      else cloud.subscriptions.allow(openid, templateId)
      return json({ ok: true })
    },
  }),
)

const TIMER = /^\/__timer\/([\w-]+)$/

export const answerControl = (cloud: LocalCloud, exchange: Exchange): Promise<Reply> | Reply | undefined => {
  const timer = TIMER.exec(exchange.path)?.[1]
  if (timer && exchange.method === 'POST') return fireTimer(cloud, timer)
  return ENDPOINTS.get(`${exchange.method} ${exchange.path}`)?.(cloud, exchange)
}

/** Unlike the real platform it answers the timer's result, so that a test can look at it. */
const fireTimer = async (cloud: LocalCloud, name: string): Promise<Reply> => {
  const answer = await cloud.timers.fire(name)
  if (!answer) return json({ errCode: -501000, errMsg: `${name} has no timer` }, 404)
  if (!answer.ok) return json({ errCode: -504002, errMsg: answer.message })
  return json({ result: JSON.parse(answer.json), errMsg: 'timer:ok', requestID: answer.requestId })
}

const clockOf = ({ clock }: LocalCloud) => ({ nowMs: clock.nowMs(), offsetMs: clock.offsetMs() })
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const invalid = (expected: string) => new WireError('INVALID_PARAM', `expected ${expected}`)
