import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../contract/define'
import { qa } from '../../../../contract/qa'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useArrowKeys } from '../../../../platform/use-arrow-keys'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { TwoPane } from '../../../../ui/two-pane'
import { ThreadDetail } from '../../components/thread-detail'
import { CATEGORY_WORDS, INBOX_TEXT, STATE_WORDS } from '../../text'

const FILTERS = ['open', 'unassigned', 'mine', 'today', 'overdue', 'waiting', 'done'] as const
const CHOICES = FILTERS.map(value => ({ value, label: INBOX_TEXT.filter[value] }))
const TICK_MS = 60_000
/** New questions come while the page is open. */
const EVERY_MS = 60_000

type Item = Output<typeof qa.inbox>['items'][number]

/** Questions for those who answer, the nearest deadline first. */
export default function InboxPage() {
  const nowMs = useServerNow(TICK_MS)
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('open')
  const [chosen, setChosen] = useState<string | null>(useRouteParams('staff/inbox/pages/inbox/index').threadId ?? null)
  const list = usePages(qa.inbox, { filter }, { everyMs: EVERY_MS })
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const items = list.state === 'ready' ? list.data.items : []
  useArrowKeys(
    items.map(item => item.threadId),
    chosen,
    setChosen,
  )
  return (
    <Page title={INBOX_TEXT.title} width="wide">
      <TwoPane
        onBack={() => setChosen(null)}
        list={
          <>
            <Chips label={INBOX_TEXT.filters} options={CHOICES} value={filter} onChange={setFilter} />
            <Loaded
              call={list}
              isEmpty={data => data.items.length === 0}
              empty={<Empty icon="inbox" title={INBOX_TEXT.none} note={INBOX_TEXT.noneNote} />}
            >
              {data => (
                <>
                  <Card flush>
                    {data.items.map(item => (
                      <ListRow
                        key={item.threadId}
                        title={item.excerpt || CATEGORY_WORDS[item.category]}
                        note={noteOf(item, nowMs)}
                        trail={<Tag item={item} nowMs={nowMs} />}
                        selected={item.threadId === chosen}
                        onPress={() => setChosen(item.threadId)}
                      />
                    ))}
                  </Card>
                  {data.more !== null && (
                    <Button kind="quiet" label={INBOX_TEXT.more} busy={data.loadingMore} onPress={data.more} />
                  )}
                </>
              )}
            </Loaded>
          </>
        }
        detail={chosen === null ? null : <ThreadDetail key={chosen} threadId={chosen} nowMs={nowMs} />}
        unchosen={<Text className="t-second">{INBOX_TEXT.unchosen}</Text>}
      />
    </Page>
  )
}

const noteOf = (item: Item, nowMs: number): string =>
  [
    item.kind === 'complaint' ? INBOX_TEXT.complaint : CATEGORY_WORDS[item.category],
    INBOX_TEXT.from(item.asker, item.unionName),
    ...(item.dueAtMs === null ? [] : [INBOX_TEXT.due(item.dueAtMs, nowMs)]),
  ].join(' · ')

const Tag = ({ item, nowMs }: { item: Item; nowMs: number }) => {
  if (item.urgent) return <StatusTag tone="stop" icon="alert" word={INBOX_TEXT.urgent} />
  if (item.dueAtMs !== null && item.dueAtMs < nowMs) return <StatusTag tone="stop" word={INBOX_TEXT.late} />
  if (item.unread) return <StatusTag tone="wait" icon="bell" word={INBOX_TEXT.unread} />
  return <StatusTag {...STATE_WORDS[item.state]} />
}
