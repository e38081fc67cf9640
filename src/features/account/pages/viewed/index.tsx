import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { account } from '../../../../contract/account'
import { endPullDown } from '../../../../platform/navigation'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { ViewedRow } from '../../components/viewed-row'
import { VIEWED_TEXT } from '../../viewed-text'

const MINUTE_MS = 60_000

/** Who saw my data in full, when and why. */
export default function ViewedPage() {
  const list = usePages(account.viewedMine, {})
  const nowMs = useServerNow(MINUTE_MS)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  return (
    <Page title={VIEWED_TEXT.title}>
      <Text className="t-second">{VIEWED_TEXT.rule}</Text>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="eye" title={VIEWED_TEXT.none} note={VIEWED_TEXT.noneNote} />}
      >
        {({ items, more, loadingMore }) => (
          <View className="stack-3">
            <Card flush>
              {items.map(row => (
                <ViewedRow key={row.accessId} row={row} nowMs={nowMs} />
              ))}
            </Card>
            {more && <Button label={VIEWED_TEXT.more} kind="quiet" busy={loadingMore} onPress={more} />}
            <Text className="t-second">{VIEWED_TEXT.doubt}</Text>
          </View>
        )}
      </Loaded>
    </Page>
  )
}
