import { View } from '@tarojs/components'
import { useState } from 'react'
import { publication } from '../../../contract/publication'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { WAY_TEXT } from '../way-text'

const MOST_CHARS = 100

interface WayProps {
  threadId: string
  faqId: string
  title: string
}

/** This question asks for that answer: from now on its words find it. Its answerer confirms them, nameless. */
export const WayButton = (way: WayProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        label={WAY_TEXT.title}
        heard={`${WAY_TEXT.title}，${way.title}`}
        onPress={() => setOpen(true)}
      />
      <Sheet open={open} title={WAY_TEXT.title} onClose={() => setOpen(false)}>
        {open && <WayForm {...way} onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  )
}

const WayForm = ({ onDone, ...way }: WayProps & { onDone: () => void }) => {
  const redacted = useCall(publication.draftFromThread, { threadId: way.threadId })
  return <Loaded call={redacted}>{({ title }) => <WayWords {...way} begun={title} onDone={onDone} />}</Loaded>
}

const WayWords = ({ threadId, faqId, title, begun, onDone }: WayProps & { begun: string; onDone: () => void }) => {
  const [text, setText] = useState(() => [...begun].slice(0, MOST_CHARS).join(''))
  const [tried, setTried] = useState(false)
  const command = useCommand(publication.teachFromThread)
  const words = text.replace(/\s+/g, ' ').trim()
  const send = async () => {
    setTried(true)
    if (words === '' || !(await command.run({ threadId, faqId, text: words })).ok) return
    toast(WAY_TEXT.done)
    onDone()
  }
  return (
    <View className="stack-3">
      <TextArea
        label={WAY_TEXT.words(title)}
        hint={WAY_TEXT.hint}
        maxLength={MOST_CHARS}
        value={text}
        onChange={setText}
        error={tried && words === '' ? WAY_TEXT.missing : null}
      />
      <RefusedNotice refused={command.refused} />
      <Button kind="main" label={WAY_TEXT.add} busy={command.busy} onPress={send} />
    </View>
  )
}
