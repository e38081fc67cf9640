import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { serverNowMs } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { copyOf, type EventForm, newSession } from '../draft'
import { text } from '../editor-text'
import { text as seriesText } from '../series-text'
import { SeriesSheet } from './series-sheet'
import { SessionFields } from './session-fields'

/** The contract takes thirty. */
const MOST_SESSIONS = 30

/** Step 2: each session on a card of its own; the next is most often like the one before. */
export const SessionsStep = ({ eventId }: { eventId: string | undefined }) => {
  const [repeating, setRepeating] = useState<number | null>(null)
  const { control, getValues } = useFormContext<EventForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'sessions', keyName: 'key' })
  const canAdd = fields.length < MOST_SESSIONS
  return (
    <View className="stack-4">
      {fields.map((field, index) => (
        <Section key={field.key} title={text.session(index + 1)}>
          <Card>
            <View className="stack-4">
              <SessionFields index={index} />
              {canAdd && (
                <Button
                  size="small"
                  icon="plus"
                  label={text.copySession}
                  heard={`${text.session(index + 1)}，${text.copySession}`}
                  onPress={() => append(copyOf(getValues(`sessions.${index}`)))}
                />
              )}
              {canAdd && (
                <Button
                  size="small"
                  icon="calendar"
                  label={seriesText.series}
                  heard={`${text.session(index + 1)}，${seriesText.series}`}
                  onPress={() => setRepeating(index)}
                />
              )}
              {fields.length > 1 && field.taken === 0 && (
                <Button
                  size="small"
                  kind="quiet"
                  icon="trash"
                  label={text.removeSession}
                  heard={`${text.session(index + 1)}，${text.removeSession}`}
                  onPress={() => remove(index)}
                />
              )}
            </View>
          </Card>
        </Section>
      ))}
      {canAdd && fields.length === 0 && (
        <Button icon="plus" label={text.addSession} onPress={() => append(newSession(serverNowMs()))} />
      )}
      {!canAdd && <Text className="t-second">{seriesText.full}</Text>}
      {repeating !== null && (
        <SeriesSheet
          session={getValues(`sessions.${repeating}`)}
          venueName={getValues('venueName')}
          eventId={eventId}
          room={MOST_SESSIONS - fields.length}
          onAdd={sessions => {
            append([...sessions])
            setRepeating(null)
          }}
          onClose={() => setRepeating(null)}
        />
      )}
    </View>
  )
}
