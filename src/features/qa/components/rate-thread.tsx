import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { LOW_STARS } from '../../../domain/qa/threads/words'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { RATE_TEXT } from '../thread-text'

const STARS = ['5', '4', '3', '2', '1'].map(value => ({ value, label: RATE_TEXT.stars(value) }))
const MOST_CHARS = 200

/** Stars and a word for what the office did, to be changed for seven days; a low one is said to bring it back. */
export const RateThread = ({ threadId, stars }: { threadId: string; stars: number | null }) => {
  const [chosen, setChosen] = useState(stars === null ? '' : String(stars))
  const [comment, setComment] = useState('')
  const [changing, setChanging] = useState(false)
  const rate = useCommand(qa.rate, { renews: [qa.myThread, qa.myThreads] })
  const send = async () => {
    if ((await rate.run({ threadId, stars: Number(chosen), comment: comment.trim() })).ok) {
      setComment('')
      setChanging(false)
      toast(RATE_TEXT.thanks)
    }
  }
  if (stars !== null && !changing)
    return (
      <Section title={RATE_TEXT.title}>
        <Card>
          <View className="stack-1">
            <Text>{RATE_TEXT.rated(String(stars))}</Text>
            <View className="line-2">
              <Button kind="quiet" size="small" label={RATE_TEXT.change} onPress={() => setChanging(true)} />
            </View>
          </View>
        </Card>
      </Section>
    )
  const isLow = chosen !== '' && Number(chosen) <= LOW_STARS
  return (
    <Section title={RATE_TEXT.title}>
      <Card>
        <View className="stack-2">
          <Chips label={RATE_TEXT.title} options={STARS} value={chosen} onChange={setChosen} />
          {chosen !== '' && (
            <TextField
              label={RATE_TEXT.comment}
              optional
              {...(isLow && { hint: RATE_TEXT.low })}
              maxLength={MOST_CHARS}
              value={comment}
              onChange={setComment}
            />
          )}
          <RefusedNotice refused={rate.refused} />
          {chosen !== '' && (
            <Button label={stars === null ? RATE_TEXT.send : RATE_TEXT.change} busy={rate.busy} onPress={send} />
          )}
        </View>
      </Card>
    </Section>
  )
}
