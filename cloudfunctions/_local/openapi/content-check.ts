import { randomUUID } from 'node:crypto'
import { APP_ID } from '../functions/identity-env'
import type { Clock } from '../world/clock'
import type { OpenApiAnswer, OpenApiInput } from './protocol'

type Suggest = 'pass' | 'review' | 'risky'
type CheckApi = 'msgSecCheck' | 'mediaCheckAsync'
/** A verdict, WeChat's error number, or no answer at all. */
type CheckOrder = Suggest | { readonly errcode: number } | 'silence'

/** Verdicts of WeChat's content security. Text is judged by two marker words, or by what a test ordered beforehand. */
export interface ContentCheck {
  /** The next `times` checks of this api answer so. */
  order(api: CheckApi, answer: CheckOrder, times: number): void
  checkText(input: OpenApiInput): OpenApiAnswer | Promise<OpenApiAnswer>
  /** Answers a trace id at once and delivers the verdict as a message push later. */
  checkMedia(input: OpenApiInput): OpenApiAnswer | Promise<OpenApiAnswer>
  clear(): void
}

export interface ContentCheckParts {
  clock: Clock
  /** Hands a message-push event to the function that receives it. */
  push: (event: Record<string, unknown>) => void
}

const RISKY_MARK = '违规测试'
const REVIEW_MARK = '复审测试'
/** Vendor: 2,500 characters. */
const TEXT_LIMIT = 2500
/** Vendor: label 100 is normal, 20001 is politics; one other label is enough to tell them apart. */
const LABELS: Record<Suggest, number> = { pass: 100, review: 20001, risky: 20001 }

export const createContentCheck = ({ clock, push }: ContentCheckParts): ContentCheck => {
  let orders: { api: CheckApi; answer: CheckOrder }[] = []
  const nextFor = (api: CheckApi): CheckOrder | undefined => {
    const index = orders.findIndex(order => order.api === api)
    return index < 0 ? undefined : orders.splice(index, 1)[0]?.answer
  }
  return {
    order: (api, answer, times) => {
      for (let i = 0; i < times; i++) orders.push({ api, answer })
    },
    checkText: input => {
      const { content, version, openid, scene } = input
      if (typeof content !== 'string') return failed(40001, 'content is missing')
      if (content.length > TEXT_LIMIT) return failed(45002, 'content size out of limit')
      const suggest = nextFor('msgSecCheck') ?? verdictOn(content)
      if (typeof suggest !== 'string' || suggest === 'silence') return noVerdict(suggest)
      if (version !== 2) return suggest === 'pass' ? ok({}) : failed(87014, 'risky content')
      const wrong = personMissing(openid, scene)
      if (wrong) return wrong
      const verdict = { suggest, label: LABELS[suggest] }
      return ok({
        result: verdict,
        detail: [{ strategy: 'content_model', errcode: 0, prob: 90, ...verdict }],
        trace_id: randomUUID(),
      })
    },
    checkMedia: input => {
      const { media_url, media_type, openid, scene } = input
      if (typeof media_url !== 'string' || !/^https?:\/\//.test(media_url)) return failed(40097, 'invalid media_url')
      if (media_type !== 1 && media_type !== 2) return failed(40097, 'invalid media_type')
      const wrong = personMissing(openid, scene)
      if (wrong) return wrong
      const suggest = nextFor('mediaCheckAsync') ?? verdictOn(media_url)
      if (typeof suggest !== 'string' || suggest === 'silence') return noVerdict(suggest)
      const trace_id = randomUUID()
      push({
        ToUserName: APP_ID,
        FromUserName: openid,
        CreateTime: Math.floor(clock.nowMs() / 1000),
        MsgType: 'event',
        Event: 'wxa_media_check',
        appid: APP_ID,
        trace_id,
        version: 2,
        errcode: 0,
        errmsg: 'ok',
        result: { suggest, label: LABELS[suggest] },
        detail: [{ strategy: 'content_model', errcode: 0, suggest, label: LABELS[suggest], prob: 90 }],
      })
      return ok({ trace_id })
    },
    clear: () => {
      orders = []
    },
  }
}

/** Longer than any function waits. */
const SILENCE_MS = 30_000

const noVerdict = (order: Exclude<CheckOrder, Suggest>): OpenApiAnswer | Promise<OpenApiAnswer> =>
  order === 'silence'
    ? new Promise(resolve => setTimeout(() => resolve(failed(-1, 'system error')), SILENCE_MS).unref())
    : failed(order.errcode, 'ordered by a test')

const verdictOn = (text: string): Suggest => {
  const has = (mark: string) => text.includes(mark) || text.includes(encodeURIComponent(mark))
  return has(RISKY_MARK) ? 'risky' : has(REVIEW_MARK) ? 'review' : 'pass'
}

const personMissing = (openid: unknown, scene: unknown): OpenApiAnswer | undefined => {
  if (typeof openid !== 'string' || openid === '') return failed(40003, 'invalid openid')
  return [1, 2, 3, 4].includes(scene as number) ? undefined : failed(40097, 'invalid scene')
}

const ok = (more: object): OpenApiAnswer => ({ json: { errcode: 0, errmsg: 'ok', ...more } })
const failed = (errcode: number, errmsg: string): OpenApiAnswer => ({ json: { errcode, errmsg } })
