import { Text, View } from '@tarojs/components'
import type { DoorRule } from '../../../domain/checkin/rules'
import { a11y } from '../../../ui/a11y'
import { Chips } from '../../../ui/chips'
import { TimeField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { Check, Stepper } from '../../../ui/toggle'
import { minuteOf, timeOf } from '../door-policy-form'
import { text } from '../door-policy-text'
import { wholeOf } from '../draft'
import './rule-form.scss'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
const PERS = ['total', 'today', 'days'] as const

interface RuleFormProps {
  rule: DoorRule
  doors: readonly { readonly doorId: string; readonly name: string }[]
  onChange: (rule: DoorRule) => void
  onRemove: () => void
}

/** One condition and its own fields. */
export const RuleForm = ({ rule, doors, onChange, onRemove }: RuleFormProps) => (
  <View className="rf">
    <View className="rf-head">
      <Text className="t-small-strong grow">{text.ruleKinds[rule.kind]}</Text>
      <View className="rf-away" onClick={onRemove} {...a11y('button', text.remove(text.ruleKinds[rule.kind]))}>
        <Icon name="trash" />
      </View>
    </View>
    <Fields rule={rule} doors={doors} onChange={onChange} />
  </View>
)

const turned = <T,>(list: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...list, one] : list.filter(other => other !== one)

const Fields = ({ rule, doors, onChange }: Omit<RuleFormProps, 'onRemove'>) => {
  switch (rule.kind) {
    case 'weekday':
      return (
        <View className="rf-wrap line-2">
          {DAYS.map(day => (
            <Check
              key={day}
              label={text.weekday(day)}
              value={rule.days.includes(day)}
              onChange={on => onChange({ ...rule, days: turned(rule.days, day, on) })}
            >
              <Text>{text.weekday(day)}</Text>
            </Check>
          ))}
        </View>
      )
    case 'between':
      return (
        <View className="stack-2">
          <View className="rf-two">
            <TimeField
              label={text.from}
              value={timeOf(rule.fromMinute)}
              onChange={time => onChange({ ...rule, fromMinute: minuteOf(time) })}
            />
            <TimeField
              label={text.to}
              {...(rule.toMinute < rule.fromMinute && { hint: text.nextDay })}
              value={timeOf(rule.toMinute)}
              onChange={time => onChange({ ...rule, toMinute: minuteOf(time) })}
            />
          </View>
          <Minutes
            label={text.tolerance}
            value={rule.toleranceMinutes}
            most={120}
            onChange={toleranceMinutes => onChange({ ...rule, toleranceMinutes })}
          />
        </View>
      )
    case 'entriesAtMost':
      return (
        <View className="stack-2">
          <Chips
            label={text.per}
            options={PERS.map(value => ({ value, label: text.pers[value] }))}
            value={rule.per}
            onChange={per => onChange({ ...rule, per })}
          />
          <Stepper
            label={text.most}
            unit={text.times}
            value={rule.most}
            min={1}
            max={100}
            onChange={most => onChange({ ...rule, most })}
          />
        </View>
      )
    case 'minutesSinceLast':
      return (
        <Minutes
          label={text.least}
          value={rule.least}
          most={10_080}
          onChange={least => onChange({ ...rule, least: Math.max(1, least) })}
        />
      )
    case 'door':
      return (
        <View className="rf-wrap line-2">
          {doors.map(({ doorId, name }) => (
            <Check
              key={doorId}
              label={name}
              value={rule.doorIds.includes(doorId)}
              onChange={on => onChange({ ...rule, doorIds: turned(rule.doorIds, doorId, on) })}
            >
              <Text>{name}</Text>
            </Check>
          ))}
        </View>
      )
  }
}

interface MinutesProps {
  label: string
  value: number
  most: number
  onChange: (value: number) => void
}

const Minutes = ({ label, value, most, onChange }: MinutesProps) => (
  <TextField
    label={label}
    keyboard="digit"
    maxLength={5}
    value={String(value)}
    onChange={typed => onChange(Math.min(most, wholeOf(typed) ?? 0))}
  />
)
