import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Notice, RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'

/** The company's union answers yes or no on single status, and nothing else. */
export default function VouchPage() {
  const call = useCall(matchmaking.vouchList, {})
  const command = useCommand(matchmaking.vouch, { renews: [matchmaking.vouchList] })
  const nowMs = useServerNow(60_000)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title="核对单身情况">
      <Notice tone="info" text="只回答“是”或“不是”，记下回答的人和时间；看不到对方的卡片。本人已经单独同意核对。" />
      <RefusedNotice refused={command.refused} />
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="check-circle" title="没有等待核对的报名" note="有新的会通知您。" />}
      >
        {({ items }) =>
          items.map(one => (
            <Card key={one.applicationId}>
              <Text className="t-strong">{one.nameMasked}</Text>
              <Text className="t-second">
                {[one.companyName, one.unionName].filter(part => part !== '').join(' · ')}
              </Text>
              <Text className="t-second">{`${one.sessionTitle}，${momentText(one.closesAtMs, nowMs)} 截止`}</Text>
              <Button
                label="是单身"
                kind="plain"
                heard={`${one.nameMasked}是单身`}
                busy={command.busy}
                onPress={() => void command.run({ applicationId: one.applicationId, single: true })}
              />
              <Button
                label="不是"
                kind="quiet"
                heard={`${one.nameMasked}不是单身`}
                busy={command.busy}
                onPress={() => void command.run({ applicationId: one.applicationId, single: false })}
              />
            </Card>
          ))
        }
      </Loaded>
    </Page>
  )
}
