import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from './a11y'
import { Button } from './button'
import { Chips } from './chips'
import { TextField } from './field'
import { Icon } from './icon'
import { Fact } from './list-row'
import './reveal-form.scss'

export interface RevealFormProps {
  /** What staff usually need it for; one more is typed. */
  reasons: readonly string[]
  /** What came back; null until then. */
  shown: readonly { readonly label: string; readonly value: string }[] | null
  busy: boolean
  problem: string | null
  onReveal: (reason: string) => void
  onCopy: (value: string) => void
  /** Who learns of the look; absent: the person whose data it is. */
  trace?: { readonly before: string; readonly after: string }
}

const TOLD = {
  before: '本人会看到：哪个工会、什么时候、因为什么看了这些资料。',
  after: '已经记下这次查看，本人可以看到。关上后不再显示。',
} as const

const OTHER = 'other'
const MOST_CHARACTERS = 100

/** Asks for a reason before personal data is shown in full; what is shown goes with the sheet around it. */
export const RevealForm = (props: RevealFormProps) => {
  const { reasons, shown, busy, problem, onReveal, onCopy, trace = TOLD } = props
  const [picked, setPicked] = useState('')
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  if (shown)
    return (
      <View className="stack-3">
        <View {...a11y('status')}>
          {shown.map(({ label, value }) => (
            <Fact key={label} label={label}>
              <View className="rv-value">
                <Text className="t-strong" userSelect>
                  {value}
                </Text>
                <Button size="small" label="复制" heard={`复制${label}`} onPress={() => onCopy(value)} />
              </View>
            </Fact>
          ))}
        </View>
        <Text className="t-second">{trace.after}</Text>
      </View>
    )
  const reason = picked === OTHER ? typed.trim() : picked
  const ask = () => {
    setMissing(reason === '')
    if (reason !== '') onReveal(reason)
  }
  return (
    <View className="stack-3">
      <View className="rv-note">
        <Icon name="eye" />
        <Text className="grow">{trace.before}</Text>
      </View>
      <Chips
        label="为什么要看"
        options={[...reasons.map(one => ({ value: one, label: one })), { value: OTHER, label: '其他原因' }]}
        value={picked}
        onChange={value => {
          setPicked(value)
          setMissing(false)
        }}
      />
      {picked === OTHER && (
        <TextField label="原因" hint="写清楚办什么事。" value={typed} maxLength={MOST_CHARACTERS} onChange={setTyped} />
      )}
      {(missing || problem) && (
        <View className="t-stop" {...a11y('alert')}>
          <Text>{missing ? '请先选择或写下原因。' : problem}</Text>
        </View>
      )}
      <Button label="查看完整资料" kind="main" icon="eye" busy={busy} onPress={ask} />
    </View>
  )
}
