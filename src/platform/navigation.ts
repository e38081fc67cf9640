import Taro, { useRouter } from '@tarojs/taro'
import { isRoute, type Route, type Routes, type Tab } from './routes'

/** WeChat keeps ten pages; the eleventh navigateTo fails. */
const STACK_LIMIT = 10

const query = (params: Readonly<Record<string, string | undefined>>): string => {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** A page's address with its parameters, for sharing. */
export const pathTo = <R extends Route>(route: R, params: Routes[R]): string => `/${route}${query(params)}`

/** Opens a page above this one; on a full stack it takes this one's place. */
export const open = <R extends Route>(route: R, params: Routes[R]): void => goTo(pathTo(route, params))

/** The same where the page may be on top already, from a banner that every page has. */
export const openOnce = <R extends Route>(route: R, params: Routes[R]): void => {
  const top = Taro.getCurrentPages().slice(-1)[0]
  if (!top?.route?.includes(route)) open(route, params)
}

const goTo = (url: string): void => {
  const go = Taro.getCurrentPages().length >= STACK_LIMIT ? Taro.redirectTo : Taro.navigateTo
  go({ url }).catch(() => undefined)
}

/** Opens a page in this one's place: after a form, so that back does not lead into it again. */
export const replaceWith = <R extends Route>(route: R, params: Routes[R]): void => {
  Taro.redirectTo({ url: pathTo(route, params) }).catch(() => undefined)
}

/** A way that a message names; what this build does not hold leads nowhere. */
export interface Link {
  readonly route: string
  readonly params: Readonly<Record<string, string>>
}

/** Whether `openLink` would open something. */
export const leadsSomewhere = (link: Link | null): link is Link => link !== null && isRoute(link.route)

/** Opens the page that a message names; nothing where this build does not hold it. */
export const openLink = (link: Link | null): void => {
  if (leadsSomewhere(link)) goTo(`/${link.route}${query(link.params)}`)
}

export const openTab = (tab: Tab): void => {
  Taro.switchTab({ url: `/${tab}` }).catch(() => undefined)
}

/** To the top of this page, where its content gave way to another. */
export const toTop = (): void => {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}

export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1

/** One page back; from a shared page, which has none behind it, to the home page. */
export const goBack = (): void => {
  if (canGoBack()) Taro.navigateBack().catch(() => undefined)
  else openTab('pages/home/index')
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The page's own parameters; any may be missing, since an address can be typed or shared cut. */
export function useRouteParams<R extends Route>(route: R): { [K in keyof Routes[R]]?: string }
export function useRouteParams(): Record<string, string> {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (typeof value === 'string' ? [[key, decoded(value)]] : [])),
  )
}

/** Ends the pull-down animation of a list page. */
export const endPullDown = (): void => Taro.stopPullDownRefresh()
