import { Text, View } from '@tarojs/components'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { HALL_TEXT } from '../hall-text'
import type { Host } from './steps'

const MINUTE_MS = 60_000

/** Calls for help that wait, the longest first, with the table to walk to. */
export const HelpCalls = ({ sessionId, host, nowMs }: { sessionId: string; host: Host; nowMs: number }) => {
  const command = useCommand(matchmaking.answerHelp, { renews: [matchmaking.host] })
  const names = new Map(host.people.map(one => [one.badge, one.nickname]))
  const waiting = host.help.filter(one => !one.done).sort((a, b) => a.atMs - b.atMs)
  return (
    <>
      {waiting.map(one => {
        const who = `${one.badge} 号 ${names.get(one.badge) ?? ''}`
        return (
          <Card key={one.helpId} tone="stop">
            <View className="stack-2">
              <View className="stack-1">
                <Text className="t-head">{HALL_TEXT.help(one.table, who)}</Text>
                <Text className="t-second">{HALL_TEXT.helpSince(Math.floor((nowMs - one.atMs) / MINUTE_MS))}</Text>
              </View>
              <Button
                label={HALL_TEXT.helpDone}
                heard={`${who}，${HALL_TEXT.helpDone}`}
                busy={command.busy}
                onPress={() => void command.run({ sessionId, helpId: one.helpId })}
              />
            </View>
          </Card>
        )
      })}
    </>
  )
}
