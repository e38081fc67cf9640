import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../../ui/card'
import { STAT_TEXT } from '../figures-text'
import { yuan } from '../text'
import './bars.scss'

interface Row {
  readonly key: string
  readonly name: string
  readonly people: number
  readonly paidFen: number
}

/** Plain bars by sum; each with its figures in words, so that no bar has to be measured. */
export const Bars = ({ title, rows }: { title: string; rows: readonly Row[] }) => {
  const most = Math.max(1, ...rows.map(({ paidFen }) => paidFen))
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      <Card>
        <View className="stack-3">
          {rows.map(({ key, name, people, paidFen }) => (
            <View key={key} className="br">
              <View className="br-head">
                <Text className="t-strong grow">{name}</Text>
                <Text className="t-tabular">{`${people} ${STAT_TEXT.people} · ${yuan(paidFen)}`}</Text>
              </View>
              <View className="br-track" aria-hidden>
                <View className="br-fill" style={{ width: `${(paidFen / most) * 100}%` }} />
              </View>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  )
}
