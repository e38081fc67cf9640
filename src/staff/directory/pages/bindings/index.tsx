import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { members } from '../../../../contract/members'
import { endPullDown } from '../../../../platform/navigation'
import { useArrowKeys } from '../../../../platform/use-arrow-keys'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { useSurroundings } from '../../../../ui/surroundings'
import { agoText } from '../../../../ui/time-text'
import { TwoPane } from '../../../../ui/two-pane'
import { BindingDetail } from '../../components/binding-detail'
import { text } from '../../text'

const MINUTE_MS = 60_000

/** Requests that wait for my decision, oldest first; after one is decided the next stands in its place. */
export default function BindingsPage() {
  const list = usePages(members.bindingRequests, {})
  const { wide } = useSurroundings()
  const [picked, setPicked] = useState<string | null>(null)
  const nowMs = useServerNow(MINUTE_MS)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const items = list.state === 'ready' ? list.data.items : []
  const known = items.some(item => item.requestId === picked)
  const chosen = known ? picked : wide ? (items[0]?.requestId ?? null) : null
  useArrowKeys(
    items.map(item => item.requestId),
    chosen,
    setPicked,
  )
  const request = items.find(item => item.requestId === chosen)
  return (
    <Page title={text.bindingsTitle} width="wide">
      <Loaded
        call={list}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="shield" title={text.noBindings} note={text.noBindingsNote} />}
      >
        {({ items: rows, more, loadingMore }) => (
          <TwoPane
            onBack={() => setPicked(null)}
            list={
              <>
                <Card flush>
                  {rows.map(row => (
                    <ListRow
                      key={row.requestId}
                      title={row.typedName}
                      note={[row.unionName, agoText(row.askedAtMs, nowMs)].join(' · ')}
                      trail={row.rebinds ? <StatusTag tone="wait" word={text.rebindsTag} /> : undefined}
                      selected={row.requestId === chosen}
                      onPress={() => setPicked(row.requestId)}
                    />
                  ))}
                </Card>
                {more && <Button label={text.more} kind="quiet" busy={loadingMore} onPress={more} />}
              </>
            }
            detail={
              request ? (
                <BindingDetail
                  key={request.requestId}
                  request={request}
                  nowMs={nowMs}
                  onDecided={() => setPicked(null)}
                />
              ) : null
            }
            unchosen={<Empty icon="shield" title={text.chooseBinding} note={text.chooseBindingNote} />}
          />
        )}
      </Loaded>
    </Page>
  )
}
