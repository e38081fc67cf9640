import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Fact } from '../../../ui/list-row'
import { Sheet } from '../../../ui/sheet'
import { text } from '../text'
import { useMay } from '../use-may'
import { GrantForm } from './grant-form'
import { type RosterRow, Standing } from './roster-table'

/** One person of the roster, masked, and what may be given to them. */
export const MemberSheet = ({ member, onClose }: { member: RosterRow; onClose: () => void }) => {
  const mayGrant = useMay('role.grant')
  const [granting, setGranting] = useState(false)
  return (
    <Sheet open title={granting ? text.grantTo(member.nameMasked) : member.nameMasked} onClose={onClose}>
      {granting ? (
        <GrantForm member={member} onDone={onClose} />
      ) : (
        <View className="stack-2">
          <View className="line-2">
            <Standing row={member} />
          </View>
          <Fact label={text.union}>
            <Text>{member.unionName}</Text>
          </Fact>
          <Fact label={text.company}>
            <Text>{member.companyName || text.none}</Text>
          </Fact>
          <Fact label={text.phone}>
            <Text>{member.phoneMasked ?? text.none}</Text>
          </Fact>
          <Fact label={text.employeeNo}>
            <Text>{member.employeeNoMasked ?? text.none}</Text>
          </Fact>
          {mayGrant && member.bound && <Button icon="shield" label={text.giveRole} onPress={() => setGranting(true)} />}
        </View>
      )}
    </Sheet>
  )
}
