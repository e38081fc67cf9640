import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { FOLLOW_UP_ANSWERS } from '../../../domain/matchmaking/words'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { ANSWER_WORDS, FOLLOW_UP_TEXT, FOLLOW_UP_WORDS } from '../text'
import type { SessionDetail } from '../use-session'

/** How it went, asked after days, weeks and months: one tap, only totals are ever shown. */
export const FollowUps = ({ session: { sessionId, followUps } }: { session: SessionDetail }) => {
  const command = useCommand(matchmaking.followUp, { renews: [matchmaking.get] })
  const [isThanked, thank] = useState(false)
  const [when] = followUps
  if (!when) return isThanked ? <Notice tone="good" text={FOLLOW_UP_TEXT.thanks} /> : null
  return (
    <Card>
      <View className="stack-2">
        <Text className="t-strong">{FOLLOW_UP_WORDS[when]}</Text>
        <Text className="t-second">{FOLLOW_UP_TEXT.note}</Text>
        <RefusedNotice refused={command.refused} />
        {FOLLOW_UP_ANSWERS.map(answer => (
          <Button
            key={answer}
            label={ANSWER_WORDS[answer]}
            busy={command.busy}
            onPress={async () => {
              if ((await command.run({ sessionId, when, answer })).ok) thank(true)
            }}
          />
        ))}
      </View>
    </Card>
  )
}
