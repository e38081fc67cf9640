import { useQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import type { Input, Output, Procedure, Spec } from '../contract/define'
import type { RefusalDetails } from '../domain/refusal'
import { call } from './call'
import { CallRefused } from './call-refused'

export type CallState<T> =
  | { state: 'loading'; reload: () => void }
  | { state: 'ready'; data: T; reload: () => void; refreshing: boolean }
  | {
      state: 'refused'
      fn: string
      code: string
      details: RefusalDetails | undefined
      requestNo: string | null
      reload: () => void
    }

export interface CallOptions {
  /** False: not asked yet; the state stays `loading`. */
  enabled?: boolean
  /** Asks again by itself while the page is shown, such as live counts. */
  everyMs?: number
  /** How old an answer may be before a page that comes back asks again; 20 s unless told. */
  freshMs?: number
}

/** Key of a procedure's answers; without input, of all of them. */
export const keyOf = <S extends Spec>(procedure: Procedure<S>, input?: Input<S>): unknown[] =>
  input === undefined ? [procedure.fn, procedure.action] : [procedure.fn, procedure.action, input]

/** Asks and throws a "no" as react-query wants it. */
export const ask = async <S extends Spec>(procedure: Procedure<S>, input: Input<S>): Promise<Output<S>> => {
  const reply = await call(procedure, input)
  if (reply.ok) return reply.data
  throw new CallRefused(procedure.fn, reply.code, 'details' in reply ? reply.details : undefined)
}

/** Why a query failed, in the contract's words. */
export const refusalOf = (fn: string, error: unknown): CallRefused =>
  error instanceof CallRefused ? error : new CallRefused(fn, 'INTERNAL', undefined)

/** One question, kept and renewed: at once from memory, again when the page comes back and the answer is old. */
export const useCall = <S extends Spec>(
  procedure: Procedure<S>,
  input: Input<S>,
  options: CallOptions = {},
): CallState<Output<S>> => {
  const { enabled = true, everyMs, freshMs } = options
  const query = useQuery({
    queryKey: keyOf(procedure, input),
    queryFn: () => ask(procedure, input),
    enabled,
    refetchInterval: everyMs ?? false,
    ...(freshMs !== undefined && { staleTime: freshMs }),
    notifyOnChangeProps: ['data', 'error', 'status', 'isFetching', 'isStale'],
  })
  const reload = () => {
    query.refetch().catch(() => undefined)
  }
  useDidShow(() => {
    if (enabled && query.isStale && !query.isFetching) reload()
  })
  if (query.data !== undefined) return { state: 'ready', data: query.data, reload, refreshing: query.isFetching }
  if (query.error === null || query.isFetching) return { state: 'loading', reload }
  const { fn, code, details, requestNo } = refusalOf(procedure.fn, query.error)
  return { state: 'refused', fn, code, details, requestNo, reload }
}
