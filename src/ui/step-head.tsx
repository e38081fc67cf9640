import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import './step-head.scss'

export interface StepHeadProps {
  title: string
  note?: string
  /** From 1. */
  at: number
  of: number
  /** What is being filled in, before the count of steps. */
  about?: string
}

/** Where one stands in a form of several steps: “第 2 步，共 5 步”, the same as a bar, and what this step asks. */
export const StepHead = ({ title, note, at, of, about }: StepHeadProps) => {
  const count = `第 ${at} 步，共 ${of} 步`
  return (
    <View className="sw">
      <Text className="t-second">{about === undefined ? count : `${about} · ${count}`}</Text>
      <View className="sw-bar" aria-hidden>
        {Array.from({ length: of }, (_, i) => i + 1).map(part => (
          <View key={part} className={`sw-part${part <= at ? ' sw-on' : ''}`} />
        ))}
      </View>
      <View {...a11y('heading')}>
        <Text className="t-title">{title}</Text>
      </View>
      {note !== undefined && <Text className="t-second">{note}</Text>}
    </View>
  )
}
