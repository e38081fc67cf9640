import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { publication } from '../../../contract/publication'
import type { Kept } from '../../../domain/qa/board'
import { withoutWords } from '../../../domain/qa/board'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { BOARD_TEXT } from '../publish-text'
import { putBack } from '../put-back'
import { HiddenWords } from './hidden-words'
import { HideMore } from './hide-more'

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
  const [kept, setKept] = useState<readonly Kept[]>([])
  const command = useCommand(publication.propose, { renews: [publication.desk] })
  const [left, setLeft] = useState('')
  const send = async () => {
    const copy = { question: question.trim(), answer: answer.trim() }
    const reply = await command.run({ threadId, version: draft.version, ...copy, kept: [...kept] })
    const words = !reply.ok && 'details' in reply ? reply.details?.['words'] : undefined
    setLeft(typeof words === 'string' ? words : '')
    if (!reply.ok) return
    toast(BOARD_TEXT.proposed)
    onClose()
  }
  const restore = (one: Kept) => {
    const back = kept.map(({ words }) => words)
    const again = (text: string, hidden: FormProps['draft']['questionHidden']) =>
      hidden.some(({ words }) => words === one.words) ? putBack(text, { hidden, back, words: one.words }) : text
    const next = { question: again(question, draft.questionHidden), answer: again(answer, draft.answerHidden) }
    setQuestion(next.question ?? question)
    setAnswer(next.answer ?? answer)
    setKept([...kept, one])
    if (next.question === null || next.answer === null) toast(BOARD_TEXT.writeBack)
  }
  const hide = (words: string) => {
    const next = withoutWords({ question, answer }, [words])
    setQuestion(next.question)
    setAnswer(next.answer)
  }
  return (
    <View className="stack-3">
      <Text className="t-second">{BOARD_TEXT.copyNote}</Text>
      <TextArea label={BOARD_TEXT.questionLabel} maxLength={1000} value={question} onChange={setQuestion} />
      <TextArea label={BOARD_TEXT.answerLabel} maxLength={2000} value={answer} onChange={setAnswer} />
      <HiddenWords hidden={[...draft.questionHidden, ...draft.answerHidden]} kept={kept} onRestore={restore} />
      <HideMore text={`${question}\n${answer}`} onHide={hide} />
      {left !== '' && <Notice tone="wait" text={BOARD_TEXT.left(left)} />}
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
