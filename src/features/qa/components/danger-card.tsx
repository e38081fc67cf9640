import { Text, View } from '@tarojs/components'
import { dial } from '../../../platform/dial'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ASK_TEXT, HOTLINE } from '../text'
import { FORM_TEXT } from '../thread-text'
import './ask-person.scss'

/** Where words of danger were written: who helps at once. */
export const DangerCard = () => (
  <Card tone="stop">
    <View className="ap">
      <Text className="t-strong">{FORM_TEXT.danger}</Text>
      <Button icon="phone" label={FORM_TEXT.police} onPress={() => dial('110')} />
      <Button icon="phone" label={ASK_TEXT.call} onPress={() => dial(HOTLINE)} />
    </View>
  </Card>
)
