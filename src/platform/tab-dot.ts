import Taro from '@tarojs/taro'
import { TABS, type Tab } from './routes'

/** Shows or hides the red dot of a tab; only from a tab page, elsewhere nothing happens. */
export const showTabDot = (tab: Tab, on: boolean): void => {
  const options = { index: TABS.indexOf(tab) }
  const shown = on ? Taro.showTabBarRedDot(options) : Taro.hideTabBarRedDot(options)
  shown.catch(() => undefined)
}
