import { Text, View } from '@tarojs/components'
import type { QaCategory } from '../../../domain/qa/words'
import { BOARD_TEXT, CATEGORY_WORDS } from '../publish-text'

/** A public copy as others read it. */
export const CopyWords = (copy: { category: QaCategory; question: string; answer: string }) => (
  <View className="stack-1">
    <Text className="t-second">{CATEGORY_WORDS[copy.category]}</Text>
    <Text className="t-strong">{`${BOARD_TEXT.question}：${copy.question}`}</Text>
    <Text>{`${BOARD_TEXT.answer}：${copy.answer}`}</Text>
  </View>
)
