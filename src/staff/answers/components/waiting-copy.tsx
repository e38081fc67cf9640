import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { publication } from '../../../contract/publication'
import { withoutWords } from '../../../domain/qa/board'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { RefusedNotice } from '../../../ui/notice'
import { BOARD_TEXT, PERSONAL_WORDS } from '../publish-text'
import { CopyWords } from './copy-words'
import { HideMore } from './hide-more'
import './waiting-copy.scss'

type Waiting = Output<typeof publication.desk>['waiting'][number]

/** A copy before its second person: what was hidden and what was kept and why; more may be hidden, nothing brought back. */
export const WaitingCopy = ({ copy, mayPublish }: { copy: Waiting; mayPublish: boolean }) => {
  const { threadId, version, category, kept, hidden, mine } = copy
  const decide = useCommand(publication.decide, { renews: [publication.desk] })
  const [hide, setHide] = useState<readonly string[]>([])
  const words = withoutWords(copy, hide)
  const say = async (publish: boolean) => {
    if ((await decide.run({ threadId, version, publish, hide: publish ? [...hide] : [] })).ok) toast(BOARD_TEXT.done)
  }
  return (
    <Card>
      <View className="stack-2">
        <CopyWords category={category} {...words} />
        {hidden.length > 0 && (
          <Text className="t-second">
            {BOARD_TEXT.hiddenCounts(hidden.map(one => BOARD_TEXT.hiddenCount(PERSONAL_WORDS[one.kind], one.count)))}
          </Text>
        )}
        {kept.length > 0 && (
          <View className="stack-1">
            <Text className="t-strong">{BOARD_TEXT.keptTitle}</Text>
            {kept.map(one => (
              <Text key={one.words}>{BOARD_TEXT.keptOne(one.words, one.reason)}</Text>
            ))}
          </View>
        )}
        {mayPublish && !mine && (
          <>
            <HideMore text={`${words.question}\n${words.answer}`} onHide={one => setHide([...hide, one])} />
            <RefusedNotice refused={decide.refused} />
            <View className="wc-acts">
              <Button
                kind="main"
                size="small"
                label={BOARD_TEXT.publish}
                busy={decide.busy}
                onPress={() => say(true)}
              />
              <Button size="small" label={BOARD_TEXT.refuse} busy={decide.busy} onPress={() => say(false)} />
            </View>
          </>
        )}
      </View>
    </Card>
  )
}
