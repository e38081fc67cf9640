import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { publication } from '../../../contract/publication'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { RefusedNotice } from '../../../ui/notice'
import { dayText } from '../../../ui/time-text'
import { BOARD_TEXT } from '../publish-text'
import { CATEGORY_WORDS } from '../text'
import './board-item.scss'

type Item = Output<typeof publication.board>['items'][number]

/** Longer answers show their beginning. */
const SHORT_CHARS = 110

/** One public question: what was asked, what the union answered, and how many met the same. */
export const BoardItem = ({ item, nowMs }: { item: Item; nowMs: number }) => {
  const [whole, setWhole] = useState(false)
  const isLong = item.answer.length > SHORT_CHARS
  const answer = isLong && !whole ? `${item.answer.slice(0, SHORT_CHARS)}…` : item.answer
  return (
    <Card>
      <View className="bi">
        <Text className="t-second">{`${CATEGORY_WORDS[item.category]} · ${dayText(item.publishedAtMs, nowMs)}`}</Text>
        <Text className="bi-question">{item.question}</Text>
        <View className="bi-answer">
          <Text className="t-second">{BOARD_TEXT.answer}</Text>
          <Text className="bi-words">{answer}</Text>
          {isLong && (
            <View className="bi-left">
              <Button
                kind="quiet"
                size="small"
                label={whole ? BOARD_TEXT.less : BOARD_TEXT.whole}
                heard={`${whole ? BOARD_TEXT.less : BOARD_TEXT.whole}，${item.question}`}
                onPress={() => setWhole(!whole)}
              />
            </View>
          )}
        </View>
        <Same item={item} />
      </View>
    </Card>
  )
}

/** One tap, taken back with another; a small number is said in words. */
const Same = ({ item }: { item: Item }) => {
  const command = useCommand(publication.same)
  const [said, setSaid] = useState<{ on: boolean; same: number | null } | null>(null)
  const { on, same } = said ?? { on: item.mine, same: item.same }
  const press = async () => {
    const reply = await command.run({ postId: item.postId, on: !on })
    if (reply.ok) setSaid(reply.data)
  }
  return (
    <>
      <View className="bi-foot">
        <View className="grow">
          <Text className="t-second">{item.own ? BOARD_TEXT.own : sameWords(on, same)}</Text>
        </View>
        {!item.own && (
          <Button
            size="small"
            icon={on ? 'check' : 'people'}
            label={on ? BOARD_TEXT.takeBack : BOARD_TEXT.same}
            heard={on ? `${BOARD_TEXT.takeBack}，${item.question}` : BOARD_TEXT.sameHeard(item.question)}
            busy={command.busy}
            onPress={press}
          />
        )}
      </View>
      <RefusedNotice refused={command.refused} />
    </>
  )
}

const sameWords = (on: boolean, same: number | null): string => {
  if (same === 0) return ''
  if (same === null) return on ? BOARD_TEXT.mineFew : BOARD_TEXT.few
  return on ? BOARD_TEXT.mineMany(same) : BOARD_TEXT.many(same)
}
