import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { PLACE_KINDS } from '../../../domain/events/words'
import { a11y } from '../../../ui/a11y'
import { Field } from '../../../ui/field'
import { Check, Stepper } from '../../../ui/toggle'
import type { EventForm } from '../draft'
import { text } from '../editor-text'
import { KIND_WORD } from '../text'
import { DoorFields } from './door-fields'
import { DoorPolicyFields } from './door-policy-fields'
import { FormMoment, FormText } from './editor-fields'
import { ModeFields } from './mode-fields'
import './session-fields.scss'

const MOST_PLACES = 10

/** Everything of one session: when, sign-up, who and how many, the door. */
export const SessionFields = ({ index }: { index: number }) => {
  const { control, watch } = useFormContext<EventForm>()
  const taken = watch(`sessions.${index}.taken`)
  const at = `sessions.${index}` as const
  return (
    <View className="stack-4">
      <FormText name={`${at}.title`} label={text.sessionTitle} hint={text.sessionTitleHint} maxLength={40} optional />
      <Group title={text.when}>
        <FormMoment name={`${at}.starts`} dateLabel={text.startDate} timeLabel={text.startTime} />
        <FormMoment name={`${at}.ends`} dateLabel={text.endDate} timeLabel={text.endTime} />
      </Group>
      <Group title={text.signUp}>
        <FormMoment name={`${at}.opens`} dateLabel={text.opensDate} timeLabel={text.opensTime} />
        <FormMoment name={`${at}.closes`} dateLabel={text.closesDate} timeLabel={text.closesTime} />
        <FormMoment name={`${at}.cancel`} dateLabel={text.cancelDate} timeLabel={text.cancelTime} />
      </Group>
      <Group title={text.room}>
        <FormText
          name={`${at}.capacity`}
          label={text.capacity}
          hint={taken > 0 ? text.takenNow(taken) : text.capacityHint}
          keyboard="digit"
          maxLength={5}
        />
        <Controller
          control={control}
          name={`${at}.maxPlaces`}
          render={({ field }) => (
            <Stepper label={text.maxPlaces} value={field.value} min={1} max={MOST_PLACES} onChange={field.onChange} />
          )}
        />
      </Group>
      <ModeFields index={index} />
      <Controller
        control={control}
        name={`${at}.allowed`}
        render={({ field, fieldState }) => (
          <Field label={text.allowed} hint={text.childNote} error={fieldState.error?.message}>
            <View className="sf-kinds">
              {PLACE_KINDS.map(kind => (
                <Check
                  key={kind}
                  label={KIND_WORD[kind]}
                  value={field.value.includes(kind)}
                  onChange={on => field.onChange(on ? [...field.value, kind] : field.value.filter(one => one !== kind))}
                >
                  <Text>{KIND_WORD[kind]}</Text>
                </Check>
              ))}
            </View>
          </Field>
        )}
      />
      <Group title={text.door}>
        <FormText name={`${at}.doorBefore`} label={text.doorBefore} keyboard="digit" maxLength={4} />
        <FormText name={`${at}.doorAfter`} label={text.doorAfter} keyboard="digit" maxLength={4} />
      </Group>
      <DoorFields index={index} />
      <DoorPolicyFields index={index} />
    </View>
  )
}

/** What belongs together stands under one word, two by two on a desktop. */
const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="sf-group">
    <View {...a11y('heading')}>
      <Text className="t-strong">{title}</Text>
    </View>
    <View className="sf-two">{children}</View>
  </View>
)
