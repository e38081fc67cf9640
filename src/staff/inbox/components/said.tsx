import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { qa } from '../../../contract/qa'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { ANSWER_TEXT, EVENT_WORDS, QUEUE_WORDS } from '../act-text'
import { INBOX_TEXT } from '../text'
import './thread-detail.scss'
import { ThreadFiles } from './thread-files'

type Message = Output<typeof qa.staffThread>['messages'][number]

const WHO = {
  worker: INBOX_TEXT.worker,
  staff: INBOX_TEXT.staff,
  note: INBOX_TEXT.note,
  lawyer: INBOX_TEXT.lawyer,
  event: INBOX_TEXT.event,
} as const

/** One message as the office reads it; an act of the office is one line with its reason. */
export const Said = ({ message, threadId, nowMs }: { message: Message; threadId: string; nowMs: number }) => {
  const { from, atMs, held, citations } = message
  return (
    <View className={`td-one td-${from}`}>
      <Text className="t-second">{`${WHO[from]} · ${momentText(atMs, nowMs)}`}</Text>
      <Text className="td-text">{wordsOf(message)}</Text>
      {citations.length > 0 && (
        <Text className="t-second">{citations.map(({ law, article }) => `《${law}》${article}`).join('、')}</Text>
      )}
      {held === 'waiting' && <StatusTag tone="wait" word={ANSWER_TEXT.heldNote} />}
      {held === 'refused' && <StatusTag tone="stop" word={ANSWER_TEXT.refused} />}
      <ThreadFiles threadId={threadId} files={message.files} />
    </View>
  )
}

const wordsOf = ({ text, event, queueId }: Message): string => {
  if (event === null) return text
  const where = queueId !== null && (event === 'moved' || event === 'back') ? QUEUE_WORDS[queueId] : ''
  return `${EVENT_WORDS[event]}${where}${text === '' ? '' : `：${text}`}`
}
