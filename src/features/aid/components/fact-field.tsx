import { useState } from 'react'
import { typedFen, yuanText } from '../../../domain/aid/money'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import type { Content, Fact } from '../apply-draft'

type Answer = Content['answers'][string]

export interface FactFieldProps {
  fact: Fact
  value: Answer | undefined
  onChange: (value: Answer | undefined) => void
}

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const

/** One question of a programme with why it is asked; what is left open stays unknown. */
export const FactField = ({ fact, value, onChange }: FactFieldProps) => {
  if (fact.type === 'flag')
    return (
      <PickField
        label={fact.label}
        hint={fact.why}
        options={YES_NO}
        value={value === undefined ? null : value === true ? 'yes' : 'no'}
        onChange={picked => onChange(picked === 'yes')}
      />
    )
  if (fact.type === 'choice')
    return (
      <PickField
        label={fact.label}
        hint={fact.why}
        options={fact.options}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    )
  return <NumberField fact={fact} value={value} onChange={onChange} />
}

/** Money is typed in yuan and kept in fen; a count is whole. What is no number yet stays in the box and counts as not answered. */
const NumberField = ({ fact, value, onChange }: FactFieldProps) => {
  const isMoney = fact.type === 'money'
  const shown = typeof value !== 'number' ? '' : isMoney ? yuanText(value).replace(/,|\.00$/g, '') : String(value)
  const [typed, setTyped] = useState(shown)
  const read = (text: string) => (isMoney ? typedFen(text) : /^\d{1,4}$/.test(text.trim()) ? Number(text) : null)
  // another text was taken over, from another phone
  const isOther = typeof value === 'number' && read(typed) !== value
  const unit = isMoney ? '元' : fact.unit
  return (
    <TextField
      label={unit === '' ? fact.label : `${fact.label}（${unit}）`}
      hint={fact.why}
      value={isOther ? shown : typed}
      keyboard={isMoney ? 'digit' : 'number'}
      maxLength={13}
      error={typed.trim() !== '' && read(typed) === null ? '请填数字' : null}
      onChange={text => {
        setTyped(text)
        onChange(read(text) ?? undefined)
      }}
    />
  )
}
