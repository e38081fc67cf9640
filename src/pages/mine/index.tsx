import { usePullDownRefresh } from '@tarojs/taro'
import { members } from '../../contract/members'
import { setCareMode, useCareMode } from '../../platform/care-mode'
import { endPullDown, open } from '../../platform/navigation'
import { isBuilt } from '../../platform/routes'
import { useCall } from '../../platform/use-call'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { ListRow } from '../../ui/list-row'
import { Page } from '../../ui/page'
import { Loaded, Skeleton } from '../../ui/states'
import { Toggle } from '../../ui/toggle'
import { entriesFor, MEMBER_ENTRIES } from '../parts/entries'
import { EntryList } from '../parts/entry-list'
import { DemoIdentity } from './demo-identity'
import './mine.scss'
import { View } from '@tarojs/components'
import { useUnreadDot } from '../parts/use-unread-dot'
import { MemberCard } from './member-card'
import { MessagesRow } from './messages-row'

/** Me: membership, my sign-ups, how the app looks. */
export default function MinePage() {
  const me = useCall(members.me, {})
  const care = useCareMode()
  useUnreadDot(me.state === 'ready' ? me.data.unread : null)
  usePullDownRefresh(() => {
    me.reload()
    endPullDown()
  })
  return (
    <Page title="我的" tab>
      <Loaded call={me} skeleton={<Skeleton rows={1} />}>
        {data => (
          <>
            <MemberCard me={data} />
            <MessagesRow unread={data.unread} />
            {data.binding === 'active' && <EntryList entries={entriesFor(MEMBER_ENTRIES, data)} />}
          </>
        )}
      </Loaded>
      <Card flush>
        <View className="mn-care">
          <Toggle label="关怀模式" note="字更大、按钮更大" value={care} onChange={setCareMode} />
        </View>
        {isBuilt('features/qa/pages/complain/index') && (
          <ListRow
            lead={<Icon name="edit" />}
            title="投诉建议"
            note="一个工作日内有人回应"
            onPress={() => open('features/qa/pages/complain/index', {})}
          />
        )}
        {isBuilt('features/members/pages/settings/index') && (
          <ListRow
            lead={<Icon name="sliders" />}
            title="设置"
            note="显示、隐私和版本"
            onPress={() => open('features/members/pages/settings/index', {})}
          />
        )}
      </Card>
      <DemoIdentity />
    </Page>
  )
}
