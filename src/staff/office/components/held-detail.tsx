import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { office } from '../../../contract/office'
import { CONTENT_ABOUT } from '../../../domain/content/words'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { TextArea } from '../../../ui/field'
import { Fact } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { momentText } from '../../../ui/time-text'
import { HELD_TEXT } from '../held-text'
import './held-detail.scss'
import { HeldPicture } from './held-picture'

export type HeldItem = Output<typeof office.heldContent>['items'][number]

interface HeldDetailProps {
  item: HeldItem
  nowMs: number
  onDecided: () => void
}

/** One piece of content whole, why it is here, and the two answers with a reason. */
export const HeldDetail = ({ item, nowMs, onDecided }: HeldDetailProps) => {
  const decide = useCommand(office.decideContent, { renews: [office.heldContent] })
  const [asked, setAsked] = useState<'pass' | 'refuse' | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { contentId, askedAtMs, text } = item
  const pass = asked === 'pass'
  const send = async () => {
    if (reason.trim() === '') return setMissing(true)
    const reply = await decide.run({ contentId, askedAtMs, pass, reason: reason.trim() })
    if (!reply.ok) return
    toast(pass ? HELD_TEXT.passed : HELD_TEXT.refused)
    onDecided()
  }
  const problem = decide.refused ? errorText('office', decide.refused.code) : null
  const verb = pass ? HELD_TEXT.pass : HELD_TEXT.refuse
  return (
    <View className="stack-4">
      <Card>
        <View className="stack-2">
          <Text className="t-second">{CONTENT_ABOUT[item.about]}</Text>
          {text === null ? <HeldPicture contentId={contentId} /> : <Text className="hd-words">{text}</Text>}
        </View>
      </Card>
      <Card>
        <View className="stack-1">
          <Fact label={HELD_TEXT.asked}>
            <Text>{momentText(askedAtMs, nowMs)}</Text>
          </Fact>
          <Fact label={HELD_TEXT.why}>
            <Text>{HELD_TEXT.whyNote[item.why]}</Text>
          </Fact>
        </View>
      </Card>
      {item.isMine ? (
        <Notice tone="info" text={HELD_TEXT.mine} />
      ) : (
        <View className="hd-actions">
          <Button label={HELD_TEXT.pass} kind="main" onPress={() => setAsked('pass')} />
          <Button label={HELD_TEXT.refuse} onPress={() => setAsked('refuse')} />
        </View>
      )}
      <Sheet
        open={asked !== null}
        title={pass ? HELD_TEXT.passAsk : HELD_TEXT.refuseAsk}
        onClose={() => setAsked(null)}
      >
        <View className="stack-3">
          <Text className="t-body">{pass ? HELD_TEXT.passNote : HELD_TEXT.refuseNote}</Text>
          <TextArea
            label={HELD_TEXT.reason}
            hint={HELD_TEXT.reasonHint}
            error={problem ?? (missing && reason.trim() === '' ? HELD_TEXT.reasonMissing : null)}
            value={reason}
            maxLength={200}
            onChange={setReason}
          />
          <Button label={verb} kind={pass ? 'main' : 'danger'} busy={decide.busy} onPress={send} />
        </View>
      </Sheet>
    </View>
  )
}
