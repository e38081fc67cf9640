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
  /** Null: nothing is chosen for anybody beforehand. */
  value: V | null
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

export interface ManyChipsProps<V extends string> {
  label: string
  options: readonly V[]
  chosen: readonly V[]
  /** Once so many are chosen, the others rest. */
  most: number
  onChange: (chosen: readonly V[]) => void
}

/** Some out of many, each its own word. */
export const ManyChips = <V extends string>({ label, options, chosen, most, onChange }: ManyChipsProps<V>) => (
  <View className="ch" {...landmark('group', label)}>
    {options.map(option => {
      const isOn = chosen.includes(option)
      const isFull = !isOn && chosen.length >= most
      return (
        <View
          key={option}
          className={`ch-one${isOn ? ' ch-on' : ''}${isFull ? ' ch-rests' : ''}`}
          {...(!isFull && {
            onClick: () => onChange(isOn ? chosen.filter(one => one !== option) : [...chosen, option]),
          })}
          {...a11y('checkbox', option)}
          aria-checked={isOn}
          {...(isFull && { 'aria-disabled': true })}
        >
          <Text className="ch-word">{option}</Text>
        </View>
      )
    })}
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
