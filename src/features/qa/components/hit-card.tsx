import { Text, View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { StatusTag } from '../../../ui/status-tag'
import { dayKey } from '../../../ui/time-text'
import { byLaw } from '../citation-view'
import { ANSWER_TEXT, citationWords, dateWords, LEVEL_WORDS } from '../text'
import type { Hit } from '../use-search'
import './hit-card.scss'

/** One answer that was found: how near, the question, the beginning of the answer, and what it rests on. */
export const HitCard = ({ hit, onPress }: { hit: Hit; onPress: () => void }) => {
  const [law] = byLaw(hit.citations)
  return (
    <Card onPress={onPress}>
      <View className="hc">
        <StatusTag tone={hit.level === 'likely' ? 'good' : 'plain'} word={LEVEL_WORDS[hit.level]} />
        <Text className="t-strong">{hit.title}</Text>
        <Text className="hc-answer">{hit.answer}</Text>
        {law && <Text className="t-second">{`${citationWords(law)}（${ANSWER_TEXT.asOf(law.versionDate)}）`}</Text>}
        <Text className="t-second">{ANSWER_TEXT.checked(dateWords(dayKey(hit.checkedAtMs)))}</Text>
      </View>
    </Card>
  )
}
