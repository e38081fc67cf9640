import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { checkin } from '../../../../contract/checkin'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { usePages } from '../../../../platform/use-pages'
import { Tabs } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { Conflicts } from '../../components/conflicts'
import { FailedScans } from '../../components/failed-scans'
import { text } from '../../door-text'

type Tab = 'conflicts' | 'failed'

/** A session's doors afterwards: who came in twice, and what was refused. */
export default function DoorLogPage() {
  const { sessionId = '' } = useRouteParams('staff/desk/pages/door-log/index')
  const [tab, setTab] = useState<Tab>('conflicts')
  const conflicts = useCall(checkin.conflicts, { sessionId })
  const failed = usePages(checkin.failedScans, { sessionId })
  usePullDownRefresh(() => {
    conflicts.reload()
    failed.reload()
    endPullDown()
  })
  return (
    <Page title={text.logTitle}>
      <View className="stack-3">
        <Tabs
          label={text.logTitle}
          options={[
            { value: 'conflicts', label: text.tabs.conflicts },
            { value: 'failed', label: text.tabs.failed },
          ]}
          value={tab}
          onChange={setTab}
        />
        {tab === 'conflicts' ? <Conflicts call={conflicts} /> : <FailedScans call={failed} />}
      </View>
    </Page>
  )
}
