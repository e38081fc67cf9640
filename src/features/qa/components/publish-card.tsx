import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { publication } from '../../../contract/publication'
import { QA_CONSENTS } from '../../../domain/qa/consents'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ConsentList } from '../../../ui/consent-list'
import { errorText } from '../../../ui/error-text'
import { RefusedNotice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { PUBLISH_TEXT } from '../publish-text'

const TEXT = QA_CONSENTS['qa.publish']
const ITEMS = [{ kind: 'qa.publish' as const, text: TEXT }]

/** Whether others may read the redacted answer: my own word, taken back with one tap. Nothing is drawn until it is known. */
export const PublishCard = ({ threadId, nowMs }: { threadId: string; nowMs: number }) => {
  const mine = useCall(publication.mine, { threadId })
  const command = useCommand(publication.consent, { renews: [publication.mine, publication.board] })
  const [ticked, setTicked] = useState<readonly 'qa.publish'[]>([])
  const [asking, setAsking] = useState(false)
  if (mine.state !== 'ready' || (!mine.data.consent && !mine.data.mayConsent)) return null
  const { consent, visibility, appearsAtMs } = mine.data
  const say = async (version: number | null) => {
    const reply = await command.run({ threadId, version })
    if (!reply.ok) return
    setTicked([])
    setAsking(false)
    if (version === null) toast(PUBLISH_TEXT.withdrawn)
  }
  return (
    <Section title={PUBLISH_TEXT.title}>
      <Card>
        <View className="stack-2">
          <Text>
            {appearsAtMs !== null
              ? PUBLISH_TEXT.appears(appearsAtMs, nowMs)
              : consent && visibility === 'requesterOnly'
                ? PUBLISH_TEXT.agreed
                : PUBLISH_TEXT.state[visibility]}
          </Text>
          {consent ? (
            <Button kind="quiet" label={PUBLISH_TEXT.withdraw} onPress={() => setAsking(true)} />
          ) : (
            <>
              <ConsentList items={ITEMS} given={ticked} onChange={setTicked} />
              <RefusedNotice refused={command.refused} />
              {ticked.length > 0 && (
                <Button label={PUBLISH_TEXT.agree} busy={command.busy} onPress={() => say(TEXT.version)} />
              )}
            </>
          )}
        </View>
      </Card>
      <Confirm
        open={asking}
        title={PUBLISH_TEXT.withdrawTitle}
        text={PUBLISH_TEXT.withdrawText}
        verb={PUBLISH_TEXT.withdraw}
        busy={command.busy}
        problem={command.refused ? errorText('publication', command.refused.code) : null}
        onConfirm={() => say(null)}
        onClose={() => setAsking(false)}
      />
    </Section>
  )
}
