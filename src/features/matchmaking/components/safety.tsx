import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { PickField } from '../../../ui/choice-field'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { EVENING_TEXT } from '../evening-text'
import type { Evening } from '../use-yes-cards'

/** Never again with somebody, or words to the matchmakers; the other one is told nothing. */
export const Safety = ({ sessionId, met }: { sessionId: string; met: Evening['met'] }) => {
  const [shown, show] = useState(false)
  const [badge, setBadge] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [requestId, renew] = useState(newRequestId)
  const renews = { renews: [matchmaking.evening, matchmaking.matches] }
  const block = useCommand(matchmaking.block, renews)
  const report = useCommand(matchmaking.report, renews)
  const done = (text: string) => {
    show(false)
    setWords('')
    setBadge(null)
    renew(newRequestId())
    toast(text)
  }
  const sendBlock = async () => {
    const reply = await block.run({ sessionId, badge: Number(badge) })
    if (reply.ok) done(EVENING_TEXT.blocked)
  }
  const sendReport = async () => {
    const about = badge === null ? {} : { badge: Number(badge) }
    const reply = await report.run({ sessionId, ...about, words, requestId })
    if (reply.ok) done(EVENING_TEXT.reported)
  }
  return (
    <>
      <Button kind="quiet" label={EVENING_TEXT.unwell} onPress={() => show(true)} />
      <Sheet open={shown} title={EVENING_TEXT.unwell} onClose={() => show(false)}>
        <View className="stack-4">
          {met.length > 0 && (
            <PickField
              label={EVENING_TEXT.who}
              options={met.map(one => ({
                value: String(one.badge),
                label: EVENING_TEXT.of(one.badge, one.nickname),
              }))}
              value={badge}
              onChange={setBadge}
              optional
            />
          )}
          {badge !== null && (
            <View className="stack-1">
              <Button label={EVENING_TEXT.block} busy={block.busy} onPress={() => void sendBlock()} />
              <Text className="t-second">{EVENING_TEXT.blockNote}</Text>
            </View>
          )}
          <TextArea label={EVENING_TEXT.words} value={words} onChange={setWords} maxLength={500} optional />
          <RefusedNotice refused={block.refused ?? report.refused} />
          <View className="stack-1">
            <Button
              kind="danger"
              label={EVENING_TEXT.report}
              disabled={words.trim() === ''}
              busy={report.busy}
              onPress={() => void sendReport()}
            />
            <Text className="t-second">{EVENING_TEXT.reportNote}</Text>
          </View>
        </View>
      </Sheet>
    </>
  )
}
