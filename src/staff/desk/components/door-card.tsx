import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { serverNowMs } from '../../../platform/clock'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { ListRow } from '../../../ui/list-row'
import { Confirm } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import type { SessionHead } from '../session-head'
import { text } from '../text'
import { useGuardDoor } from '../use-guard-door'
import './door-card.scss'
import { InviteSheet } from './invite-sheet'

type Helper = Output<typeof checkin.helpers>['items'][number]

/** Who may scan at this session's door: oneself in one press, others by an invitation, anyone taken off at once. */
export const DoorCard = ({ session }: { session: SessionHead }) => {
  const { sessionId } = session
  const helpers = useCall(checkin.helpers, { sessionId })
  const { guard, busy, refused } = useGuardDoor(sessionId)
  const [inviting, setInviting] = useState(false)
  const [revoking, setRevoking] = useState<Helper | null>(null)
  const revoke = useCommand(checkin.revoke, { renews: [checkin.helpers, checkin.doors] })
  const revokeNow = async () => {
    if (revoking === null) return
    const reply = await revoke.run({ grantId: revoking.grantId })
    if (reply.ok) setRevoking(null)
  }
  return (
    <Section title={text.doorGuard} note={text.doorGuardNote}>
      <View className="dc-actions">
        <Button
          label={text.guardMyself}
          kind={session.draw === 'sealed' ? 'plain' : 'main'}
          icon="scan"
          busy={busy}
          onPress={guard}
        />
        <Button label={text.inviteTitle} icon="share" onPress={() => setInviting(true)} />
      </View>
      {refused && <Text className="t-stop">{errorText(refused.fn, refused.code)}</Text>}
      <Loaded
        call={helpers}
        isEmpty={({ items }) => items.length === 0}
        empty={<Text className="t-second">{text.noHelpers}</Text>}
      >
        {({ items }) => (
          <Card flush>
            {items.map(helper => (
              <HelperRow key={helper.grantId} helper={helper} onRevoke={() => setRevoking(helper)} />
            ))}
          </Card>
        )}
      </Loaded>
      {inviting && <InviteSheet sessionId={sessionId} onClose={() => setInviting(false)} />}
      <Confirm
        open={revoking !== null}
        title={text.revokeAsk(revoking?.nameMasked ?? '')}
        text={text.revokeNote}
        verb={text.revoke}
        kind="danger"
        busy={revoke.busy}
        problem={revoke.refused ? errorText('checkin', revoke.refused.code) : null}
        onConfirm={revokeNow}
        onClose={() => setRevoking(null)}
      />
    </Section>
  )
}

const HelperRow = ({ helper, onRevoke }: { helper: Helper; onRevoke: () => void }) => {
  const nowMs = serverNowMs()
  const over = helper.revoked ? text.revoked : helper.expiresAtMs <= nowMs ? text.expired : null
  return (
    <ListRow
      title={helper.nameMasked}
      note={text.until(momentText(helper.expiresAtMs, nowMs))}
      trail={
        over ? (
          <StatusTag tone="plain" word={over} />
        ) : (
          <Button
            size="small"
            kind="danger"
            label={text.revoke}
            heard={text.revokeAsk(helper.nameMasked)}
            onPress={onRevoke}
          />
        )
      }
    />
  )
}
