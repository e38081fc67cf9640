import Taro from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { openPrivacyGuide } from './privacy-guide'

type Resolve = (answer: { buttonId?: string; event: 'agree' | 'disagree' }) => void
type Listener = (resolve: Resolve) => void

const onAsked = (listener: Listener): void => {
  const subscribe: unknown = Reflect.get(Taro, 'onNeedPrivacyAuthorization')
  if (typeof subscribe === 'function') subscribe.call(Taro, listener)
}

/** WeChat's question about the privacy guide: null while nothing is asked. The agreeing button's id is `agree-privacy`. */
export const usePrivacyQuestion = () => {
  const [pending, setPending] = useState<readonly Resolve[]>([])
  useEffect(() => onAsked(resolve => setPending(known => [...known, resolve])), [])
  return useMemo(() => {
    if (pending.length === 0) return null
    const end = (event: 'agree' | 'disagree') => () => {
      for (const resolve of pending) resolve(event === 'agree' ? { buttonId: 'agree-privacy', event } : { event })
      setPending([])
    }
    return { agree: end('agree'), refuse: end('disagree'), read: () => void openPrivacyGuide() }
  }, [pending])
}
