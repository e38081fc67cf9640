import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { office } from '../../../../contract/office'
import { CONTENT_ABOUT } from '../../../../domain/content/words'
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
import { HeldDetail, type HeldItem } from '../../components/held-detail'
import { HELD_TEXT, WHY_WORDS } from '../../held-text'

const MINUTE_MS = 60_000
/** What a row shows of a text. */
const EXCERPT = 24

const excerpt = ({ text }: HeldItem): string => {
  const characters = Array.from((text ?? HELD_TEXT.picture).replace(/\s+/g, ' '))
  return characters.length <= EXCERPT ? characters.join('') : `${characters.slice(0, EXCERPT).join('')}…`
}

/** Content that waits for a person, oldest first; after one is decided the next stands in its place. */
export default function HeldPage() {
  const list = usePages(office.heldContent, {})
  const { wide } = useSurroundings()
  const [picked, setPicked] = useState<string | null>(null)
  const nowMs = useServerNow(MINUTE_MS)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const items = list.state === 'ready' ? list.data.items : []
  const known = items.some(item => item.contentId === picked)
  const chosen = known ? picked : wide ? (items[0]?.contentId ?? null) : null
  useArrowKeys(
    items.map(item => item.contentId),
    chosen,
    setPicked,
  )
  const item = items.find(one => one.contentId === chosen)
  return (
    <Page title={HELD_TEXT.title} width="wide">
      <Loaded
        call={list}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="check-circle" title={HELD_TEXT.none} note={HELD_TEXT.noneNote} />}
      >
        {({ items: rows, more, loadingMore }) => (
          <TwoPane
            onBack={() => setPicked(null)}
            list={
              <>
                <Card flush>
                  {rows.map(row => (
                    <ListRow
                      key={row.contentId}
                      title={excerpt(row)}
                      note={[CONTENT_ABOUT[row.about], agoText(row.askedAtMs, nowMs)].join(' · ')}
                      trail={<StatusTag {...WHY_WORDS[row.why]} />}
                      selected={row.contentId === chosen}
                      onPress={() => setPicked(row.contentId)}
                    />
                  ))}
                </Card>
                {more && <Button label={HELD_TEXT.more} kind="quiet" busy={loadingMore} onPress={more} />}
              </>
            }
            detail={
              item ? (
                <HeldDetail key={item.contentId} item={item} nowMs={nowMs} onDecided={() => setPicked(null)} />
              ) : null
            }
            unchosen={<Empty icon="eye" title={HELD_TEXT.choose} note={HELD_TEXT.chooseNote} />}
          />
        )}
      </Loaded>
    </Page>
  )
}
