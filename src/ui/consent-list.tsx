import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ConsentText } from '../domain/consent-text'
import { Button } from './button'
import './consent-list.scss'
import { Check } from './toggle'

interface ConsentItem<K extends string> {
  readonly kind: K
  readonly text: ConsentText
  /** Why the form cannot go on without it, null where it may stay open. */
  readonly error?: string | null
  /** What follows from leaving it open, in one sentence. */
  readonly refusing?: string
}

export interface ConsentListProps<K extends string> {
  items: readonly ConsentItem<K>[]
  /** What is ticked; nothing is beforehand. */
  given: readonly K[]
  onChange: (given: readonly K[]) => void
}

/** Consents one by one: each has its own tick and reason, and its words open in place. There is no tick for all. */
export const ConsentList = <K extends string>({ items, given, onChange }: ConsentListProps<K>) => (
  <View className="cl">
    {items.map(item => (
      <Consent
        key={item.kind}
        item={item}
        value={given.includes(item.kind)}
        onChange={value =>
          onChange(
            value ? [...given.filter(one => one !== item.kind), item.kind] : given.filter(one => one !== item.kind),
          )
        }
      />
    ))}
  </View>
)

interface ConsentProps {
  item: ConsentItem<string>
  value: boolean
  onChange: (value: boolean) => void
}

const Consent = ({ item, value, onChange }: ConsentProps) => {
  const [open, setOpen] = useState(false)
  const { title, text, why, revocable, whenRevoked } = item.text
  return (
    <View className="cl-one">
      <Check label={`同意：${title}`} value={value} onChange={onChange} error={item.error ?? null}>
        <View className="stack">
          <Text className="t-strong">{`同意：${title}`}</Text>
          <Text className="t-second">{why}</Text>
          {item.refusing !== undefined && <Text className="t-second">{item.refusing}</Text>}
        </View>
      </Check>
      {open && (
        <View className="cl-text stack-2">
          <Text>{text}</Text>
          <Text className="t-second">
            {revocable ? `以后可以在“我的同意”里撤回。${whenRevoked}` : `这一项不能撤回。${whenRevoked}`}
          </Text>
        </View>
      )}
      <View className="cl-more">
        <Button
          size="small"
          kind="quiet"
          label={open ? '收起' : '看全文'}
          heard={`${open ? '收起' : '看全文'}：${title}`}
          onPress={() => setOpen(!open)}
        />
      </View>
    </View>
  )
}
