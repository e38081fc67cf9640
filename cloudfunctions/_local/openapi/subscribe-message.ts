import type { Clock } from '../world/clock'
import type { Outbox } from '../world/outbox'
import type { OpenApiAnswer, OpenApiInput } from './protocol'

/** Who refuses which template; everybody else has always one grant left. */
export interface Subscriptions {
  refuse(openid: string, templateId: string): void
  allow(openid: string, templateId: string): void
  refuses(openid: string, templateId: string): boolean
  clear(): void
}

export const createSubscriptions = (): Subscriptions => {
  const refused = new Set<string>()
  return {
    refuse: (openid, templateId) => void refused.add(`${openid}\0${templateId}`),
    allow: (openid, templateId) => void refused.delete(`${openid}\0${templateId}`),
    refuses: (openid, templateId) => refused.has(`${openid}\0${templateId}`),
    clear: () => refused.clear(),
  }
}

/** Puts the message into the outbox. 40003 no openid, 40037 no template, 43101 refused by the user, 47003 a field the template rules forbid. */
export const sendSubscribeMessage =
  ({ outbox, subscriptions, clock }: { outbox: Outbox; subscriptions: Subscriptions; clock: Clock }) =>
  (input: OpenApiInput): OpenApiAnswer => {
    const { touser, template_id, page, data } = input
    if (typeof touser !== 'string' || touser === '') return failed(40003, 'invalid openid')
    if (typeof template_id !== 'string' || template_id === '') return failed(40037, 'invalid template_id')
    const wrong = wrongField(data)
    if (wrong !== undefined) return failed(47003, `argument invalid! ${wrong}`)
    if (subscriptions.refuses(touser, template_id)) return failed(43101, 'user refuse to accept the msg')
    const target = typeof page === 'string' ? { page } : {}
    outbox.add({ openid: touser, template: template_id, data, ...target, atMs: clock.nowMs() })
    return { json: { errcode: 0, errmsg: 'ok' } }
  }

const failed = (errcode: number, errmsg: string): OpenApiAnswer => ({ json: { errcode, errmsg } })

/** What each kind of field may hold (vendor: subscribe message, parameter limits). */
const KINDS: Record<string, (value: string) => boolean> = {
  thing: value => value.length <= 20,
  number: value => /^[\d.,-]{1,32}$/.test(value),
  letter: value => /^[A-Za-z]{1,32}$/.test(value),
  symbol: value => value.length <= 5,
  character_string: value => /^[\x20-\x7e]{1,32}$/.test(value),
  time: value => /\d{1,2}:\d{2}/.test(value),
  date: value => /^\d{4}(年|-)\d{1,2}(月|-)\d{1,2}/.test(value),
  amount: value => /^[^\d-]?-?[\d,]{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: value => /^[\d+\- ]{1,17}$/.test(value),
  car_number: value => value.length <= 8,
  name: value => value.length <= (/^[\x20-\x7e]*$/.test(value) ? 20 : 10),
  phrase: value => /^\p{Script=Han}{1,5}$/u.test(value),
  const: value => value.length <= 20,
}

const wrongField = (data: unknown): string | undefined => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'data is not an object'
  for (const [key, field] of Object.entries(data)) {
    const value = Object(field).value
    const fits = KINDS[key.replace(/\d+$/, '')]
    if (!/\d$/.test(key) || !fits) return `data.${key} is no field of a template`
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string' || text === '' || !fits(text)) return `data.${key}.value invalid`
  }
  return undefined
}
