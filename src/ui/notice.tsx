import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './button'
import { errorText } from './error-text'
import { Icon, type IconName } from './icon'
import './notice.scss'

type NoticeTone = 'good' | 'wait' | 'stop' | 'info'

const ICONS: Record<NoticeTone, IconName> = { good: 'check-circle', wait: 'clock', stop: 'alert', info: 'info' }

export interface NoticeProps {
  tone: NoticeTone
  text: string
  action?: { label: string; onPress: () => void }
}

/** One sentence in place: why something is not possible, what is saved, what comes next. */
export const Notice = ({ tone, text, action }: NoticeProps) => (
  <View className={`nt nt-${tone}`} {...a11y(tone === 'stop' ? 'alert' : 'status')}>
    <Icon name={ICONS[tone]} size="small" />
    <View className="grow">
      <Text>{text}</Text>
      {action && (
        <View className="nt-action">
          <Button size="small" label={action.label} onPress={action.onPress} />
        </View>
      )}
    </View>
  </View>
)

/** The refusal of a command, above or beside its button; null draws nothing. */
export const RefusedNotice = ({
  refused,
}: {
  refused: { fn: string; code: string; requestNo: string | null } | null
}) =>
  refused && (
    <Notice
      tone="stop"
      text={`${errorText(refused.fn, refused.code)}${refused.requestNo ? `（编号 ${refused.requestNo}）` : ''}`}
    />
  )
