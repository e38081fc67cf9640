import { Text, View } from '@tarojs/components'
import type { account } from '../../../contract/account'
import type { Output } from '../../../contract/define'
import { CONSENTS } from '../../../domain/consents'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { StatusTag, type Tone } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { CONSENTS_TEXT } from '../consents-text'

export type Consent = Output<typeof account.consents>['items'][number]

const TONES: Record<Consent['state'], Tone> = { given: 'good', outdated: 'wait', revoked: 'plain' }

interface ConsentCardProps {
  consent: Consent
  nowMs: number
  onRevoke: () => void
}

/** One consent with the words that were agreed to; what can be taken back says so. */
export const ConsentCard = ({ consent, nowMs, onRevoke }: ConsentCardProps) => {
  const { title, text, state, givenAtMs, revokedAtMs } = consent
  const stands = state !== 'revoked'
  return (
    <Card>
      <View className="stack-2">
        <View className="line-2">
          <Text className="t-strong">{title}</Text>
          <StatusTag tone={TONES[state]} word={CONSENTS_TEXT.state[state]} />
        </View>
        <Text>{text}</Text>
        {state === 'outdated' && <Text className="t-second">{CONSENTS_TEXT.outdatedNote}</Text>}
        <Text className="t-second">
          {revokedAtMs !== null && !stands
            ? `${CONSENTS_TEXT.revokedAt} ${momentText(revokedAtMs, nowMs)}`
            : `${CONSENTS_TEXT.givenAt} ${momentText(givenAtMs, nowMs)}`}
        </Text>
        {stands &&
          (CONSENTS[consent.kind].revocable ? (
            <Button
              size="small"
              label={CONSENTS_TEXT.revoke}
              heard={`${CONSENTS_TEXT.revoke}：${title}`}
              onPress={onRevoke}
            />
          ) : (
            <Text className="t-second">{CONSENTS_TEXT.fixed}</Text>
          ))}
      </View>
    </Card>
  )
}
