import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import type { qa } from '../../../contract/qa'
import { QUEUES, type QueueId } from '../../../domain/qa/threads/route'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Field, TextField } from '../../../ui/field'
import { ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { ACT_TEXT, QUEUE_WORDS } from '../act-text'
import { type Act, useAct } from '../use-act'

type Thread = Output<typeof qa.staffThread>

const NOTES: Record<Act, string> = {
  move: ACT_TEXT.moveNote,
  back: ACT_TEXT.backNote,
  up: ACT_TEXT.upNote,
  extend: ACT_TEXT.extendNote,
  lawyer: ACT_TEXT.lawyerNote,
  merge: ACT_TEXT.mergeNote,
}
const WITH_REASON: readonly Act[] = ['move', 'back', 'up', 'extend']
const MOST_CHARS = 200

/** What else can be done with a question: sent on, returned, taken up, given more time, shown to the lawyer, joined. */
export const MoreActs = ({ thread }: { thread: Thread }) => {
  const [open, setOpen] = useState(false)
  const [act, setAct] = useState<Act | null>(null)
  const close = () => {
    setOpen(false)
    setAct(null)
  }
  return (
    <>
      <Button icon="sliders" label={ACT_TEXT.more} onPress={() => setOpen(true)} />
      <Sheet open={open} title={act === null ? ACT_TEXT.more : ACT_TEXT[act]} onClose={close}>
        {act === null ? (
          <Card flush>
            {actsOf(thread).map(one => (
              <ListRow key={one} title={ACT_TEXT[one]} note={NOTES[one]} onPress={() => setAct(one)} />
            ))}
          </Card>
        ) : (
          <ActForm thread={thread} act={act} onDone={close} />
        )}
      </Sheet>
    </>
  )
}

const actsOf = ({ mine, mayReturn, complex, lawyer, others }: Thread): readonly Act[] => [
  'move',
  ...(mayReturn ? (['back'] as const) : []),
  'up',
  ...(mine && !complex ? (['extend'] as const) : []),
  ...(mine && lawyer === null ? (['lawyer'] as const) : []),
  ...(mine && others.length > 0 ? (['merge'] as const) : []),
]

const ActForm = ({ thread, act, onDone }: { thread: Thread; act: Act; onDone: () => void }) => {
  const [queueId, setQueueId] = useState<QueueId | null>(null)
  const [intoId, setIntoId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, refused } = useAct(thread, onDone)
  const needsReason = WITH_REASON.includes(act)
  const lacks =
    (needsReason && reason.trim() === '') ||
    (act === 'move' && queueId === null) ||
    (act === 'merge' && intoId === null)
  const send = () => {
    setTried(true)
    if (!lacks) run(act, { queueId, intoId, reason: reason.trim() })
  }
  const queues = QUEUES.filter(one => one !== thread.queueId).map(value => ({ value, label: QUEUE_WORDS[value] }))
  const others = thread.others.map(({ threadId, excerpt }) => ({ value: threadId, label: excerpt }))
  return (
    <View className="stack-3">
      {act === 'move' && (
        <Field label={ACT_TEXT.toQueue} error={tried && queueId === null ? ACT_TEXT.needQueue : null}>
          <Chips label={ACT_TEXT.toQueue} options={queues} value={queueId} onChange={setQueueId} />
        </Field>
      )}
      {act === 'merge' && (
        <Field label={ACT_TEXT.into} error={tried && intoId === null ? ACT_TEXT.needInto : null}>
          <Chips label={ACT_TEXT.into} options={others} value={intoId} onChange={setIntoId} />
        </Field>
      )}
      {needsReason && (
        <TextField
          label={ACT_TEXT.reason}
          hint={NOTES[act]}
          maxLength={MOST_CHARS}
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? ACT_TEXT.needReason : null}
        />
      )}
      <RefusedNotice refused={refused} />
      <Button kind="main" label={ACT_TEXT[act]} busy={busy} onPress={send} />
    </View>
  )
}
