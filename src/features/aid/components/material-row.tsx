import { Text, View } from '@tarojs/components'
import type { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { StatusTag } from '../../../ui/status-tag'
import { APPLY_TEXT } from '../text'
import './material-row.scss'

export type Material = Output<typeof aid.likely>['materials'][number]

/** One material: what it is, why it is needed, what it looks like, and what will do instead. */
export const MaterialRow = ({ material }: { material: Material }) => (
  <View className="mr">
    <View className="mr-head">
      <Text className="t-strong">{material.label}</Text>
      {!material.sure && <StatusTag tone="info" word={APPLY_TEXT.maybe} />}
    </View>
    <Text className="t-second">{material.because === '' ? material.why : material.because}</Text>
    <Text className="t-second">{APPLY_TEXT.sample(material.sample)}</Text>
    {material.substitutes.length > 0 && (
      <Text className="t-second">{APPLY_TEXT.substitutes(material.substitutes)}</Text>
    )}
  </View>
)
