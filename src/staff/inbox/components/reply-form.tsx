import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import type { qa } from '../../../contract/qa'
import { useFindArticles } from '../../../platform/use-find-articles'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { CiteField } from '../../../ui/cite-field'
import { TextArea } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { PhotoField } from '../../../ui/photo-field'
import { ANSWER_TEXT } from '../act-text'
import { INBOX_TEXT } from '../text'
import type { useAnswer } from '../use-answer'
import { type Canned, CannedSheet } from './canned-sheet'
import './thread-detail.scss'

const KINDS = ['answer', 'askBack', 'note'] as const
const CHOICES = KINDS.map(value => ({ value, label: INBOX_TEXT.kinds[value] }))
const MOST_CHARS = 1000
const MOST_CITED = 10

interface ReplyFormProps {
  thread: Output<typeof qa.staffThread>
  answer: ReturnType<typeof useAnswer>
  /** A canned answer that was chosen beside the question. */
  canned: Canned | null
  onCannedClosed: () => void
}

/** The answer; where the asker wrote meanwhile it is held until that was seen, and what was written stays. */
export const ReplyForm = ({ thread, answer, canned, onCannedClosed }: ReplyFormProps) => {
  const [choosing, setChoosing] = useState(false)
  const isOffice = thread.reader === 'office'
  const find = useFindArticles()
  return (
    <Card>
      <View className="stack-2">
        <Chips label={INBOX_TEXT.kind} options={CHOICES} value={answer.kind} onChange={answer.setKind} />
        {isOffice && answer.kind !== 'note' && (
          <View className="td-tools">
            <Button size="small" icon="file" label={ANSWER_TEXT.canned} onPress={() => setChoosing(true)} />
          </View>
        )}
        <TextArea label={INBOX_TEXT.write} maxLength={MOST_CHARS} value={answer.text} onChange={answer.write} />
        {answer.kind !== 'note' && (
          <CiteField
            label={ANSWER_TEXT.cites}
            cited={answer.citations}
            most={MOST_CITED}
            find={find}
            onAdd={one => answer.insert('', [one], null)}
            onDrop={answer.drop}
          />
        )}
        {isOffice && answer.kind !== 'note' && (
          <PhotoField label={ANSWER_TEXT.attach} optional pdf photos={answer.photos} />
        )}
        <RefusedNotice refused={answer.refused} />
        {answer.hasNewWords && answer.kind !== 'note' ? (
          <Notice
            tone="wait"
            text={ANSWER_TEXT.newWords}
            action={{ label: ANSWER_TEXT.seen, onPress: answer.confirmSeen }}
          />
        ) : (
          <Button
            kind="main"
            label={INBOX_TEXT.send}
            busy={answer.busy || answer.photos.busy}
            disabled={answer.isEmpty}
            onPress={answer.send}
          />
        )}
      </View>
      <CannedSheet
        open={choosing || canned !== null}
        category={thread.category}
        first={canned}
        onInsert={(one, text) => answer.insert(text, one.citations, one.cannedId)}
        onClose={() => {
          setChoosing(false)
          onCannedClosed()
        }}
      />
    </Card>
  )
}
