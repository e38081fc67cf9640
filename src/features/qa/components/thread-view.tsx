import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { qa } from '../../../contract/qa'
import { isOver } from '../../../domain/qa/threads/step'
import { open } from '../../../platform/navigation'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { Notice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { StatusTag } from '../../../ui/status-tag'
import { OUTCOME_WORDS, STATE_WORDS, THREAD_TEXT } from '../thread-text'
import { AddMessage } from './add-message'
import { DangerCard } from './danger-card'
import { LawyerConsent } from './lawyer-consent'
import { RateThread } from './rate-thread'
import { Said } from './said'
import './thread-view.scss'

type Thread = Output<typeof qa.myThread>

/** Whose turn it is on top, then what was said. */
export const ThreadView = ({ thread, nowMs }: { thread: Thread; nowMs: number }) => (
  <>
    <Card>
      <View className="tv-head">
        <StatusTag {...STATE_WORDS[thread.state]} />
        <Text className="t-strong">{standing(thread, nowMs)}</Text>
        {thread.pseudonym !== null && <Text className="t-second">{THREAD_TEXT.as(thread.pseudonym)}</Text>}
      </View>
    </Card>
    {thread.danger && <DangerCard />}
    {thread.nearlyBarred && !isOver(thread.state) && <Notice tone="wait" text={THREAD_TEXT.barred} />}
    {thread.onHoldSinceMs !== null && <Notice tone="info" text={THREAD_TEXT.onHold(thread.onHoldSinceMs, nowMs)} />}
    {thread.lawyer !== null && <LawyerConsent threadId={thread.threadId} said={thread.lawyer} />}
    {thread.messages.map(message => (
      <Said key={message.messageId} message={message} threadId={thread.threadId} nowMs={nowMs} />
    ))}
    {thread.linkedId !== null && <Linked threadId={thread.linkedId} merged={thread.state === 'merged'} />}
    {thread.mayRate && <RateThread threadId={thread.threadId} stars={thread.stars} />}
    {thread.mayWrite && <AddMessage threadId={thread.threadId} goesOn={thread.goesOn} />}
    {!isOver(thread.state) && <Withdraw threadId={thread.threadId} />}
  </>
)

const Linked = ({ threadId, merged }: { threadId: string; merged: boolean }) => (
  <Button
    kind="quiet"
    label={merged ? THREAD_TEXT.mergedInto : THREAD_TEXT.linked}
    onPress={() => open('features/qa/pages/thread/index', { threadId })}
  />
)

const standing = ({ state, outcome, dueAtMs, mayWrite, goesOn }: Thread, nowMs: number): string => {
  if (isOver(state))
    return `${outcome ? THREAD_TEXT.outcome(OUTCOME_WORDS[outcome]) : ''}${mayWrite && !goesOn ? `。${THREAD_TEXT.reopen}` : ''}`
  const due = dueAtMs === null ? '' : nowMs > dueAtMs ? THREAD_TEXT.late : THREAD_TEXT.due(dueAtMs, nowMs)
  return `${THREAD_TEXT.next[state] ?? ''}${due}`
}

const Withdraw = ({ threadId }: { threadId: string }) => {
  const [asking, setAsking] = useState(false)
  const command = useCommand(qa.withdraw, { renews: [qa.myThread, qa.myThreads] })
  const run = async () => {
    const reply = await command.run({ threadId })
    if (reply.ok) setAsking(false)
  }
  return (
    <>
      <Button kind="quiet" label={THREAD_TEXT.withdraw} onPress={() => setAsking(true)} />
      <Confirm
        open={asking}
        title={THREAD_TEXT.withdrawTitle}
        text={THREAD_TEXT.withdrawText}
        verb={THREAD_TEXT.withdraw}
        kind="danger"
        busy={command.busy}
        problem={command.refused ? errorText('qa', command.refused.code) : null}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
