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
import { useSurroundings } from '../../../../ui/surroundings'
import { agoText } from '../../../../ui/time-text'
import { TwoPane } from '../../../../ui/two-pane'
import { MoveDetail } from '../../components/move-detail'
import { MOVES_TEXT } from '../../moves-text'

const MINUTE_MS = 60_000

/** Who wants to come here, or to leave: oldest first, and the decision beside it. */
export default function MovesPage() {
  const list = usePages(members.moveRequests, {})
  const { wide } = useSurroundings()
  const [picked, setPicked] = useState<string | null>(null)
  const nowMs = useServerNow(MINUTE_MS)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const items = list.state === 'ready' ? list.data.items : []
  const known = items.some(({ moveId }) => moveId === picked)
  const chosen = known ? picked : wide ? (items[0]?.moveId ?? null) : null
  useArrowKeys(
    items.map(({ moveId }) => moveId),
    chosen,
    setPicked,
  )
  const move = items.find(({ moveId }) => moveId === chosen)
  return (
    <Page title={MOVES_TEXT.title} width="wide">
      <Loaded
        call={list}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="swap" title={MOVES_TEXT.none} note={MOVES_TEXT.noneNote} />}
      >
        {({ items: rows, more, loadingMore }) => (
          <TwoPane
            onBack={() => setPicked(null)}
            list={
              <>
                <Card flush>
                  {rows.map(row => (
                    <ListRow
                      key={row.moveId}
                      title={row.nameMasked}
                      note={[MOVES_TEXT.kind[row.kind], row.fromUnionName, agoText(row.askedAtMs, nowMs)].join(' · ')}
                      selected={row.moveId === chosen}
                      onPress={() => setPicked(row.moveId)}
                    />
                  ))}
                </Card>
                {more && <Button label={MOVES_TEXT.more} kind="quiet" busy={loadingMore} onPress={more} />}
              </>
            }
            detail={
              move ? <MoveDetail key={move.moveId} move={move} nowMs={nowMs} onDecided={() => setPicked(null)} /> : null
            }
            unchosen={<Empty icon="swap" title={MOVES_TEXT.choose} note={MOVES_TEXT.chooseNote} />}
          />
        )}
      </Loaded>
    </Page>
  )
}
