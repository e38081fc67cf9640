import { useInfiniteQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import type { Input, Output, Procedure, Spec } from '../contract/define'
import { ask, type CallState, keyOf, refusalOf } from './use-call'

interface PageOf<T> {
  items: T[]
  nextCursor?: string | undefined
}
type Listing<S extends Spec> = Output<S> extends PageOf<infer T> ? T : never

export interface Listed<T> {
  items: T[]
  /** Null on the last page. */
  more: (() => void) | null
  loadingMore: boolean
}

const isPage = (value: unknown): value is PageOf<never> =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)

/** A list that comes page by page through `items` and `nextCursor`. */
export const usePages = <S extends Spec>(
  procedure: Procedure<S>,
  input: Omit<Input<S>, 'cursor'>,
  options: { enabled?: boolean; everyMs?: number } = {},
): CallState<Listed<Listing<S>>> => {
  const { enabled = true, everyMs } = options
  const query = useInfiniteQuery({
    queryKey: [...keyOf(procedure), 'pages', input],
    queryFn: ({ pageParam }) => ask(procedure, { ...input, ...(pageParam !== '' && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last: Output<S>) => (isPage(last) ? last.nextCursor : undefined),
    enabled,
    refetchInterval: everyMs ?? false,
    notifyOnChangeProps: ['data', 'error', 'status', 'isFetching', 'isFetchingNextPage', 'hasNextPage', 'isStale'],
  })
  const reload = () => {
    query.refetch().catch(() => undefined)
  }
  useDidShow(() => {
    if (enabled && query.isStale && !query.isFetching) reload()
  })
  if (query.data !== undefined) {
    const items = query.data.pages.flatMap((page: Output<S>): Listing<S>[] => (isPage(page) ? page.items : []))
    const more = () => {
      query.fetchNextPage().catch(() => undefined)
    }
    const data = { items, more: query.hasNextPage ? more : null, loadingMore: query.isFetchingNextPage }
    return { state: 'ready', data, reload, refreshing: query.isFetching }
  }
  if (query.error === null || query.isFetching) return { state: 'loading', reload }
  const { fn, code, details, requestNo } = refusalOf(procedure.fn, query.error)
  return { state: 'refused', fn, code, details, requestNo, reload }
}
