import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { members } from '../../../contract/members'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { TextArea } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { Fact } from '../../../ui/list-row'
import { Sheet } from '../../../ui/sheet'
import { momentText } from '../../../ui/time-text'
import { text } from '../text'
import './binding-detail.scss'

type Request = Output<typeof members.bindingRequests>['items'][number]

interface BindingDetailProps {
  request: Request
  nowMs: number
  onDecided: () => void
}

/** What was typed beside what stands in the roster, and the two answers. */
export const BindingDetail = ({ request, nowMs, onDecided }: BindingDetailProps) => {
  const decide = useCommand(members.decideBinding, { renews: [members.bindingRequests, members.roster] })
  const [rejecting, setRejecting] = useState(false)
  const [reason, setReason] = useState('')
  const { requestId } = request
  const send = async (approve: boolean) => {
    const words = reason.trim()
    const reply = await decide.run({ requestId, approve, ...(!approve && words !== '' && { reason: words }) })
    if (!reply.ok) return
    const { state } = reply.data
    toast(state === 'approved' ? text.approved : approve ? text.approvedNot : text.rejected)
    onDecided()
  }
  const problem = decide.refused ? errorText('members', decide.refused.code) : null
  return (
    <View className="stack-4">
      <View className="bd">
        <Card>
          <View className="stack-1">
            <Text className="t-second">{text.typed}</Text>
            <Text className="t-title">{request.typedName}</Text>
            <Fact label={text.byLabel}>
              <Text>{text.by[request.by]}</Text>
            </Fact>
            <Fact label={text.asked}>
              <Text>{momentText(request.askedAtMs, nowMs)}</Text>
            </Fact>
          </View>
        </Card>
        <Card>
          <View className="stack-1">
            <Text className="t-second">{text.onRoster}</Text>
            <Text className="t-title">{request.nameMasked}</Text>
            <Fact label={text.phone}>
              <Text>{request.phoneMasked ?? text.none}</Text>
            </Fact>
            <Fact label={text.employeeNo}>
              <Text>{request.employeeNoMasked ?? text.none}</Text>
            </Fact>
            <Fact label={text.union}>
              <Text>{request.unionName}</Text>
            </Fact>
            <Fact label={text.company}>
              <Text>{request.companyName || text.none}</Text>
            </Fact>
          </View>
        </Card>
      </View>
      {request.rebinds && (
        <Card tone="wait">
          <View className="bd-warn">
            <Icon name="alert" />
            <Text className="grow">{text.rebinds}</Text>
          </View>
        </Card>
      )}
      {problem && !rejecting && <Text className="t-stop">{problem}</Text>}
      <View className="bd-actions">
        <Button label={text.approve} kind="main" busy={decide.busy && !rejecting} onPress={() => send(true)} />
        <Button label={text.reject} disabled={decide.busy} onPress={() => setRejecting(true)} />
      </View>
      <Sheet open={rejecting} title={text.rejectAsk} onClose={() => setRejecting(false)}>
        <View className="stack-3">
          <Text className="t-body">{text.rejectNote}</Text>
          <TextArea
            label={text.rejectReason}
            hint={text.rejectReasonHint}
            error={problem}
            optional
            value={reason}
            maxLength={200}
            onChange={setReason}
          />
          <Button label={text.reject} kind="danger" busy={decide.busy} onPress={() => send(false)} />
        </View>
      </Sheet>
    </View>
  )
}
