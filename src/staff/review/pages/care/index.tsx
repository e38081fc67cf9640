import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { endPullDown } from '../../../../platform/navigation'
import { usePages } from '../../../../platform/use-pages'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { CareRow } from '../../components/care-row'
import { CareSheet } from '../../components/care-sheet'
import { CARE_TEXT } from '../../help-text'

/** Warmth without an application: the newest first, and one thing to do. */
export default function CarePage() {
  const list = usePages(aid.care, {})
  const [isOpen, setOpen] = useState(false)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  return (
    <Page
      title={CARE_TEXT.title}
      bottom={
        <BottomBar>
          <Button kind="main" icon="plus" label={CARE_TEXT.add} onPress={() => setOpen(true)} />
        </BottomBar>
      }
    >
      <View className="stack-1">
        <Text>{CARE_TEXT.lead}</Text>
        <Text className="t-second">{CARE_TEXT.money}</Text>
      </View>
      <Loaded
        call={list}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="hand" title={CARE_TEXT.none} note={CARE_TEXT.noneNote} />}
      >
        {({ items, more, loadingMore }) => (
          <View className="stack-3">
            <Card flush>
              {items.map(one => (
                <CareRow key={one.careId} one={one} />
              ))}
            </Card>
            {more && <Button kind="quiet" label={CARE_TEXT.more} busy={loadingMore} onPress={more} />}
          </View>
        )}
      </Loaded>
      {isOpen && <CareSheet onClose={() => setOpen(false)} />}
    </Page>
  )
}
