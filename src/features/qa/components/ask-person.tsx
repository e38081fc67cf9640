import { Text, View } from '@tarojs/components'
import { dial } from '../../../platform/dial'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ASK_TEXT, HOTLINE } from '../text'
import './ask-person.scss'

/** No threshold tells whether an answer is the right one, so the way to a person always stands below. */
export const AskPerson = ({ onAsk }: { onAsk: () => void }) => (
  <Card>
    <View className="ap">
      <View className="stack">
        <Text className="t-strong">{ASK_TEXT.notSolved}</Text>
        <Text className="t-second">{ASK_TEXT.notSolvedNote}</Text>
      </View>
      <Button kind="main" icon="edit" label={ASK_TEXT.ask} onPress={onAsk} />
      <Button icon="phone" label={ASK_TEXT.call} onPress={() => dial(HOTLINE)} />
    </View>
  </Card>
)
