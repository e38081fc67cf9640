import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y, landmark } from './a11y'
import { Icon, type IconName } from './icon'
import './page.scss'
import { PrivacySheet } from './privacy-sheet'
import { type Surroundings, useSurroundings } from './surroundings'

export interface PageProps {
  /** Also in the page's config: WeChat draws it there, the H5 build draws it here. */
  title: string
  children: ReactNode
  /** A `BottomBar`; the page leaves room for it. */
  bottom?: ReactNode
  /** Reading pages stay narrow on a desktop, `wide` ones (tables, two columns) use it all. */
  width?: 'reading' | 'wide'
  /** A tab page has no way back. */
  tab?: boolean
  /** The page draws its own sides (camera, list with full-width rows). */
  bare?: boolean
  /** The page itself says that there is no network and what waits; what was refused is still said here. */
  ownBanner?: boolean
}

/** The shell of every page: care mode, offline banner, privacy question, safe area, and the title bar where WeChat has none. */
export const Page = ({
  title,
  children,
  bottom,
  width = 'reading',
  tab = false,
  bare = false,
  ownBanner = false,
}: PageProps) => {
  const { care, online, unsent, openUnsent, ownBar, canGoBack, goBack, privacy } = useSurroundings()
  const isUnsent = unsent.waiting + unsent.refused > 0
  const kind = `${care ? ' pg-care' : ''} pg-${width}${bare ? ' pg-bare' : ''}${bottom ? ' pg-has-bottom' : ''}${tab ? ' pg-tab' : ''}`
  return (
    <View className={`pg${kind}`}>
      {ownBar && (
        <View className="pg-top" {...landmark('banner')}>
          {!tab && canGoBack() && (
            <View className="pg-back" onClick={goBack} {...a11y('button', '返回')}>
              <Icon name="left" />
            </View>
          )}
          <View {...a11y('heading')} {...(ownBar && { 'aria-level': 1 })}>
            <Text className="pg-title">{title}</Text>
          </View>
        </View>
      )}
      {(ownBanner ? unsent.refused > 0 : !online || isUnsent) && (
        <View className="pg-offline" {...a11y('status')}>
          <Icon name={bannerIcon(online, unsent)} size="small" />
          <Text className="grow">{bannerText(online, unsent)}</Text>
          {isUnsent && (
            <View className="pg-unsent" onClick={openUnsent} {...a11y('button', '查看还没有送出的')}>
              <Text>查看</Text>
            </View>
          )}
        </View>
      )}
      {/* A page without a control is still scrolled by keys: its body takes the focus. */}
      <View className="pg-body" {...landmark('main')} {...(ownBar && { tabIndex: 0 })}>
        {children}
      </View>
      {bottom}
      {privacy && <PrivacySheet {...privacy} />}
    </View>
  )
}

const bannerText = (online: boolean, { waiting, refused }: Surroundings['unsent']): string => {
  if (refused > 0) return `有 ${refused} 项送到后没有办成，还留在手机上，请看一看。`
  if (waiting === 0) return '现在没有网络。看过的内容还在，连上后会自动更新。'
  return online
    ? `有 ${waiting} 项还没有送到，已存在手机上，稍后会自动再送。`
    : `现在没有网络。有 ${waiting} 项还没有送出，已存在手机上，连上后自动送出。`
}

const bannerIcon = (online: boolean, { refused }: Surroundings['unsent']): IconName => {
  if (refused > 0) return 'alert'
  return online ? 'clock' : 'wifi-off'
}
