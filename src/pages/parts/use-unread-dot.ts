import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { showTabDot } from '../../platform/tab-dot'

/** Keeps the red dot on 我的 in step with the unread messages; null while they are not known. */
export const useUnreadDot = (unread: number | null): void => {
  const show = () => {
    if (unread !== null) showTabDot('pages/mine/index', unread > 0)
  }
  useEffect(show, [unread])
  useDidShow(show)
}
