import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useMay } from '../../../platform/use-may'
import { Button } from '../../../ui/button'
import { Fact } from '../../../ui/list-row'
import { Sheet } from '../../../ui/sheet'
import { text } from '../text'
import { GrantForm } from './grant-form'
import { RevealMember } from './reveal-member'
import { type RosterRow, Standing } from './roster-table'

const TITLE = { grant: text.grantTo, reveal: text.revealOf } as const

/** One person of the roster, masked, and what may be given to them. */
export const MemberSheet = ({ member, onClose }: { member: RosterRow; onClose: () => void }) => {
  const mayGrant = useMay('role.grant')
  const mayReveal = useMay('roster.reveal')
  const [doing, setDoing] = useState<keyof typeof TITLE | null>(null)
  const title = doing === null ? member.nameMasked : TITLE[doing](member.nameMasked)
  return (
    <Sheet open title={title} onClose={onClose}>
      {doing === 'grant' ? (
        <GrantForm member={member} onDone={onClose} />
      ) : doing === 'reveal' ? (
        <RevealMember member={member} />
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
          {mayReveal && <Button icon="eye" label={text.reveal} onPress={() => setDoing('reveal')} />}
          {mayGrant && member.bound && <Button icon="shield" label={text.giveRole} onPress={() => setDoing('grant')} />}
        </View>
      )}
    </Sheet>
  )
}
