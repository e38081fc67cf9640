import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { events } from '../../../contract/events'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { dayText } from '../../../ui/time-text'
import type { EventDetail } from '../use-event'
import { WAITING_TEXT } from '../waiting-text'

type WhyNot = NonNullable<EventDetail['whyNot']>
type Missed = WhyNot['missed'][number]

/** The first rule that stands in my way, in place, with what mends it; absences can be explained here. */
export const WhyNotCard = ({ whyNot, brand, nowMs }: { whyNot: WhyNot; brand: string; nowMs: number }) => {
  const [explaining, setExplaining] = useState<Missed | null>(null)
  return (
    <Card tone="wait">
      <View className="stack-2">
        <View {...a11y('heading', WAITING_TEXT.why)}>
          <Text className="t-strong">{WAITING_TEXT.why}</Text>
        </View>
        <Text>{WAITING_TEXT.whyText(whyNot, brand, nowMs)}</Text>
        <Text className="t-second">{WAITING_TEXT.mend(whyNot, nowMs)}</Text>
        {whyNot.missed.map(one => (
          <View key={one.signUpId} className="stack-1">
            <Text className="t-small-strong">{`${dayText(one.startsAtMs, nowMs)} ${one.title}`}</Text>
            {one.excuse === null ? (
              <Button
                size="small"
                label={WAITING_TEXT.explain}
                heard={`${WAITING_TEXT.explain}，${one.title}`}
                onPress={() => setExplaining(one)}
              />
            ) : (
              <Text className="t-second">{WAITING_TEXT.excuse[one.excuse]}</Text>
            )}
          </View>
        ))}
      </View>
      {explaining && <ExplainSheet missed={explaining} onClose={() => setExplaining(null)} />}
    </Card>
  )
}

const ExplainSheet = ({ missed, onClose }: { missed: Missed; onClose: () => void }) => {
  const explain = useCommand(events.explain, { renews: [events.get] })
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = words.trim() === ''
  const send = async () => {
    setTried(true)
    if (isMissing) return
    const reply = await explain.run({ signUpId: missed.signUpId, text: words.trim() })
    if (!reply.ok) return
    toast(WAITING_TEXT.explained)
    onClose()
  }
  return (
    <Sheet open title={WAITING_TEXT.explainTitle} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{`${missed.title}。${WAITING_TEXT.explainNote}`}</Text>
        <TextArea
          label={WAITING_TEXT.explainLabel}
          hint={WAITING_TEXT.explainHint}
          value={words}
          maxLength={500}
          error={tried && isMissing ? WAITING_TEXT.explainMissing : null}
          onChange={setWords}
        />
        <RefusedNotice refused={explain.refused} />
        <Button kind="main" label={WAITING_TEXT.explainVerb} busy={explain.busy} onPress={send} />
      </View>
    </Sheet>
  )
}
