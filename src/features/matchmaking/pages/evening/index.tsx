import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../contract/define'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { newRequestId } from '../../../../platform/request-id'
import { toast } from '../../../../platform/toast'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { MyMatches } from '../../components/my-matches'
import { PeopleMet } from '../../components/people-met'
import { Safety } from '../../components/safety'
import { TEXT } from '../../text'

const EVERY_MS = 10_000
const CHOOSING = ['running', 'choosing']
const AFTER = ['revealed', 'closed']

/** The evening in the hand: my number, my table now, my cards, and after the reveal who chose me too. */
export default function EveningPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/evening/index')
  const call = useCall(matchmaking.evening, { sessionId }, { enabled: sessionId !== '', everyMs: EVERY_MS })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title="今晚">
      <Loaded call={call}>
        {evening => (
          <>
            <Seat evening={evening} />
            {CHOOSING.includes(evening.state) && <PeopleMet sessionId={sessionId} evening={evening} />}
            {AFTER.includes(evening.state) && <MyMatches sessionId={sessionId} />}
            {CHOOSING.includes(evening.state) && <Help sessionId={sessionId} />}
            {[...CHOOSING, ...AFTER].includes(evening.state) && <Safety sessionId={sessionId} met={evening.met} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Seat = ({ evening }: { evening: Output<typeof matchmaking.evening> }) => {
  const { badge, nickname, round, rounds, seat, state } = evening
  return (
    <Card>
      <Text className="t-second">{`${badge} 号 ${nickname}`}</Text>
      {state === 'final' && <Notice tone="info" text={TEXT.before} />}
      {state === 'choosing' && <Notice tone="info" text="轮次结束了。想好以后把心意卡填完，等主持人一起揭晓。" />}
      {state === 'running' && <Text className="t-second">{`第 ${round} 轮，共 ${rounds} 轮`}</Text>}
      {state === 'running' && !seat && <Notice tone="info" text={TEXT.rest} />}
      {seat && (
        <>
          <Text className="t-number">{`${seat.table} 号桌`}</Text>
          {seat.people.map(one => (
            <Text key={one.badge}>{`${one.badge} 号 ${one.nickname}${one.book && `，喜欢《${one.book}》`}`}</Text>
          ))}
        </>
      )}
    </Card>
  )
}

const Help = ({ sessionId }: { sessionId: string }) => {
  const command = useCommand(matchmaking.askHelp)
  const [requestId, renew] = useState(newRequestId)
  const ask = async () => {
    const reply = await command.run({ sessionId, requestId })
    if (!reply.ok) return
    renew(newRequestId())
    toast(TEXT.helpSent)
  }
  return <Button kind="quiet" icon="hand" label={TEXT.help} busy={command.busy} onPress={() => void ask()} />
}
