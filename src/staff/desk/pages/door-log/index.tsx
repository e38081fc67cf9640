import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { checkin } from '../../../../contract/checkin'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useMay } from '../../../../platform/use-may'
import { usePages } from '../../../../platform/use-pages'
import { Tabs } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { Conflicts } from '../../components/conflicts'
import { FailedScans } from '../../components/failed-scans'
import { WalkIns } from '../../components/walk-ins'
import { text } from '../../door-text'
import { text as listText } from '../../list-text'

type Tab = 'conflicts' | 'failed' | 'walkIns'

/** A session's doors afterwards: who came in twice, what was refused, who was written down. */
export default function DoorLogPage() {
  const { sessionId = '' } = useRouteParams('staff/desk/pages/door-log/index')
  const [tab, setTab] = useState<Tab>('conflicts')
  const conflicts = useCall(checkin.conflicts, { sessionId })
  const failed = usePages(checkin.failedScans, { sessionId })
  const walkIns = usePages(checkin.walkIns, { sessionId })
  // only hides the buttons: the function looks at the session's own union
  const mayEdit = useMay('event.edit')
  usePullDownRefresh(() => {
    walkIns.reload()
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
            { value: 'walkIns', label: listText.walkIns },
          ]}
          value={tab}
          onChange={setTab}
        />
        {tab === 'conflicts' && <Conflicts call={conflicts} canSettle={mayEdit} />}
        {tab === 'failed' && <FailedScans call={failed} />}
        {tab === 'walkIns' && <WalkIns call={walkIns} mayReveal={mayEdit} />}
      </View>
    </Page>
  )
}
