import { Input, Text, Textarea, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { a11y, textControl } from './a11y'
import './field.scss'
import { Icon } from './icon'

export interface FieldProps {
  label: string
  /** What helps to fill it in, before anything is wrong. */
  hint?: string
  /** What is wrong and how to mend it; stands at the field. */
  error?: string | null | undefined
  /** Said in words beside the label, because most fields are needed. */
  optional?: boolean
  children: ReactNode
}

/** Label, control, hint or error: the frame of every control below. */
export const Field = ({ label, hint, error, optional = false, children }: FieldProps) => (
  <View className={`fd${error ? ' fd-wrong' : ''}`}>
    <View className="fd-label">
      <Text>{label}</Text>
      {optional && <Text className="t-second">（可不填）</Text>}
    </View>
    {children}
    {error ? (
      <View className="fd-error" {...a11y('alert')}>
        <Icon name="alert" size="small" />
        <Text>{error}</Text>
      </View>
    ) : (
      hint && <Text className="fd-hint">{hint}</Text>
    )}
  </View>
)

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  /** Keyboard: `digit` is whole numbers, `idcard` adds X. */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard' | 'tel'
  maxLength?: number
  disabled?: boolean
  /** Enter on the keyboard. */
  onSubmit?: () => void
}

const NATIVE_KEYBOARD = { text: 'text', number: 'digit', digit: 'number', idcard: 'idcard', tel: 'number' } as const

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const {
    value,
    onChange,
    onBlur,
    placeholder = '',
    keyboard = 'text',
    maxLength = 140,
    disabled = false,
    onSubmit,
  } = props
  const [focused, setFocused] = useState(false)
  return (
    <Field {...props}>
      <Input
        className={`fd-input${focused ? ' fd-focused' : ''}`}
        value={value}
        type={NATIVE_KEYBOARD[keyboard]}
        placeholder={placeholder}
        placeholderClass="fd-placeholder"
        maxlength={maxLength}
        disabled={disabled}
        onInput={event => onChange(event.detail.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          onBlur?.()
        }}
        {...(onSubmit && { onConfirm: onSubmit })}
        {...textControl(props.label)}
      />
    </Field>
  )
}

export interface TextAreaProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  maxLength: number
}

/** Several lines; shows how many characters are left once few are. */
export const TextArea = (props: TextAreaProps) => {
  const { value, onChange, onBlur, placeholder = '', maxLength, hint } = props
  const left = maxLength - value.length
  const shownHint = left <= 0 ? `写满了，最多 ${maxLength} 个字` : left < maxLength / 5 ? `还可以写 ${left} 个字` : hint
  return (
    <Field {...props} {...(shownHint !== undefined && { hint: shownHint })}>
      <Textarea
        className="fd-area"
        value={value}
        placeholder={placeholder}
        placeholderClass="fd-placeholder"
        maxlength={maxLength}
        autoHeight
        onInput={event => onChange(event.detail.value)}
        onBlur={() => onBlur?.()}
        {...textControl(props.label)}
      />
    </Field>
  )
}
