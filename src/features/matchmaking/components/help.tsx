import { View } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Notice, RefusedNotice } from '../../../ui/notice'

import { EVENING_TEXT } from '../evening-text'

/** One tap: the host sees my number and table at once. */
export const Help = ({ sessionId }: { sessionId: string }) => {
  const command = useCommand(matchmaking.askHelp)
  const [requestId, renew] = useState(newRequestId)
  const [isAsked, setAsked] = useState(false)
  const ask = async () => {
    const reply = await command.run({ sessionId, requestId })
    if (!reply.ok) return
    renew(newRequestId())
    setAsked(true)
  }
  return (
    <View className="stack-1">
      <Button icon="hand" label={EVENING_TEXT.help} busy={command.busy} onPress={() => void ask()} />
      <RefusedNotice refused={command.refused} />
      <Notice tone={isAsked ? 'good' : 'info'} text={isAsked ? EVENING_TEXT.helped : EVENING_TEXT.helpNote} />
    </View>
  )
}
