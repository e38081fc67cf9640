import { Text, View } from '@tarojs/components'
import type { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { Button } from '../../../ui/button'
import { dateText } from '../../../ui/time-text'
import { NOTICE_TEXT, yuan } from '../text'

interface NoticeCardProps {
  one: Output<typeof aid.notices>['items'][number]
  onObject: () => void
}

/** One case on notice. */
export const NoticeCard = ({ one, onObject }: NoticeCardProps) => (
  <View className="stack-2">
    <Text className="t-strong">{`${one.nameMasked} · ${one.kindWord} · ${yuan(one.amountFen)}`}</Text>
    <Text className="t-second">{`${one.unionName} · ${NOTICE_TEXT.until(dateText(one.closesAtMs))}`}</Text>
    <Button
      size="small"
      kind="quiet"
      label={NOTICE_TEXT.object}
      heard={`${NOTICE_TEXT.object}，${one.nameMasked}`}
      onPress={onObject}
    />
  </View>
)
