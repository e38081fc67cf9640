import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import { events } from '../../../contract/events'
import { serverNowMs } from '../../../platform/clock'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { text } from '../sign-up-text'
import './door-card.scss'

type Absence = Output<typeof events.absences>['items'][number]

/** Explanations of those who stayed away; draws nothing where there is none. */
export const Absences = ({ sessionId }: { sessionId: string }) => {
  const call = useCall(events.absences, { sessionId })
  if (call.state === 'ready' && call.data.items.length === 0) return null
  return (
    <Section title={text.absences} note={text.absencesNote}>
      <Loaded call={call}>
        {({ items }) => (
          <View className="stack-2">
            {items.map(item => (
              <AbsenceCard key={item.signUpId} absence={item} />
            ))}
          </View>
        )}
      </Loaded>
    </Section>
  )
}

const AbsenceCard = ({ absence }: { absence: Absence }) => {
  const answer = useCommand(events.answerAbsence, { renews: [events.absences, events.signUps, events.desk] })
  const say = async (state: 'lifted' | 'kept') => {
    const reply = await answer.run({ signUpId: absence.signUpId, state })
    if (reply.ok) toast(text.answered)
  }
  const { nameMasked, unionName, atMs, state } = absence
  return (
    <Card>
      <View className="stack-2">
        <Text className="t-small-strong">{nameMasked}</Text>
        <Text className="t-second">{`${unionName} · ${momentText(atMs, serverNowMs())}`}</Text>
        <Text>{absence.text}</Text>
        <RefusedNotice refused={answer.refused} />
        {state === 'asked' ? (
          <View className="dc-actions">
            <Button
              size="small"
              label={text.lift}
              heard={`${text.lift}，${nameMasked}`}
              busy={answer.busy}
              onPress={() => say('lifted')}
            />
            <Button
              size="small"
              kind="quiet"
              label={text.keep}
              heard={`${text.keep}，${nameMasked}`}
              busy={answer.busy}
              onPress={() => say('kept')}
            />
          </View>
        ) : (
          <StatusTag tone={state === 'lifted' ? 'good' : 'plain'} word={state === 'lifted' ? text.lifted : text.kept} />
        )}
      </View>
    </Card>
  )
}
