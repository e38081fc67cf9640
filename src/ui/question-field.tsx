import { Text, View } from '@tarojs/components'
import type { Question } from '../domain/checkin/questions'
import { Chips } from './chips'
import { Field, TextField } from './field'
import { Check } from './toggle'

export interface QuestionFieldProps {
  question: Question
  /** One value but for several choices; empty where nothing is answered. */
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  /** The word for leaving a choice open. */
  none: string
  error?: string | null
}

/** One question of an organiser: text, number, one choice or several. */
export const QuestionField = ({ question, values, onChange, none, error = null }: QuestionFieldProps) => {
  const { label, kind, options, required } = question
  if (kind === 'text' || kind === 'number')
    return (
      <TextField
        label={label}
        optional={!required}
        keyboard={kind === 'number' ? 'number' : 'text'}
        value={values[0] ?? ''}
        maxLength={200}
        error={error}
        onChange={value => onChange([value])}
      />
    )
  return (
    <Field label={label} optional={!required} error={error}>
      {kind === 'choice' ? (
        <Chips
          label={label}
          options={[
            ...options.map(option => ({ value: option, label: option })),
            ...(required ? [] : [{ value: '', label: none }]),
          ]}
          value={values[0] ?? (required ? null : '')}
          onChange={value => onChange(value === '' ? [] : [value])}
        />
      ) : (
        <View className="stack-1">
          {options.map(option => (
            <Check
              key={option}
              label={option}
              value={values.includes(option)}
              onChange={on => onChange(on ? [...values, option] : values.filter(one => one !== option))}
            >
              <Text>{option}</Text>
            </Check>
          ))}
        </View>
      )}
    </Field>
  )
}
