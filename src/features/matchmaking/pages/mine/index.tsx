import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { myTurn } from '../../../../domain/matchmaking/my-turn'
import { endPullDown, open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card, Section } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { ApplicationCard, type MyApplication } from '../../components/application-card'
import { MINE_TEXT } from '../../my-text'

const TICK_MS = 30_000

/** Everything I applied for: what waits for me first, then what waits for others, then what was; and how chances are counted. */
export default function MinePage() {
  const call = useCall(matchmaking.mine, {})
  const nowMs = useServerNow(TICK_MS)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  const turnOf = (one: MyApplication) => myTurn({ ...one, nowMs }).turn
  const cards = (items: readonly MyApplication[]) => (
    <View className="stack-2">
      {items.map(one => (
        <ApplicationCard key={one.sessionId} application={one} nowMs={nowMs} />
      ))}
    </View>
  )
  return (
    <Page title={MINE_TEXT.title}>
      <Loaded call={call}>
        {({ items, missed, paused }) => {
          const live = items.filter(one => turnOf(one) !== 'nobody').sort((a, b) => a.startsAtMs - b.startsAtMs)
          const past = items.filter(one => turnOf(one) === 'nobody')
          return (
            <>
              {items.length === 0 && (
                <Empty
                  icon="people"
                  title={MINE_TEXT.none}
                  note={MINE_TEXT.noneNote}
                  action={{
                    label: MINE_TEXT.toEvenings,
                    onPress: () => open('features/matchmaking/pages/evenings/index', {}),
                  }}
                />
              )}
              {live.length > 0 && (
                <Section title={MINE_TEXT.ahead}>
                  {cards([...live.filter(one => turnOf(one) === 'me'), ...live.filter(one => turnOf(one) !== 'me')])}
                </Section>
              )}
              {past.length > 0 && <Section title={MINE_TEXT.past}>{cards(past)}</Section>}
              <Section title={MINE_TEXT.chances}>
                {paused && <Notice tone="wait" text={MINE_TEXT.paused} />}
                <Card>
                  <View className="stack-2">
                    {!paused && <Text className="t-strong">{MINE_TEXT.keys(missed)}</Text>}
                    {MINE_TEXT.rules.map(rule => (
                      <Text key={rule} className="t-second">
                        {rule}
                      </Text>
                    ))}
                  </View>
                </Card>
              </Section>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
