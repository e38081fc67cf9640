import { Text, View } from '@tarojs/components'
import { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { endPullDown } from '../../../../platform/navigation'
import { usePages } from '../../../../platform/use-pages'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { NoticeCard } from '../../components/notice-card'
import { ObjectSheet } from '../../components/object-sheet'
import { NOTICE_TEXT } from '../../text'

/** The public notice: masked, without a word of illness; anybody may object, unnamed too. */
export default function NoticesPage() {
  const notices = usePages(aid.notices, {})
  const [objectTo, setObjectTo] = useState<string | null>(null)
  useShareAppMessage(() => ({ title: '工会帮扶公示', path: '/features/aid/pages/notices/index' }))
  usePullDownRefresh(() => {
    notices.reload()
    endPullDown()
  })
  return (
    <Page title={NOTICE_TEXT.title}>
      <View className="stack-1">
        <Text className="t-head">{NOTICE_TEXT.lead}</Text>
        <Text className="t-second">{NOTICE_TEXT.note}</Text>
      </View>
      <Loaded
        call={notices}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="inbox" title={NOTICE_TEXT.none} note={NOTICE_TEXT.noneNote} />}
      >
        {data => (
          <>
            {data.items.map(one => (
              <Card key={one.applicationId}>
                <NoticeCard one={one} onObject={() => setObjectTo(one.applicationId)} />
              </Card>
            ))}
            {data.more && <Button kind="quiet" label="更早的公示" busy={data.loadingMore} onPress={data.more} />}
          </>
        )}
      </Loaded>
      <ObjectSheet applicationId={objectTo} onClose={() => setObjectTo(null)} />
    </Page>
  )
}
