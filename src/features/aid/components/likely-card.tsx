import { Text, View } from '@tarojs/components'
import type { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { Card } from '../../../ui/card'
import { StatusTag } from '../../../ui/status-tag'
import { LIKELY, LIKELY_TEXT } from '../text'
import { MaterialRow } from './material-row'

/** What the rules say to these answers: a hint with its reason, never a refusal. */
export const LikelyCard = ({ likely }: { likely: Output<typeof aid.likely> }) => {
  const { tone, words } = LIKELY[likely.eligibility]
  return (
    <>
      <Card tone={tone}>
        <View className="stack-2">
          <StatusTag tone={tone} word={words} />
          {likely.amountFen !== null && likely.eligibility !== 'not' && (
            <Text className="t-head">{LIKELY_TEXT.upTo(likely.amountFen)}</Text>
          )}
          {likely.reason && <Text>{likely.reason.text}</Text>}
          {likely.amountReason && likely.eligibility !== 'not' && (
            <Text className="t-second">{likely.amountReason.text}</Text>
          )}
          {likely.missing.length > 0 && (
            <Text className="t-second">{LIKELY_TEXT.missing(likely.missing.map(({ label }) => label))}</Text>
          )}
          {likely.eligibility === 'not' && <Text className="t-second">{LIKELY_TEXT.not}</Text>}
        </View>
      </Card>
      {likely.eligibility !== 'not' && likely.materials.length > 0 && (
        <Card>
          <View className="stack-3">
            <Text className="t-strong">{LIKELY_TEXT.materials}</Text>
            {likely.materials.map(material => (
              <MaterialRow key={material.key} material={material} />
            ))}
          </View>
        </Card>
      )}
    </>
  )
}
