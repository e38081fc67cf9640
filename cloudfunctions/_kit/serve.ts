import * as v from 'valibot'
import type { Domain, Spec } from '../../src/contract/define'
import type { CommonRefusal, RefusalDetails } from '../../src/domain/refusal'
import { type Ctx, type Handler, Refused } from './ctx'

type Handlers<D extends Domain> = { readonly [K in keyof D]: Handler<D[K]> }
type WireAnswer =
  | { ok: true; data: unknown; nowMs: number }
  | { ok: false; code: string; message: string; details?: RefusalDetails; nowMs: number }

/** A cloud function's entry: jobs answer timers, procedures answer everyone else. */
export interface Service<D extends Domain> {
  readonly domain: D
  readonly handlers: Handlers<D>
  readonly makeContext: () => Ctx
  /** Runs what is due; called by the function's one timer, at least once, never by a client. */
  readonly jobs?: (ctx: Ctx) => Promise<Readonly<Record<string, number>>>
  /** Takes WeChat's own messages (`MsgType: 'event'`), where config.json or the console sends them here; anybody may forge one. */
  readonly pushed?: (ctx: Ctx, event: Readonly<Record<string, unknown>>) => Promise<void>
}

/**
 * What passes by itself: conflicts, locks, quotas and the server's own timeouts. Database errors come without the
 * server's code, so they are told by the SDK's number (-501002 timeout, -501003 and -501004 quota) or the server's text.
 */
const BUSY =
  /TransactionConflict|TransactionBusy|TransactionNotExist|DATABASE_TRANSACTION_CONFLICT|EXCEED_REQUEST_LIMIT|EXCEED_CONCURRENT|DATABASE_TIMEOUT|FailedOperation\.Timeout|-50100[234]\b/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own keys only: 'constructor' and the like are no actions. */
const owns = (record: object, key: string): boolean => Object.prototype.propertyIsEnumerable.call(record, key)

const textOf = (error: unknown): string =>
  isRecord(error) || error instanceof Error
    ? ['code', 'errCode', 'errMsg', 'message'].map(key => String(Reflect.get(error as object, key) ?? '')).join(' ')
    : String(error)

/** Where an unexpected error stands in the code: class and stack frames only, since a message may quote a person's data, even in lines that look like frames. */
const placeOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${framesOf(error)
        .split('\n')
        .filter(line => /^\s+at /.test(line))
        .slice(0, 6)
        .map(line => line.trim())
        .join(' | ')}`
    : typeof error

/** A stack begins with the message; one that does not is told without frames. */
const framesOf = ({ message, stack = '' }: Error): string => {
  const at = stack.indexOf(message)
  return at < 0 ? '' : stack.slice(at + message.length)
}

/** Makes `main(event)`: parses the input, runs the handler, cuts the output to its schema, words every "no". */
export const serve = <D extends Domain>(service: Service<D>) => {
  const procedures: Readonly<Record<string, Spec>> = service.domain
  const handlers: Readonly<Record<string, unknown>> = service.handlers

  const answer = async (ctx: Ctx, event: unknown): Promise<WireAnswer> => {
    const no = (code: CommonRefusal | string, message = code, details?: RefusalDetails): WireAnswer => ({
      ok: false,
      code,
      message,
      ...(details ? { details } : {}),
      nowMs: ctx.clock(),
    })
    if (!isRecord(event) || typeof event['action'] !== 'string') return no('BAD_INPUT', 'action missing')
    const action = event['action']
    if (!owns(procedures, action)) return no('BAD_INPUT', 'unknown action')
    const spec = procedures[action] as Spec
    const input = event['input'] === undefined ? {} : event['input']
    // a list would pass for an object whose fields are all optional
    if (!isRecord(input)) return no('BAD_INPUT', 'input is no object')
    const parsed = v.safeParse(spec.input, input)
    if (!parsed.success) {
      const fields = parsed.issues
        .map(issue => v.getDotPath(issue) ?? '')
        .filter((path, i, all) => all.indexOf(path) === i)
      return no('BAD_INPUT', 'input does not fit', { fields: fields.slice(0, 20) })
    }
    const handler = handlers[action] as Handler<Spec>
    const result = await handler(ctx, parsed.output)
    if (result instanceof Refused) return no(result.code, result.code, result.details)
    return { ok: true, data: v.parse(spec.output, result), nowMs: ctx.clock() }
  }

  return async (event: unknown): Promise<WireAnswer | Readonly<Record<string, number>>> => {
    const ctx = service.makeContext()
    try {
      if (service.jobs && ctx.source.startsWith('wx_trigger') && !ctx.openid) return await service.jobs(ctx)
      if (service.pushed && isRecord(event) && event['MsgType'] === 'event' && !owns(event, 'action')) {
        await service.pushed(ctx, event)
        return { ok: true, data: {}, nowMs: ctx.clock() }
      }
      return await answer(ctx, event)
    } catch (error) {
      const nowMs = ctx.clock()
      if (BUSY.test(textOf(error))) return { ok: false, code: 'BUSY', message: 'busy, try again', nowMs }
      const incident = ctx.ids.random().slice(0, 10)
      const action =
        isRecord(event) && typeof event['action'] === 'string' && owns(procedures, event['action'])
          ? event['action']
          : ''
      ctx.log('unexpected', { incident, action, at: placeOf(error) })
      return { ok: false, code: 'INTERNAL', message: 'unexpected', details: { incident }, nowMs }
    }
  }
}
