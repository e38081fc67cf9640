import { Text } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'

/** Pairs in which both consented: reading the numbers is told to both. */
export const Introductions = ({ sessionId }: { sessionId: string }) => {
  const call = useCall(matchmaking.introductions, { sessionId })
  const command = useCommand(matchmaking.handOver, { renews: [matchmaking.introductions] })
  const [contacts, show] = useState<readonly { nickname: string; phone: string }[]>([])
  const read = async (pairId: string) => {
    const reply = await command.run({ pairId, reason: '双方同意，由红娘介绍认识' })
    if (reply.ok) show(reply.data.contacts)
  }
  return (
    <Section title="可以介绍的" note="双方都同意的才会出现；查看电话会记录并告诉双方">
      <RefusedNotice refused={command.refused} />
      {contacts.length > 0 && (
        <Card tone="info">
          {contacts.map(one => (
            <Fact key={one.phone} label={one.nickname}>
              <Text>{one.phone}</Text>
            </Fact>
          ))}
          <Button kind="quiet" label="转达好了，收起" onPress={() => show([])} />
        </Card>
      )}
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Notice tone="info" text="还没有双方都同意的。" />}
      >
        {({ items }) =>
          items.map(one => (
            <Card key={one.pairId}>
              <Text className="t-strong">{one.nicknames.join(' 和 ')}</Text>
              <Button
                kind="plain"
                label={one.state === 'exchanged' ? '再看一次电话' : '查看电话，去转达'}
                busy={command.busy}
                onPress={() => void read(one.pairId)}
              />
            </Card>
          ))
        }
      </Loaded>
    </Section>
  )
}
