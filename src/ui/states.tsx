import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Button } from './button'
import { unreadText } from './error-text'
import { Icon, type IconName } from './icon'
import './states.scss'

export interface BlankProps {
  icon?: IconName
  title: string
  note?: string
  action?: { label: string; onPress: () => void }
}

/** Nothing here yet: says why, and what can be done. */
export const Empty = ({ icon = 'inbox', title, note, action }: BlankProps) => (
  <View className="sx">
    <View className="sx-mark">
      <Icon name={icon} size="large" />
    </View>
    <Text className="t-strong">{title}</Text>
    {note !== undefined && <Text className="t-second">{note}</Text>}
    {action && (
      <View className="sx-action">
        <Button size="small" label={action.label} onPress={action.onPress} />
      </View>
    )}
  </View>
)

export interface ProblemProps {
  /** Function that answered, for its own sentence; see error-text.ts. */
  fn: string
  code: string
  /** Number to tell the union when it must be looked into. */
  requestNo?: string | null | undefined
  onRetry?: () => void
}

/** A refusal or failure in place of a list: what happened, what is safe, what to do. */
export const Problem = ({ fn, code, requestNo, onRetry }: ProblemProps) => (
  <View {...a11y('alert')}>
    <Empty
      icon={code === 'OFFLINE' ? 'wifi-off' : 'alert'}
      title={code === 'OFFLINE' ? '连不上网络' : '这里暂时打不开'}
      note={`${unreadText(fn, code)}${requestNo ? `（编号 ${requestNo}）` : ''}`}
      {...(onRetry && { action: { label: '再试一次', onPress: onRetry } })}
    />
  </View>
)

/** The shape of what comes, while it comes; `rows` as many as usually fit. */
export const Skeleton = ({ rows = 3 }: { rows?: number }) => (
  <View className="sk" {...a11y('status', '正在加载')}>
    {Array.from({ length: rows }, (_, index) => `row-${index}`).map(key => (
      <View key={key} className="sk-row">
        <View className="sk-line sk-wide" />
        <View className="sk-line sk-narrow" />
      </View>
    ))}
  </View>
)

/** What a page knows of one call; platform's `useCall` gives it. */
type Loading<T> =
  | { state: 'loading' }
  | { state: 'ready'; data: T }
  | { state: 'refused'; fn: string; code: string; requestNo: string | null; reload: () => void }

export interface LoadedProps<T> {
  call: Loading<T>
  children: (data: T) => ReactNode
  /** Drawn while loading; three rows unless told. */
  skeleton?: ReactNode
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
}

/** Draws the four states of one call, so that no list forgets any. */
export const Loaded = <T,>({ call, children, skeleton, isEmpty, empty }: LoadedProps<T>): ReactNode => {
  if (call.state === 'loading') return skeleton ?? <Skeleton />
  if (call.state === 'refused')
    return <Problem fn={call.fn} code={call.code} requestNo={call.requestNo} onRetry={call.reload} />
  if (isEmpty?.(call.data)) return empty
  return children(call.data)
}
