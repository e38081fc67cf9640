import { usePullDownRefresh } from '@tarojs/taro'
import { qa } from '../../../../contract/qa'
import { endPullDown, open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { STATE_WORDS, THREADS_TEXT } from '../../thread-text'

const TICK_MS = 60_000

/** What I asked the union, the newest word first. */
export default function ThreadsPage() {
  const nowMs = useServerNow(TICK_MS)
  const list = useCall(qa.myThreads, {})
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  return (
    <Page title={THREADS_TEXT.title}>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty
            icon="inbox"
            title={THREADS_TEXT.none}
            note={THREADS_TEXT.noneNote}
            action={{ label: THREADS_TEXT.ask, onPress: () => open('features/qa/pages/ask/index', {}) }}
          />
        }
      >
        {({ items }) => (
          <Card flush>
            {items.map(item => (
              <ListRow
                key={item.threadId}
                title={item.excerpt}
                note={`${item.kind === 'complaint' ? THREADS_TEXT.complaint : ''}${THREADS_TEXT.asked(item.askedAtMs, nowMs)}`}
                trail={
                  item.unread ? (
                    <StatusTag tone="wait" icon="bell" word={THREADS_TEXT.unread} />
                  ) : (
                    <StatusTag {...STATE_WORDS[item.state]} />
                  )
                }
                onPress={() => open('features/qa/pages/thread/index', { threadId: item.threadId })}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Page>
  )
}
