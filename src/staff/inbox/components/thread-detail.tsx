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
import { ACT_TEXT, ANSWER_TEXT, QUEUE_WORDS } from '../act-text'
import { HOLD_TEXT } from '../hold-text'
import { CATEGORY_WORDS, INBOX_TEXT, STATE_WORDS } from '../text'
import { useAnswer } from '../use-answer'
import { AfterThread } from './after-thread'
import { CannedNear } from './canned-near'
import type { Canned } from './canned-sheet'
import { HoldButton } from './hold-form'
import { IdentityForm } from './identity-form'
import { MoreActs } from './more-acts'
import { ReplyForm } from './reply-form'
import { ResolveForm } from './resolve-form'
import { Said } from './said'
import { Suggestions } from './suggestions'
import './thread-detail.scss'

type Thread = Output<typeof qa.staffThread>

const EVERY_MS = 30_000

/** One question for who answers it: what was said, what may help, and the answer. */
export const ThreadDetail = ({ threadId, nowMs }: { threadId: string; nowMs: number }) => {
  const call = useCall(qa.staffThread, { threadId }, { everyMs: EVERY_MS })
  return <Loaded call={call}>{thread => <Detail thread={thread} nowMs={nowMs} />}</Loaded>
}

const Detail = ({ thread, nowMs }: { thread: Thread; nowMs: number }) => {
  const [round, setRound] = useState(0)
  const open = !isOver(thread.state)
  const answers = open && (thread.mine || thread.reader !== 'office')
  return (
    <View className="stack-3">
      <Head thread={thread} nowMs={nowMs} />
      <Notices thread={thread} />
      {thread.messages.map(message => (
        <Said key={message.messageId} message={message} threadId={thread.threadId} nowMs={nowMs} />
      ))}
      {open && !thread.taken && thread.reader === 'office' && <Claim threadId={thread.threadId} />}
      {open && thread.taken && !thread.mine && thread.reader === 'office' && (
        <Notice tone="info" text={INBOX_TEXT.takenNote} />
      )}
      {answers ? (
        <Answering key={round} thread={thread} onSent={() => setRound(round + 1)} />
      ) : (
        open && <Acts thread={thread} />
      )}
      {thread.reader === 'office' && thread.outcome === 'answered' && thread.kind === 'question' && (
        <AfterThread threadId={thread.threadId} />
      )}
      {thread.isHead && <HoldButton threadId={thread.threadId} onHold={thread.hold !== null} />}
      {thread.mayReadIdentity && <IdentityForm threadId={thread.threadId} />}
    </View>
  )
}

const Head = ({ thread, nowMs }: { thread: Thread; nowMs: number }) => (
  <Card>
    <View className="td-head">
      <View className="td-tools">
        <StatusTag {...STATE_WORDS[thread.state]} />
        {thread.urgent && <StatusTag tone="stop" icon="alert" word={INBOX_TEXT.urgent} />}
        {thread.nearlyBarred && <StatusTag tone="stop" word={ANSWER_TEXT.barred} />}
      </View>
      <Text className="t-strong">{INBOX_TEXT.from(thread.asker, thread.unionName)}</Text>
      <Text className="t-second">
        {[
          thread.kind === 'complaint' ? INBOX_TEXT.complaint : CATEGORY_WORDS[thread.category],
          QUEUE_WORDS[thread.queueId],
          ...(thread.dueAtMs === null ? [] : [INBOX_TEXT.due(thread.dueAtMs, nowMs)]),
          ...(thread.complex ? [ACT_TEXT.extend] : []),
        ].join(' · ')}
      </Text>
    </View>
  </Card>
)

/** What whoever answers must know before writing. */
const Notices = ({ thread }: { thread: Thread }) => (
  <>
    {thread.reader !== 'office' && <Notice tone="info" text={ANSWER_TEXT.lawyerView[thread.reader]} />}
    {thread.drafting !== null && <Notice tone="wait" text={ANSWER_TEXT.drafting(thread.drafting)} />}
    {thread.hold !== null && <Notice tone="info" text={HOLD_TEXT.standing(thread.hold.reason)} />}
    {!thread.assured && <Notice tone="wait" text={ANSWER_TEXT.unassured} />}
    {thread.reader === 'office' && thread.lawyer !== null && (
      <Notice tone="info" text={ANSWER_TEXT.lawyerSaid[thread.lawyer]} />
    )}
    {thread.stars !== null && (
      <Notice
        tone={thread.stars <= 2 ? 'stop' : 'good'}
        text={[ANSWER_TEXT.rated(thread.stars), thread.comment].filter(part => part !== '').join('：')}
      />
    )}
  </>
)

/** What can be done with an open question beside answering it. */
const Acts = ({ thread }: { thread: Thread }) => (
  <>
    {thread.mine && <ResolveForm threadId={thread.threadId} version={thread.version} />}
    {(thread.mine || thread.isHead) && <MoreActs thread={thread} />}
  </>
)

/** The box with the acts below it, and what may help beside it; where there is no room it comes last. */
const Answering = ({ thread, onSent }: { thread: Thread; onSent: () => void }) => {
  const answer = useAnswer(thread, onSent)
  const [canned, setCanned] = useState<Canned | null>(null)
  const question = thread.messages.find(({ from }) => from === 'worker')?.text ?? ''
  const teaches = thread.reader === 'office' && thread.kind !== 'complaint'
  return (
    <View className="td-answer">
      <View className="td-box stack-3">
        <ReplyForm thread={thread} answer={answer} canned={canned} onCannedClosed={() => setCanned(null)} />
        <Acts thread={thread} />
      </View>
      <View className="td-help">
        {thread.reader === 'office' && <CannedNear category={thread.category} onChoose={setCanned} />}
        <Suggestions
          text={question}
          teaches={teaches ? thread.threadId : null}
          onUse={(text, citations) => answer.insert(text, citations, null)}
        />
      </View>
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
