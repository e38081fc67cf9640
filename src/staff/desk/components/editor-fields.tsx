import { View } from '@tarojs/components'
import { Controller, type FieldPathByValue, useController, useFormContext } from 'react-hook-form'
import type { Choice } from '../../../ui/chips'
import { DateField, PickField, TimeField } from '../../../ui/choice-field'
import { TextArea, TextField } from '../../../ui/field'
import type { EventForm, Moment } from '../draft'
import './editor-fields.scss'

interface Named<V> {
  name: FieldPathByValue<EventForm, V>
  label: string
  hint?: string
  optional?: boolean
}

/** What a text field of ours takes, wired to the form's value of this name. */
const useText = (name: FieldPathByValue<EventForm, string>) => {
  const { control } = useFormContext<EventForm>()
  const { field, fieldState } = useController({ control, name })
  return { value: field.value, onChange: field.onChange, onBlur: field.onBlur, error: fieldState.error?.message }
}

/** One line of the form. */
export const FormText = ({
  name,
  ...rest
}: Named<string> & { keyboard?: 'text' | 'digit'; maxLength?: number; placeholder?: string }) => (
  <TextField {...rest} {...useText(name)} />
)

/** Several lines of the form. */
export const FormArea = ({ name, ...rest }: Named<string> & { maxLength: number }) => (
  <TextArea {...rest} {...useText(name)} />
)

/** One of many by its value. */
export const FormPick = <V extends string>({
  name,
  ...rest
}: Named<V | null> & { options: readonly Choice<V>[]; placeholder?: string }) => {
  const { control } = useFormContext<EventForm>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const value = rest.options.find(option => option.value === field.value)?.value ?? null
        return <PickField {...rest} value={value} onChange={field.onChange} error={fieldState.error?.message} />
      }}
    />
  )
}

/** Date and time of one moment, side by side; in care mode one below the other. */
export const FormMoment = ({
  name,
  dateLabel,
  timeLabel,
}: {
  name: FieldPathByValue<EventForm, Moment>
  dateLabel: string
  timeLabel: string
}) => {
  const { control } = useFormContext<EventForm>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const { date, time } = field.value
        return (
          <View className="ef-pair">
            <View className="ef-date">
              <DateField
                label={dateLabel}
                value={date}
                onChange={next => field.onChange({ date: next, time })}
                error={fieldState.error?.message}
              />
            </View>
            <View className="ef-time">
              <TimeField label={timeLabel} value={time} onChange={next => field.onChange({ date, time: next })} />
            </View>
          </View>
        )
      }}
    />
  )
}
