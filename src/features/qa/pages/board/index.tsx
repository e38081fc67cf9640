import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { publication } from '../../../../contract/publication'
import { QA_CATEGORIES, type QaCategory } from '../../../../domain/qa/words'
import { endPullDown, open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { PickField } from '../../../../ui/choice-field'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { BoardItem } from '../../components/board-item'
import { BOARD_TEXT } from '../../publish-text'
import { ASK_TEXT, CATEGORY_WORDS } from '../../text'

const TICK_MS = 60_000
const CHOICES = [
  { value: 'all', label: ASK_TEXT.all },
  ...QA_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value] })),
] as const

/** What others asked and were answered, with their leave; read anew each time, so that what was taken back is gone. */
export default function BoardPage() {
  const nowMs = useServerNow(TICK_MS)
  const [category, setCategory] = useState<QaCategory | null>(null)
  const state = useCall(publication.board, {})
  const board = usePages(publication.board, category ? { category } : {})
  usePullDownRefresh(() => {
    board.reload()
    endPullDown()
  })
  const ask = { label: BOARD_TEXT.ask, onPress: () => open('features/qa/pages/ask/index', {}) }
  if (state.state === 'ready' && !state.data.open)
    return (
      <Page title={BOARD_TEXT.title}>
        <Empty icon="lock" title={BOARD_TEXT.closed} note={BOARD_TEXT.closedNote} action={ask} />
      </Page>
    )
  return (
    <Page title={BOARD_TEXT.title}>
      <Text className="t-second">{BOARD_TEXT.lead}</Text>
      <PickField
        label={ASK_TEXT.categories}
        options={CHOICES}
        value={category ?? 'all'}
        onChange={value => setCategory(value === 'all' ? null : value)}
      />
      <Loaded
        call={board}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="people" title={BOARD_TEXT.none} note={BOARD_TEXT.noneNote} action={ask} />}
      >
        {({ items, more, loadingMore }) => (
          <View className="stack-2">
            {items.map(item => (
              <BoardItem key={item.postId} item={item} nowMs={nowMs} />
            ))}
            {more && <Button label={BOARD_TEXT.more} busy={loadingMore} onPress={more} />}
            <Button kind="quiet" icon="edit" label={BOARD_TEXT.ask} onPress={ask.onPress} />
          </View>
        )}
      </Loaded>
    </Page>
  )
}
