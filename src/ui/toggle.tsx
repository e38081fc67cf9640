import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Field, type FieldProps } from './field'
import './field.scss'
import { Icon } from './icon'

export interface StepperProps extends Omit<FieldProps, 'children'> {
  value: number
  min: number
  max: number
  onChange: (value: number) => void
  /** After the number: 人, 个. */
  unit?: string
}

/** A small whole number by two buttons; for large ones take `TextField keyboard="digit"`. */
export const Stepper = (props: StepperProps) => {
  const { value, min, max, onChange, unit = '', label } = props
  const step = (by: number, name: 'plus' | 'minus', verb: string) => {
    const next = value + by
    const off = next < min || next > max
    return (
      <View
        className={`st-step${off ? ' st-off' : ''}`}
        {...(!off && { onClick: () => onChange(next) })}
        {...a11y('button', `${label}${verb}`)}
        aria-disabled={off}
      >
        <Icon name={name} />
      </View>
    )
  }
  return (
    <Field {...props}>
      <View className="st">
        {step(-1, 'minus', '减一')}
        <Text className="st-number">{`${value}${unit}`}</Text>
        {step(1, 'plus', '加一')}
      </View>
    </Field>
  )
}

export interface ToggleProps {
  label: string
  note?: string
  value: boolean
  onChange: (value: boolean) => void
}

/** On or off, at once. */
export const Toggle = ({ label, note, value, onChange }: ToggleProps) => (
  <View
    className={`tg${value ? ' tg-on' : ''}`}
    onClick={() => onChange(!value)}
    {...a11y('switch', [label])}
    aria-checked={value}
  >
    <View className="tg-words">
      <Text>{label}</Text>
      {note !== undefined && <Text className="t-second">{note}</Text>}
    </View>
    <View className="tg-track">
      <View className="tg-knob">{value && <Icon name="check" size="small" />}</View>
    </View>
  </View>
)

export interface CheckProps {
  /** The sentence that is agreed to. */
  children: ReactNode
  /** The same, spoken. */
  label: string
  value: boolean
  onChange: (value: boolean) => void
  error?: string | null
}

/** A consent or condition; never ticked beforehand. */
export const Check = ({ children, label, value, onChange, error }: CheckProps) => (
  <View className="stack">
    <View
      className={`ck${value ? ' ck-on' : ''}`}
      onClick={() => onChange(!value)}
      {...a11y('checkbox', [label])}
      aria-checked={value}
    >
      <View className="ck-box">{value && <Icon name="check" size="small" />}</View>
      <View className="grow">{children}</View>
    </View>
    {error && (
      <View className="fd-error" {...a11y('alert')}>
        <Icon name="alert" size="small" />
        <Text>{error}</Text>
      </View>
    )}
  </View>
)
