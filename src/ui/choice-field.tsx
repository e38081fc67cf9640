import { Picker, Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import type { Choice } from './chips'
import { Field, type FieldProps } from './field'
import './field.scss'
import { Icon, type IconName } from './icon'
import { dateText, fromFields } from './time-text'

const Shown = ({
  text,
  placeholder,
  label,
  icon,
}: {
  text: string
  placeholder: string
  label: string
  icon: IconName
}) => (
  <View className="fd-shown" {...a11y('button', `${label}，${text || placeholder}`)}>
    <Text className={text ? '' : 'fd-placeholder'}>{text || placeholder}</Text>
    <Icon name={icon} size="small" />
  </View>
)

export interface PickFieldProps<V extends string> extends Omit<FieldProps, 'children'> {
  options: readonly Choice<V>[]
  value: V | null
  onChange: (value: V) => void
  placeholder?: string
}

/** One out of many, with the system's own wheel. */
export const PickField = <V extends string>(props: PickFieldProps<V>) => {
  const { options, value, onChange, placeholder = '请选择', label } = props
  const index = options.findIndex(option => option.value === value)
  return (
    <Field {...props}>
      <Picker
        mode="selector"
        range={options.map(option => option.label)}
        value={Math.max(index, 0)}
        onChange={event => {
          const chosen = options[Number(event.detail.value)]
          if (chosen) onChange(chosen.value)
        }}
      >
        <Shown text={options[index]?.label ?? ''} placeholder={placeholder} label={label} icon="down" />
      </Picker>
    </Field>
  )
}

/** A picker's date as people say it, with the year: dates are chosen months ahead. */
const dateWords = (date: string): string => {
  const atMs = fromFields(date, '12:00')
  return atMs === null ? '' : `${date.slice(0, 4)}年${dateText(atMs)}`
}

export interface DateFieldProps extends Omit<FieldProps, 'children'> {
  /** `2026-11-28`, or empty. */
  value: string
  onChange: (value: string) => void
  start?: string
  end?: string
}

export const DateField = (props: DateFieldProps) => (
  <Field {...props}>
    <Picker
      mode="date"
      value={props.value}
      {...(props.start && { start: props.start })}
      {...(props.end && { end: props.end })}
      onChange={event => props.onChange(event.detail.value)}
    >
      <Shown text={dateWords(props.value)} placeholder="选择日期" label={props.label} icon="calendar" />
    </Picker>
  </Field>
)

export interface TimeFieldProps extends Omit<FieldProps, 'children'> {
  /** `19:00` in UTC+8, or empty. */
  value: string
  onChange: (value: string) => void
}

export const TimeField = (props: TimeFieldProps) => (
  <Field {...props}>
    <Picker mode="time" value={props.value} onChange={event => props.onChange(event.detail.value)}>
      <Shown text={props.value} placeholder="选择时间" label={props.label} icon="clock" />
    </Picker>
  </Field>
)
