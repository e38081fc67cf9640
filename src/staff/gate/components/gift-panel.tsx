import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import type { Found } from '../attempt'
import { text } from '../text'
import './places-panel.scss'

interface GiftPanelProps {
  festival: string
  /** Null where the code could not be looked up; the function decides. */
  found: Found | null
  onConfirm: (proxyName: string | null) => void
  onClose: () => void
}

/** Before a gift is given: whom it is for, and who carries it away. */
export const GiftPanel = ({ festival, found, onConfirm, onClose }: GiftPanelProps) => {
  const [isProxy, setProxy] = useState(false)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const give = () => {
    const typed = name.trim()
    setProblem(typed === '' ? text.giftProxyMissing : null)
    if (typed !== '') onConfirm(typed)
  }
  return (
    <View className="gp" {...a11y('status', [text.giftTitle(festival), found?.nameMasked ?? text.giftUnknown])}>
      <View className="gp-head">
        <Text className="gp-word">{text.giftTitle(festival)}</Text>
        <Text className="t-head">{found?.nameMasked ?? text.giftUnknown}</Text>
        {found && <Text className="t-body">{found.unionName}</Text>}
      </View>
      <View className="gp-all">
        <Button label={text.giftGive} onPress={() => onConfirm(null)} />
      </View>
      <View className="gp-all">
        <Button label={text.giftProxy} onPress={() => setProxy(true)} />
      </View>
      <View className="gp-none" onClick={onClose} {...a11y('button', [text.giftNotNow])}>
        <Text>{text.giftNotNow}</Text>
      </View>
      <Sheet open={isProxy} title={text.giftProxy} onClose={() => setProxy(false)}>
        <View className="stack-3">
          <TextField
            label={text.giftProxyName}
            hint={text.giftProxyHint}
            error={problem}
            value={name}
            maxLength={20}
            onChange={setName}
            onSubmit={give}
          />
          <Button label={text.giftGive} kind="main" onPress={give} />
        </View>
      </Sheet>
    </View>
  )
}
