import { useState } from 'react'
import { typedFen, yuanText } from '../../../domain/aid/money'
import { TextField } from '../../../ui/field'
import { COMMAND_TEXT } from '../text'

const plain = (fen: number): string => yuanText(fen).replace(/,|\.00$/g, '')

interface MoneyFieldProps {
  label: string
  hint?: string
  fen: number
  onChange: (fen: number) => void
}

/** Typed in yuan, kept in fen; what is no sum yet stays in the box. */
export const MoneyField = ({ fen, onChange, ...field }: MoneyFieldProps) => {
  const [typed, setTyped] = useState(plain(fen))
  const isOther = typedFen(typed) !== fen && typed !== ''
  return (
    <TextField
      {...field}
      keyboard="digit"
      maxLength={13}
      value={isOther && typedFen(typed) !== null ? plain(fen) : typed}
      error={typed !== '' && typedFen(typed) === null ? COMMAND_TEXT.amountWrong : null}
      onChange={next => {
        setTyped(next)
        const read = typedFen(next)
        if (read !== null) onChange(read)
      }}
    />
  )
}
