import { View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { members } from '../../../contract/members'
import { cleanInvite } from '../../../domain/checkin/invite-code'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { TextField } from '../../../ui/field'
import { text } from '../text'

/** Takes a door up with the code that the organiser sent; a second try with the same code changes nothing. */
export const JoinCard = () => {
  const join = useCommand(checkin.join, { renews: [checkin.doors, members.me] })
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async () => {
    const inviteCode = cleanInvite(typed)
    setProblem(typed.trim() === '' ? text.inviteMissing : inviteCode === null ? text.inviteWrong : null)
    if (inviteCode === null) return
    const reply = await join.run({ inviteCode })
    if (!reply.ok) return setProblem(errorText('checkin', reply.code))
    setTyped('')
    toast(text.joined)
  }
  return (
    <Section title={text.join}>
      <Card>
        <View className="stack-3">
          <TextField
            label={text.inviteLabel}
            hint={text.joinNote}
            error={problem}
            value={typed}
            placeholder="D1"
            maxLength={40}
            onChange={value => {
              setTyped(value)
              setProblem(null)
            }}
            onSubmit={submit}
          />
          <Button label={text.joinVerb} busy={join.busy} onPress={submit} />
        </View>
      </Card>
    </Section>
  )
}
