import { Text, View } from '@tarojs/components'
import { a11y, landmark } from './a11y'
import './chips.scss'

export interface Choice<V extends string> {
  value: V
  label: string
}

export interface ChipsProps<V extends string> {
  /** Spoken name of the group. */
  label: string
  options: readonly Choice<V>[]
  value: V
  onChange: (value: V) => void
}

/** One choice out of a few; wraps onto more lines, nothing scrolls sideways. */
export const Chips = <V extends string>({ label, options, value, onChange }: ChipsProps<V>) => (
  <View className="ch" {...landmark('radiogroup', label)}>
    {options.map(option => (
      <View
        key={option.value}
        className={`ch-one${option.value === value ? ' ch-on' : ''}`}
        onClick={() => onChange(option.value)}
        {...a11y('radio', option.label)}
        aria-checked={option.value === value}
      >
        <Text className="ch-word">{option.label}</Text>
      </View>
    ))}
  </View>
)

/** The same choice as a row of equal parts with a line under the active one: two to four of them. */
export const Tabs = <V extends string>({ label, options, value, onChange }: ChipsProps<V>) => (
  <View className="tb" {...landmark('tablist', label)}>
    {options.map(option => (
      <View
        key={option.value}
        className={`tb-one${option.value === value ? ' tb-on' : ''}`}
        onClick={() => onChange(option.value)}
        {...a11y('tab', option.label)}
        aria-selected={option.value === value}
      >
        <Text>{option.label}</Text>
      </View>
    ))}
  </View>
)
