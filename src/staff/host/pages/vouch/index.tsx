import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import type { Output } from '../../../../contract/define'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card, Section } from '../../../../ui/card'
import { Notice, RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { momentText } from '../../../../ui/time-text'
import { VOUCH_TEXT } from '../../vouch-text'

/** The company's union answers yes or no on single status, and nothing else. */
export default function VouchPage() {
  const call = useCall(matchmaking.vouchList, {})
  const command = useCommand(matchmaking.vouch, { renews: [matchmaking.vouchList] })
  const nowMs = useServerNow(60_000)
  const say = (applicationId: string, single: boolean) => void command.run({ applicationId, single })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title={VOUCH_TEXT.title}>
      <Notice tone="info" text={VOUCH_TEXT.rule} />
      <RefusedNotice refused={command.refused} />
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="check-circle" title={VOUCH_TEXT.none} note={VOUCH_TEXT.noneNote} />}
      >
        {({ items }) => {
          const waiting = items.filter(one => one.said === null)
          const answered = items.filter(one => one.said !== null)
          return (
            <>
              {waiting.length === 0 && <Notice tone="good" text={VOUCH_TEXT.allDone} />}
              {waiting.map(one => (
                <Card key={one.applicationId}>
                  <View className="stack-2">
                    <Who one={one} nowMs={nowMs} />
                    <Button
                      label={VOUCH_TEXT.yes}
                      heard={`${one.nameMasked}，${VOUCH_TEXT.yes}`}
                      busy={command.busy}
                      onPress={() => say(one.applicationId, true)}
                    />
                    <Button
                      label={VOUCH_TEXT.no}
                      kind="quiet"
                      heard={`${one.nameMasked}，${VOUCH_TEXT.no}`}
                      busy={command.busy}
                      onPress={() => say(one.applicationId, false)}
                    />
                  </View>
                </Card>
              ))}
              {answered.length > 0 && (
                <Section title={VOUCH_TEXT.answered} note={VOUCH_TEXT.answeredNote}>
                  {answered.map(one => (
                    <Card key={one.applicationId}>
                      <View className="stack-2">
                        <View className="line-2">
                          <StatusTag {...(one.said ? VOUCH_TEXT.saidYes : VOUCH_TEXT.saidNo)} />
                        </View>
                        <Who one={one} nowMs={nowMs} />
                        <Button
                          size="small"
                          kind="plain"
                          label={one.said ? VOUCH_TEXT.toNo : VOUCH_TEXT.toYes}
                          heard={`${one.nameMasked}，${one.said ? VOUCH_TEXT.toNo : VOUCH_TEXT.toYes}`}
                          busy={command.busy}
                          onPress={() => say(one.applicationId, !one.said)}
                        />
                      </View>
                    </Card>
                  ))}
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Who = ({ one, nowMs }: { one: Output<typeof matchmaking.vouchList>['items'][number]; nowMs: number }) => (
  <View className="stack-1">
    <Text className="t-strong">{one.nameMasked}</Text>
    <Text className="t-second">{[one.companyName, one.unionName].filter(part => part !== '').join(' · ')}</Text>
    <Text className="t-second">{VOUCH_TEXT.until(one.sessionTitle, momentText(one.closesAtMs, nowMs))}</Text>
  </View>
)
