import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { events } from '../../../contract/events'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { text } from '../sign-up-text'

interface DecideSheetProps {
  applicant: { signUpId: string; nameMasked: string; unionName: string; places: number }
  /** Everything about the person and what they answered. */
  onDetails: () => void
  onClose: () => void
}

/** The desk's word on one application: a yes gives places, a no has a reason that the person reads. */
export const DecideSheet = ({ applicant, onDetails, onClose }: DecideSheetProps) => {
  const { signUpId, nameMasked, unionName, places } = applicant
  const decide = useCommand(events.decide, { renews: [events.signUps, events.desk] })
  const [rejects, setRejects] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  const approve = async () => {
    const reply = await decide.run({ verdict: 'approve', signUpId })
    if (!reply.ok) return
    toast(text.approved)
    onClose()
  }
  const reject = async () => {
    setTried(true)
    if (isMissing) return
    const reply = await decide.run({ verdict: 'reject', signUpId, reason: reason.trim() })
    if (!reply.ok) return
    toast(text.rejected)
    onClose()
  }
  return (
    <Sheet open title={text.decideTitle(nameMasked)} onClose={onClose}>
      <View className="stack-3">
        <Text>{text.decideNote(unionName, places)}</Text>
        <RefusedNotice refused={decide.refused} />
        {rejects ? (
          <>
            <TextArea
              label={text.reason}
              hint={text.reasonHint}
              error={tried && isMissing ? text.reasonMissing : null}
              value={reason}
              maxLength={200}
              onChange={setReason}
            />
            <Button kind="danger" label={text.reject} busy={decide.busy} onPress={reject} />
          </>
        ) : (
          <>
            <Button kind="main" label={text.approve} busy={decide.busy} onPress={approve} />
            <Button label={text.reject} onPress={() => setRejects(true)} />
            <Button kind="quiet" label={text.details} onPress={onDetails} />
          </>
        )}
      </View>
    </Sheet>
  )
}
