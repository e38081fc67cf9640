import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import type { Desk } from '../../../../domain/aid/desks'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { useArrowKeys } from '../../../../platform/use-arrow-keys'
import { useCall } from '../../../../platform/use-call'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Icon } from '../../../../ui/icon'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { useSurroundings } from '../../../../ui/surroundings'
import { TwoPane } from '../../../../ui/two-pane'
import { CaseFile } from '../../components/case-file'
import { QueueRow } from '../../components/queue-row'
import { DESK_WORD, QUEUE_TEXT } from '../../text'

/** Cases by deadline, one desk at a time; on a desktop the file stands beside the list. */
export default function QueuePage() {
  const { applicationId = '' } = useRouteParams('staff/review/pages/queue/index')
  const [desk, setDesk] = useState<Desk | null>(null)
  const first = useCall(aid.queue, {})
  return (
    <Page title={QUEUE_TEXT.title} width="wide">
      <Loaded
        call={first}
        isEmpty={data => data.desks.length === 0}
        empty={<Empty icon="inbox" title={QUEUE_TEXT.noDesk} />}
      >
        {data => {
          const chosen = desk ?? data.desk
          return (
            <>
              <Chips
                label={QUEUE_TEXT.desks}
                options={data.desks.map(value => ({ value, label: DESK_WORD[value] }))}
                value={chosen}
                onChange={setDesk}
              />
              <DeskQueue key={chosen} desk={chosen} first={desk === null ? applicationId : ''} />
            </>
          )
        }}
      </Loaded>
      <Card flush>
        <ListRow
          lead={<Icon name="home" />}
          title={QUEUE_TEXT.visits}
          onPress={() => open('staff/review/pages/visits/index', {})}
        />
      </Card>
    </Page>
  )
}

/** `first`: the case that a message led to, whichever desk it is on. */
const DeskQueue = ({ desk, first }: { desk: Desk; first: string }) => {
  const list = usePages(aid.queue, { desk })
  const { wide } = useSurroundings()
  const [picked, setPicked] = useState(first === '' ? null : first)
  const nowMs = useServerNow(60_000)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const items = list.state === 'ready' ? list.data.items : []
  // what was decided leaves the list but stays open until another is picked
  const chosen = picked ?? (wide ? (items[0]?.applicationId ?? null) : null)
  useArrowKeys(
    items.map(item => item.applicationId),
    chosen,
    setPicked,
  )
  return (
    <Loaded
      call={list}
      isEmpty={data => data.items.length === 0 && picked === null}
      empty={<Empty icon="inbox" title={QUEUE_TEXT.none} note={QUEUE_TEXT.noneNote} />}
    >
      {({ items: rows, more, loadingMore }) => (
        <TwoPane
          onBack={() => setPicked(null)}
          list={
            <View className="stack-3">
              <Card flush>
                {rows.map(row => (
                  <QueueRow
                    key={row.applicationId}
                    row={row}
                    nowMs={nowMs}
                    selected={row.applicationId === chosen}
                    onPress={() => setPicked(row.applicationId)}
                  />
                ))}
              </Card>
              {more && <Button label={QUEUE_TEXT.more} kind="quiet" busy={loadingMore} onPress={more} />}
            </View>
          }
          detail={chosen === null ? null : <CaseFile key={chosen} applicationId={chosen} />}
          unchosen={<Empty icon="inbox" title={QUEUE_TEXT.choose} note={QUEUE_TEXT.chooseNote} />}
        />
      )}
    </Loaded>
  )
}
