import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { members } from '../../../../contract/members'
import { endPullDown } from '../../../../platform/navigation'
import { useMay } from '../../../../platform/use-may'
import { usePages } from '../../../../platform/use-pages'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { GrantSheet } from '../../components/grant-sheet'
import { RevokeRole } from '../../components/revoke-role'
import { type RoleRow, RoleTable } from '../../components/role-table'
import { text } from '../../text'

/** Who may do what: given and taken here, seen by the auditor too. */
export default function RolesPage() {
  const list = usePages(members.roles, {})
  const mayGrant = useMay('role.grant')
  const [granting, setGranting] = useState(false)
  const [revoking, setRevoking] = useState<RoleRow | null>(null)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  return (
    <Page
      title={text.rolesTitle}
      width="wide"
      {...(mayGrant && {
        bottom: (
          <BottomBar>
            <Button label={text.grant} kind="main" icon="plus" onPress={() => setGranting(true)} />
          </BottomBar>
        ),
      })}
    >
      <Text className="t-second">{text.rolesNote}</Text>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="sliders" title={text.noRoles} />}
      >
        {({ items, more, loadingMore }) => (
          <View className="stack-2">
            <RoleTable rows={items} onRevoke={mayGrant ? setRevoking : null} />
            {more && <Button label={text.more} kind="quiet" busy={loadingMore} onPress={more} />}
          </View>
        )}
      </Loaded>
      {granting && <GrantSheet onClose={() => setGranting(false)} />}
      {revoking && <RevokeRole grant={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  )
}
