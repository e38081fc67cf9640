import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { qa } from '../../../contract/qa'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { byLaw } from '../citation-view'
import { ANSWER_TEXT, citationWords } from '../text'
import { EVENT_TEXT, SAID_TEXT } from '../thread-text'
import './thread-view.scss'
import { ThreadFiles } from './thread-files'

type Message = Output<typeof qa.myThread>['messages'][number]

/** One message as its asker reads it: who, when, the words, what they rest on and what is attached. */
export const Said = ({ message, threadId, nowMs }: { message: Message; threadId: string; nowMs: number }) => {
  const { from, text, atMs, event, held, citations } = message
  const words = event ? `${EVENT_TEXT[event] ?? ''}${text}` : text
  return (
    <View className={`tv-one tv-${from}`}>
      <Text className="t-second">{`${SAID_TEXT[from]} · ${momentText(atMs, nowMs)}`}</Text>
      <Text className="tv-text">{words}</Text>
      {byLaw(citations).map(view => (
        <Text key={`${view.law}${view.versionDate}`} className="t-second">
          {`${ANSWER_TEXT.basis}：${citationWords(view)}（${ANSWER_TEXT.asOf(view.versionDate)}）`}
        </Text>
      ))}
      {held !== null && <StatusTag tone="wait" word={SAID_TEXT.held} />}
      <ThreadFiles threadId={threadId} files={message.files} />
    </View>
  )
}
