import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { EVENING_TEXT } from '../evening-text'
import { PersonLine } from './person-line'

type Match = Output<typeof matchmaking.matches>['items'][number]

/** After the reveal: who chose me too, by badge, and whether the matchmaker may introduce us. */
export const MyMatches = ({ sessionId }: { sessionId: string }) => {
  const call = useCall(matchmaking.matches, { sessionId })
  return (
    <Loaded call={call} isEmpty={data => data.items.length === 0} empty={<Nobody />}>
      {({ items }) => (
        <Section title={EVENING_TEXT.revealed} note={EVENING_TEXT.revealedNote}>
          <Text className="t-second">{EVENING_TEXT.introduce}</Text>
          {items.map(one => (
            <OneMatch key={one.pairId} match={one} />
          ))}
        </Section>
      )}
    </Loaded>
  )
}

/** The same thanks for everybody, and nothing that tells who chose whom. */
const Nobody = () => (
  <Card>
    <View className="stack-2">
      <View {...a11y('heading')}>
        <Text className="t-title">{EVENING_TEXT.thanks}</Text>
      </View>
      <Text>{EVENING_TEXT.noMatch}</Text>
    </View>
  </Card>
)

const OneMatch = ({ match }: { match: Match }) => {
  const consent = useCommand(matchmaking.consent, { renews: [matchmaking.matches] })
  const nowMs = useServerNow(60_000)
  const { pairId, state, myConsent, consentUntilMs } = match
  const say = (yes: boolean) => void consent.run({ pairId, yes })
  const name = EVENING_TEXT.of(match.badge, match.nickname)
  return (
    <Card flush>
      <PersonLine person={match} />
      <View className="pn">
        <View className="stack-2 grow">
          <RefusedNotice refused={consent.refused} />
          {state === 'exchanged' && <Notice tone="good" text={EVENING_TEXT.exchanged} />}
          {state === 'lapsed' && <Notice tone="wait" text={EVENING_TEXT.lapsed} />}
          {state === 'mutual' && !myConsent && (
            <>
              <Text className="t-second">{EVENING_TEXT.decideLeft(consentUntilMs, nowMs)}</Text>
              <Button
                label={EVENING_TEXT.agree}
                heard={`${EVENING_TEXT.agree}，${name}`}
                busy={consent.busy}
                onPress={() => say(true)}
              />
            </>
          )}
          {state === 'mutual' && myConsent && (
            <>
              <Notice tone="good" text={EVENING_TEXT.agreed} />
              <Button
                kind="quiet"
                label={EVENING_TEXT.agreedBack}
                heard={`${EVENING_TEXT.agreedBack}，${name}`}
                busy={consent.busy}
                onPress={() => say(false)}
              />
            </>
          )}
        </View>
      </View>
    </Card>
  )
}
