import { Text } from '@tarojs/components'
import { matchmaking } from '../../../contract/matchmaking'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { momentText } from '../../../ui/time-text'
import { TEXT } from '../text'

/** After the reveal: who chose me too, and whether the matchmaker may introduce us. */
export const MyMatches = ({ sessionId }: { sessionId: string }) => {
  const call = useCall(matchmaking.matches, { sessionId })
  const consent = useCommand(matchmaking.consent, { renews: [matchmaking.matches] })
  const nowMs = useServerNow(60_000)
  return (
    <Section title="互相选中的人">
      <RefusedNotice refused={consent.refused} />
      <Loaded call={call} isEmpty={data => data.items.length === 0} empty={<Notice tone="info" text={TEXT.noMatch} />}>
        {({ items }) =>
          items.map(one => (
            <Card key={one.pairId}>
              <Text className="t-strong">{`${one.badge} 号 ${one.nickname}`}</Text>
              <Text className="t-second">{[one.industry, ...one.tags].join(' · ')}</Text>
              {one.state === 'exchanged' && <Notice tone="good" text="红娘已经为你们转达，请留意电话。" />}
              {one.state === 'lapsed' && <Notice tone="wait" text="72 小时已过，没有双方都同意，这一对已经结束。" />}
              {one.state === 'mutual' && (
                <>
                  <Notice
                    tone="info"
                    text={`${momentText(one.consentUntilMs, nowMs)} 前，双方都同意后由红娘转达；在转达前随时可以撤回。`}
                  />
                  <Button
                    kind={one.myConsent ? 'plain' : 'main'}
                    label={one.myConsent ? TEXT.takeBack : TEXT.agree}
                    busy={consent.busy}
                    onPress={() => void consent.run({ pairId: one.pairId, yes: !one.myConsent })}
                  />
                </>
              )}
            </Card>
          ))
        }
      </Loaded>
    </Section>
  )
}
