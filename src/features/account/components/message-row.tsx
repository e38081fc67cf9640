import { Text, View } from '@tarojs/components'
import { leadsSomewhere } from '../../../platform/navigation'
import { a11y } from '../../../ui/a11y'
import { Icon } from '../../../ui/icon'
import { StatusTag } from '../../../ui/status-tag'
import { clockText } from '../../../ui/time-text'
import type { Message } from '../messages-by-day'
import { MESSAGES_TEXT } from '../text'
import './message-row.scss'

export interface MessageRowProps {
  message: Message
  onPress: () => void
}

/** One message, whole: unread by a word and a heavier title; an arrow where it leads somewhere. */
export const MessageRow = ({ message, onPress }: MessageRowProps) => {
  const { title, text, atMs, unread, todo, link } = message
  const leads = leadsSomewhere(link)
  const heard = [unread ? MESSAGES_TEXT.unread : '', todo ? MESSAGES_TEXT.todo : '', title, text, clockText(atMs)]
  return (
    <View
      className={`ms${unread ? ' ms-unread' : ''}`}
      {...((leads || unread) && {
        onClick: onPress,
        hoverClass: 'ms-pressed',
        ...a11y('button', heard.filter(Boolean)),
      })}
    >
      <Text className="ms-title">{title}</Text>
      <Text className="ms-text">{text}</Text>
      <View className="ms-foot">
        <Text className="ms-clock">{clockText(atMs)}</Text>
        {unread && <StatusTag tone="stop" icon="bell" word={MESSAGES_TEXT.unread} />}
        {todo && <StatusTag tone="wait" word={MESSAGES_TEXT.todo} />}
        <View className="grow" />
        {leads && <Icon name="right" size="small" />}
      </View>
    </View>
  )
}
