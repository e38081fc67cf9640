import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { text } from '../list-text'

interface ReasonFormProps {
  /** What is usually meant; one more is typed. */
  reasons: readonly string[]
  label: string
  verb: string
  busy: boolean
  problem: string | null
  onGo: (reason: string) => void
}

const OTHER = 'other'
/** As long as the contract takes. */
const MOST_CHARACTERS = 100

/** One sentence that is kept with the act: picked or typed. */
export const ReasonForm = ({ reasons, label, verb, busy, problem, onGo }: ReasonFormProps) => {
  const [picked, setPicked] = useState('')
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const reason = picked === OTHER ? typed.trim() : picked
  const go = () => {
    setMissing(reason === '')
    if (reason !== '') onGo(reason)
  }
  const error = missing && reason === '' ? text.whyMissing : problem
  return (
    <View className="stack-3">
      <Chips
        label={label}
        options={[...reasons.map(one => ({ value: one, label: one })), { value: OTHER, label: text.other }]}
        value={picked}
        onChange={setPicked}
      />
      {(picked === OTHER || error) && (
        <TextField
          label={label}
          value={picked === OTHER ? typed : picked}
          maxLength={MOST_CHARACTERS}
          error={error}
          onChange={value => {
            setPicked(OTHER)
            setTyped(value)
          }}
        />
      )}
      <Button kind="main" label={verb} busy={busy} onPress={go} />
    </View>
  )
}
