import { Text, View } from '@tarojs/components'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { clockOf, leftMs, unseated } from '../hall'
import { HALL_TEXT } from '../hall-text'
import { STATE_WORDS } from '../text'
import './console.scss'
import type { Host } from './steps'

/** What runs now and for how long still; who came late or left is one tap from a seat. */
export const HallHead = ({ sessionId, host, nowMs }: { sessionId: string; host: Host; nowMs: number }) => {
  const replan = useCommand(matchmaking.nextRound, { renews: [matchmaking.host] })
  const isRunning = host.state === 'running'
  const left = isRunning ? leftMs(host, nowMs) : null
  const { came, gone } = unseated(host)
  return (
    <>
      <Card>
        <Text className="t-head">{host.title}</Text>
        <Fact label="现在">
          <StatusTag {...STATE_WORDS[host.state]} />
        </Fact>
        {isRunning && (
          <View>
            <Text className="t-strong">{HALL_TEXT.round(host.round, host.rounds)}</Text>
            {left !== null && (
              <View className={left === 0 ? 't-strong' : 'hl-round'}>
                <Text>{left === 0 ? HALL_TEXT.timeUp : HALL_TEXT.left(clockOf(left))}</Text>
              </View>
            )}
          </View>
        )}
        {host.exception !== '' && (
          <Fact label={HALL_TEXT.exception}>
            <Text>{host.exception}</Text>
          </Fact>
        )}
      </Card>
      <RefusedNotice refused={replan.refused} />
      {isRunning && came + gone > 0 && (
        <Notice
          tone="wait"
          text={HALL_TEXT.changed(came, gone)}
          action={{
            label: HALL_TEXT.replan,
            onPress: () => void replan.run({ sessionId, round: host.round, replan: true }),
          }}
        />
      )}
    </>
  )
}
