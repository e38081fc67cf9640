import { usePullDownRefresh } from '@tarojs/taro'
import { members } from '../../../../contract/members'
import { endPullDown, open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { MemberProfile, Work } from '../../components/member-profile'
import { PROFILE_TEXT } from '../../text'

/** My membership as the union's roster has it. */
export default function ProfilePage() {
  const me = useCall(members.me, {})
  usePullDownRefresh(() => {
    me.reload()
    endPullDown()
  })
  return (
    <Page title={PROFILE_TEXT.title}>
      <Loaded call={me}>
        {data => {
          if (data.member) return <MemberProfile me={data} member={data.member} />
          const isPending = data.binding === 'pending'
          return (
            <>
              <Empty
                icon="id-card"
                title={isPending ? PROFILE_TEXT.pending : PROFILE_TEXT.guest}
                note={isPending ? PROFILE_TEXT.pendingNote : PROFILE_TEXT.guestNote}
                action={{
                  label: isPending ? PROFILE_TEXT.seeRequest : PROFILE_TEXT.bind,
                  onPress: () => open('features/members/pages/bind/index', {}),
                }}
              />
              <Work me={data} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
