import { View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field, TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { INBOX_TEXT, OUTCOME_WORDS } from '../text'

const OUTCOMES = ['answered', 'referred', 'cannot', 'duplicate'] as const
const CHOICES = OUTCOMES.map(value => ({ value, label: OUTCOME_WORDS[value] }))

/** Ends a question with its outcome. */
export const ResolveForm = ({ threadId, version }: { threadId: string; version: number }) => {
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('answered')
  const command = useCommand(qa.resolve, { renews: [qa.staffThread, qa.inbox] })
  const run = async () => {
    const reply = await command.run({ threadId, version, outcome, note: outcome === 'referred' ? note.trim() : '' })
    if (reply.ok) setOpen(false)
  }
  return (
    <>
      <Button icon="check" label={INBOX_TEXT.resolve} onPress={() => setOpen(true)} />
      <Sheet open={open} title={INBOX_TEXT.resolveTitle} onClose={() => setOpen(false)}>
        <View className="stack-3">
          <Field label={INBOX_TEXT.outcome} hint={INBOX_TEXT.resolveText}>
            <Chips label={INBOX_TEXT.outcome} options={CHOICES} value={outcome} onChange={setOutcome} />
          </Field>
          {outcome === 'referred' && (
            <TextField label={INBOX_TEXT.referTo} maxLength={200} value={note} onChange={setNote} />
          )}
          <RefusedNotice refused={command.refused} />
          <Button
            kind="main"
            label={INBOX_TEXT.resolve}
            busy={command.busy}
            disabled={outcome === 'referred' && note.trim() === ''}
            onPress={run}
          />
        </View>
      </Sheet>
    </>
  )
}
