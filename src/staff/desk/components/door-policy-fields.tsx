import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { type DoorPolicy, ENTRY_WAYS, PLAIN_POLICY } from '../../../domain/checkin/policy'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { TimeField } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { Toggle } from '../../../ui/toggle'
import { minuteOf, timeOf } from '../door-policy-form'
import { policyText, text } from '../door-policy-text'
import type { EventForm } from '../draft'
import { GiftFields } from './gift-fields'
import { QuestionFields } from './question-fields'
import { RuleFields } from './rule-fields'

/** Six in the evening: when halls are locked. */
const EVENING_MINUTE = 18 * 60

type Doors = EventForm['sessions'][number]['doors']

/** What a session's door asks beside its hours; folded up, since most sessions ask nothing. */
export const DoorPolicyFields = ({ index }: { index: number }) => {
  const { control, watch } = useFormContext<EventForm>()
  const [isOpen, setOpen] = useState(false)
  const doors = watch(`sessions.${index}.doors`)
  return (
    <Controller
      control={control}
      name={`sessions.${index}.doorPolicy`}
      render={({ field, fieldState }) => {
        const policy = field.value ?? PLAIN_POLICY
        return (
          <Field label={text.title} error={fieldState.error?.message}>
            <View className="stack-3">
              <Text>{policyText(policy)}</Text>
              {isOpen && <PolicyForm policy={policy} doors={doors} onChange={field.onChange} />}
              <Button
                size="small"
                icon="sliders"
                label={isOpen ? text.close : text.open}
                onPress={() => setOpen(!isOpen)}
              />
            </View>
          </Field>
        )
      }}
    />
  )
}

interface PolicyFormProps {
  policy: DoorPolicy
  doors: Doors
  onChange: (policy: DoorPolicy) => void
}

const PolicyForm = ({ policy, doors, onChange }: PolicyFormProps) => {
  const change = (part: Partial<DoorPolicy>) => onChange({ ...policy, ...part })
  const { autoOutMinute } = policy
  return (
    <View className="stack-4">
      <View className="stack-1">
        <Text className="t-small-strong">{text.entry}</Text>
        <Chips
          label={text.entry}
          options={ENTRY_WAYS.map(value => ({ value, label: text.entryWays[value] }))}
          value={policy.entry}
          onChange={entry => change({ entry })}
        />
      </View>
      <Toggle
        label={text.reentry}
        note={text.reentryNote}
        value={policy.reentry}
        onChange={reentry => change({ reentry })}
      />
      <Toggle
        label={text.autoOut}
        note={text.autoOutNote}
        value={autoOutMinute !== null}
        onChange={on => change({ autoOutMinute: on ? EVENING_MINUTE : null })}
      />
      {autoOutMinute !== null && (
        <TimeField
          label={text.autoOutAt}
          value={timeOf(autoOutMinute)}
          onChange={time => change({ autoOutMinute: minuteOf(time) })}
        />
      )}
      <Toggle
        label={text.walkIns}
        note={text.walkInsNote}
        value={policy.walkIns}
        onChange={walkIns => change({ walkIns })}
      />
      <GiftFields gift={policy.gift} doors={doors} onChange={gift => change({ gift })} />
      <RuleFields rules={policy.rules} doors={doors} onChange={rules => change({ rules })} />
      <QuestionFields
        title={text.questions}
        note={text.questionsNote}
        questions={policy.questions}
        onChange={questions => change({ questions })}
      />
    </View>
  )
}
