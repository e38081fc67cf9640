import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import { type ReactNode, useMemo } from 'react'
import './app.scss'
import { paintCanvas } from './platform/canvas'
import { useCareMode } from './platform/care-mode'
import { wireKeyboard } from './platform/keyboard'
import { canGoBack, goBack, openOnce } from './platform/navigation'
import { useOnline } from './platform/network'
import { resumeQueues } from './platform/offline-queue'
import { askPhoneCode } from './platform/phone-code'
import { usePrivacyQuestion } from './platform/privacy'
import { queryClient, wireQueryEvents } from './platform/query-client'
import { prepareRandom } from './platform/request-id'
import { offerUpdate } from './platform/update'
import { useUnsent } from './platform/use-unsent'
import { useWide } from './platform/window-width'
import { type Surroundings, SurroundingsContext } from './ui/surroundings'

/** Fills ui's surroundings from the platform room; every page lies below. */
export default function App({ children }: { children: ReactNode }) {
  useLaunch(() => {
    wireQueryEvents()
    wireKeyboard()
    prepareRandom()
    offerUpdate()
    resumeQueues().catch(() => undefined)
  })
  const care = useCareMode()
  const online = useOnline()
  const groups = useUnsent()
  const countOf = (isRefused: boolean) =>
    groups.filter(({ code }) => (code !== null) === isRefused).reduce((sum, { calls }) => sum + calls.length, 0)
  const [waiting, refused] = [countOf(false), countOf(true)]
  const wide = useWide()
  const privacy = usePrivacyQuestion()
  const surroundings = useMemo<Surroundings>(
    () => ({
      care,
      online,
      unsent: { waiting, refused },
      openUnsent: () => openOnce('features/account/pages/unsent/index', {}),
      wide,
      ownBar: process.env.TARO_ENV === 'h5',
      canGoBack,
      goBack,
      paint: paintCanvas,
      privacy,
      askPhoneCode,
    }),
    [care, online, waiting, refused, wide, privacy],
  )
  return (
    <QueryClientProvider client={queryClient}>
      <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
    </QueryClientProvider>
  )
}
