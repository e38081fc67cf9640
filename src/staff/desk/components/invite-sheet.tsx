import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { serverNowMs } from '../../../platform/clock'
import { copyText } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { errorText } from '../../../ui/error-text'
import { Sheet } from '../../../ui/sheet'
import { momentText } from '../../../ui/time-text'
import { Stepper } from '../../../ui/toggle'
import { text } from '../text'
import './invite-sheet.scss'

type Hours = keyof typeof text.hours

const HOURS: readonly Hours[] = ['4', '24', '72', '168']
const MOST_USES = 50

/** Makes an invitation; the code is kept nowhere in clear, so it stands here once, large, until it is put away. */
export const InviteSheet = ({ sessionId, onClose }: { sessionId: string; onClose: () => void }) => {
  const invite = useCommand(checkin.invite)
  const [uses, setUses] = useState(1)
  const [hours, setHours] = useState<Hours>('24')
  const [made, setMade] = useState<{ inviteCode: string; expiresAtMs: number; uses: number } | null>(null)
  const make = async () => {
    const reply = await invite.run({ sessionId, hours: Number(hours), uses })
    if (reply.ok) setMade({ ...reply.data, uses })
  }
  if (made)
    return (
      <Sheet open title={text.inviteCode} onClose={onClose}>
        <View className="stack-3" {...a11y('status')}>
          <Text className="iv-code">{grouped(made.inviteCode)}</Text>
          <Text className="t-body">{text.inviteUntil(momentText(made.expiresAtMs, serverNowMs()), made.uses)}</Text>
          <Text className="t-strong">{text.inviteOnce}</Text>
          <View className="iv-actions">
            <Button label={text.copy} onPress={() => copyText(made.inviteCode)} />
            <Button label={text.copied} kind="quiet" onPress={onClose} />
          </View>
        </View>
      </Sheet>
    )
  return (
    <Sheet open title={text.inviteTitle} onClose={onClose}>
      <View className="stack-3">
        <Stepper label={text.inviteUses} value={uses} min={1} max={MOST_USES} unit=" 人" onChange={setUses} />
        <View className="stack-1">
          <Text className="t-small-strong">{text.inviteHours}</Text>
          <Chips
            label={text.inviteHours}
            options={HOURS.map(value => ({ value, label: text.hours[value] }))}
            value={hours}
            onChange={setHours}
          />
        </View>
        <Button label={text.invite} kind="main" busy={invite.busy} onPress={make} />
        {invite.refused && <Text className="t-stop">{errorText('checkin', invite.refused.code)}</Text>}
      </View>
    </Sheet>
  )
}

/** D1AB CDEF GHJK MNP: read aloud in fours; the gaps are forgiven when typed. */
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
