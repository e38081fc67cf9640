import { Text, View } from '@tarojs/components'
import { qa } from '../../../contract/qa'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { ANSWER_TEXT } from '../text'
import './helpful.scss'

/** Whether it helped, once a day; a no leads on to a person. */
export const Helpful = ({ faqId, said }: { faqId: string; said: boolean | null }) => {
  const tell = useCommand(qa.helped, { renews: [qa.open] })
  if (said === true) return <Notice tone="good" text={ANSWER_TEXT.thanks} />
  if (said === false) return <Notice tone="info" text={ANSWER_TEXT.sorry} />
  const say = (helped: boolean) => {
    tell.run({ faqId, helped }).catch(() => undefined)
  }
  return (
    <Card>
      <View className="hf">
        <Text className="t-strong">{ANSWER_TEXT.helpful}</Text>
        <View className="hf-words">
          <Button icon="check" size="small" busy={tell.busy} label={ANSWER_TEXT.yes} onPress={() => say(true)} />
          <Button size="small" busy={tell.busy} label={ANSWER_TEXT.no} onPress={() => say(false)} />
        </View>
        <RefusedNotice refused={tell.refused} />
      </View>
    </Card>
  )
}
