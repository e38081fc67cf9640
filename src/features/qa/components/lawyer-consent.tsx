import { Text, View } from '@tarojs/components'
import { qa } from '../../../contract/qa'
import { QA_CONSENTS } from '../../../domain/qa/consents'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { LAWYER_TEXT } from '../thread-text'

const CONSENT = QA_CONSENTS['qa.lawyer']

/** The union asks whether its lawyer may read the whole; what was said stays to be seen, and may be changed. */
export const LawyerConsent = ({ threadId, said }: { threadId: string; said: 'asked' | 'given' | 'taken' }) => {
  const command = useCommand(qa.answerLawyer, { renews: [qa.myThread] })
  const answer = (agree: boolean) => {
    command.run({ threadId, agree, version: CONSENT.version }).catch(() => undefined)
  }
  if (said === 'given')
    return (
      <Notice
        tone="info"
        text={LAWYER_TEXT.given}
        action={{ label: LAWYER_TEXT.takeBack, onPress: () => answer(false) }}
      />
    )
  if (said === 'taken')
    return (
      <Notice tone="info" text={LAWYER_TEXT.taken} action={{ label: LAWYER_TEXT.agree, onPress: () => answer(true) }} />
    )
  return (
    <Card tone="wait">
      <View className="stack-2">
        <Text className="t-strong">{CONSENT.title}</Text>
        <Text>{CONSENT.text}</Text>
        <Text className="t-second">{CONSENT.why}</Text>
        <RefusedNotice refused={command.refused} />
        <Button kind="main" label={LAWYER_TEXT.agree} busy={command.busy} onPress={() => answer(true)} />
        <Button label={LAWYER_TEXT.refuse} busy={command.busy} onPress={() => answer(false)} />
      </View>
    </Card>
  )
}
