import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { publication } from '../../../contract/publication'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { BOARD_TEXT } from '../publish-text'

/** The public copy of an answered question: begun by the machine, gone over by a person, laid before another. */
export const CopySheet = ({ threadId, onClose }: { threadId: string; onClose: () => void }) => {
  const draft = useCall(publication.draft, { threadId })
  return (
    <Sheet open title={BOARD_TEXT.write} onClose={onClose}>
      <Loaded call={draft}>{data => <Form threadId={threadId} draft={data} onClose={onClose} />}</Loaded>
    </Sheet>
  )
}

interface FormProps {
  threadId: string
  draft: Output<typeof publication.draft>
  onClose: () => void
}

const Form = ({ threadId, draft, onClose }: FormProps) => {
  const [question, setQuestion] = useState(draft.question)
  const [answer, setAnswer] = useState(draft.answer)
  const command = useCommand(publication.propose, { renews: [publication.desk] })
  const send = async () => {
    const copy = { question: question.trim(), answer: answer.trim() }
    if (!(await command.run({ threadId, version: draft.version, ...copy })).ok) return
    toast(BOARD_TEXT.proposed)
    onClose()
  }
  return (
    <View className="stack-3">
      <Text className="t-second">{BOARD_TEXT.copyNote}</Text>
      <TextArea label={BOARD_TEXT.questionLabel} maxLength={1000} value={question} onChange={setQuestion} />
      <TextArea label={BOARD_TEXT.answerLabel} maxLength={2000} value={answer} onChange={setAnswer} />
      <RefusedNotice refused={command.refused} />
      <Button
        kind="main"
        label={BOARD_TEXT.propose}
        busy={command.busy}
        disabled={question.trim() === '' || answer.trim() === ''}
        onPress={send}
      />
    </View>
  )
}
