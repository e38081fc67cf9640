import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { qa } from '../../../contract/qa'
import { isOver } from '../../../domain/qa/threads/step'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { CATEGORY_WORDS, INBOX_TEXT, STATE_WORDS } from '../text'
import { IdentityForm } from './identity-form'
import { ReplyForm } from './reply-form'
import { ResolveForm } from './resolve-form'
import { Suggestions } from './suggestions'
import './thread-detail.scss'

type Thread = Output<typeof qa.staffThread>

const EVERY_MS = 30_000

/** One question for who answers it: what was said, what may help, and the answer. */
export const ThreadDetail = ({ threadId, nowMs }: { threadId: string; nowMs: number }) => {
  const call = useCall(qa.staffThread, { threadId }, { everyMs: EVERY_MS })
  return <Loaded call={call}>{thread => <Detail thread={thread} nowMs={nowMs} />}</Loaded>
}

const WHO = {
  worker: INBOX_TEXT.worker,
  staff: INBOX_TEXT.staff,
  note: INBOX_TEXT.note,
  lawyer: INBOX_TEXT.lawyer,
  event: INBOX_TEXT.event,
} as const

const Detail = ({ thread, nowMs }: { thread: Thread; nowMs: number }) => {
  const [text, setText] = useState('')
  const question = thread.messages.find(({ from }) => from === 'worker')?.text ?? ''
  const open = !isOver(thread.state)
  return (
    <View className="stack-3">
      <Card>
        <View className="td-head">
          <StatusTag {...STATE_WORDS[thread.state]} />
          <Text className="t-strong">{INBOX_TEXT.from(thread.asker, thread.unionName)}</Text>
          <Text className="t-second">
            {[
              thread.kind === 'complaint' ? INBOX_TEXT.complaint : CATEGORY_WORDS[thread.category],
              ...(thread.dueAtMs === null ? [] : [INBOX_TEXT.due(thread.dueAtMs, nowMs)]),
            ].join(' · ')}
          </Text>
        </View>
      </Card>
      {thread.urgent && <Notice tone="stop" text={INBOX_TEXT.urgent} />}
      {thread.messages.map(message => (
        <View key={message.messageId} className={`td-one td-${message.from}`}>
          <Text className="t-second">{`${WHO[message.from]} · ${momentText(message.atMs, nowMs)}`}</Text>
          <Text className="td-text">{message.text}</Text>
        </View>
      ))}
      {open && !thread.taken && <Claim threadId={thread.threadId} />}
      {open && thread.taken && !thread.mine && <Notice tone="info" text={INBOX_TEXT.takenNote} />}
      {open && thread.mine && (
        <>
          <Suggestions text={question} onUse={setText} />
          <ReplyForm threadId={thread.threadId} version={thread.version} text={text} onText={setText} />
          <ResolveForm threadId={thread.threadId} version={thread.version} />
        </>
      )}
      {thread.mayReadIdentity && <IdentityForm threadId={thread.threadId} />}
    </View>
  )
}

const Claim = ({ threadId }: { threadId: string }) => {
  const command = useCommand(qa.claim, { renews: [qa.staffThread, qa.inbox] })
  const run = () => {
    command.run({ threadId }).catch(() => undefined)
  }
  return (
    <>
      <RefusedNotice refused={command.refused} />
      <Button kind="main" icon="hand" label={INBOX_TEXT.claim} busy={command.busy} onPress={run} />
    </>
  )
}
