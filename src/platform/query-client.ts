import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { CallRefused } from './call-refused'
import { watchOnline } from './watch-online'

/** Lists are taken from memory for this long before a page that comes back asks again. */
const FRESH_MS = 20_000
const KEPT_MS = 30 * 60_000
const BUSY_RETRIES = 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      gcTime: KEPT_MS,
      // The phone's idea of "online" lags behind: always ask, and say OFFLINE when no answer comes.
      networkMode: 'always',
      refetchOnReconnect: true,
      refetchOnWindowFocus: true,
      retry: (failures, error) => error instanceof CallRefused && error.code === 'BUSY' && failures < BUSY_RETRIES,
      retryDelay: failures => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Focus and network as WeChat tells them; react-query's own listeners ask a window that phones lack. */
export const wireQueryEvents = (): void => {
  focusManager.setEventListener(setFocused => {
    const shown = () => setFocused(true)
    const hidden = () => setFocused(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
  onlineManager.setEventListener(watchOnline)
}
