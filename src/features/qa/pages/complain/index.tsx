import { Text } from '@tarojs/components'
import { useState } from 'react'
import { dangerOf } from '../../../../domain/qa/threads/urgency'
import { open, replaceWith } from '../../../../platform/navigation'
import { useServerNow } from '../../../../platform/use-server-now'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { TextArea } from '../../../../ui/field'
import { RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Result } from '../../../../ui/result'
import { Toggle } from '../../../../ui/toggle'
import { COMPLAIN_TEXT } from '../../complain-text'
import { CareCall } from '../../components/care-call'
import { DangerCard } from '../../components/danger-card'
import { SameOpen } from '../../components/same-open'
import { useAsk } from '../../use-ask'

const MOST_CHARS = 1000
const TICK_MS = 60_000

/** A complaint or a suggestion about the union itself: put like a question, with a clock of its own, never made public. */
export default function ComplainPage() {
  const nowMs = useServerNow(TICK_MS)
  const [text, setText] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const [tried, setTried] = useState(false)
  const { submit, busy, refused, sameId, done } = useAsk()
  const send = async (anyway: boolean) => {
    setTried(true)
    if (text.trim() === '') return
    const complaint = { category: 'services', kind: 'complaint', anonymous, anyway } as const
    if (await submit({ text, category: null, shownIds: [], openedIds: [] }, complaint)) setText('')
  }
  if (done)
    return (
      <Page title={COMPLAIN_TEXT.title}>
        {done.danger && <DangerCard />}
        <Result tone="good" title={COMPLAIN_TEXT.done} note={COMPLAIN_TEXT.doneNote(done.dueAtMs, nowMs)}>
          <Button
            kind="main"
            label={COMPLAIN_TEXT.open}
            onPress={() => replaceWith('features/qa/pages/thread/index', { threadId: done.threadId })}
          />
        </Result>
      </Page>
    )
  const bar = (
    <BottomBar>
      <Button kind="main" label={COMPLAIN_TEXT.submit} busy={busy} onPress={() => send(false)} />
    </BottomBar>
  )
  return (
    <Page title={COMPLAIN_TEXT.title} bottom={bar}>
      {dangerOf(text) ? <DangerCard /> : <CareCall />}
      <Text>{COMPLAIN_TEXT.lead}</Text>
      <TextArea
        label={COMPLAIN_TEXT.label}
        placeholder={COMPLAIN_TEXT.placeholder}
        maxLength={MOST_CHARS}
        value={text}
        onChange={setText}
        error={tried && text.trim() === '' ? COMPLAIN_TEXT.needText : null}
      />
      <Toggle
        label={COMPLAIN_TEXT.anonymous}
        note={COMPLAIN_TEXT.anonymousNote}
        value={anonymous}
        onChange={setAnonymous}
      />
      <Text className="t-second">{COMPLAIN_TEXT.privacy}</Text>
      {sameId !== null && <SameOpen threadId={sameId} text={text} busy={busy} onAnyway={() => send(true)} />}
      <RefusedNotice refused={refused} />
      <Button kind="quiet" label={COMPLAIN_TEXT.mine} onPress={() => open('features/qa/pages/threads/index', {})} />
    </Page>
  )
}
