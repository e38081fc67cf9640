import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import type { MeetingState } from '../../../domain/matchmaking/words'
import { replaceWith } from '../../../platform/navigation'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { BottomBar } from '../../../ui/bottom-bar'
import { Button } from '../../../ui/button'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Confirm } from '../../../ui/sheet'
import { EDITOR_TEXT } from '../editor-text'
import { draftOf, type MeetingForm } from '../meeting-form'
import { CallOff } from './call-off'
import { MeetingFields } from './meeting-fields'

export interface Begun {
  sessionId: string | null
  version: number
  state: MeetingState
  organiserUnionId: string
  stored: MeetingForm
}

const RENEWS = { renews: [matchmaking.desk, matchmaking.edit, matchmaking.list, matchmaking.host] }

/** One session's announcement: saved as a draft, then published; locked once sign-up opens. */
export const Editor = ({ begun }: { begun: Begun }) => {
  const [form, setForm] = useState(begun.stored)
  const [base, setBase] = useState({ sessionId: begun.sessionId, version: begun.version })
  const [requestId, renew] = useState(newRequestId)
  const [asked, ask] = useState(false)
  const save = useCommand(matchmaking.save, RENEWS)
  const publish = useCommand(matchmaking.publish, RENEWS)
  const draft = draftOf(form, begun.organiserUnionId)
  const isDraft = begun.state === 'draft'
  const isLocked = !isDraft && begun.state !== 'published'
  const store = async () => {
    if (!draft) return null
    const { sessionId, version } = base
    const reply = await save.run({ ...draft, ...(sessionId !== null && { sessionId }), version, requestId })
    if (!reply.ok) return null
    renew(newRequestId())
    setBase(reply.data)
    return reply.data
  }
  const keep = async () => {
    if (await store()) toast(EDITOR_TEXT.saved)
  }
  const announce = async () => {
    const stored = await store()
    const reply = stored && (await publish.run(stored))
    ask(false)
    if (!reply?.ok) return
    toast(EDITOR_TEXT.published)
    const page = form.kind === 'business' ? 'business' : 'run'
    replaceWith(`staff/host/pages/${page}/index`, { sessionId: reply.data.sessionId })
  }
  const busy = save.busy || publish.busy
  const bottom = (
    <BottomBar>
      {isDraft && (
        <Button kind="main" label={EDITOR_TEXT.publish} disabled={!draft} busy={busy} onPress={() => ask(true)} />
      )}
      <Button
        kind="plain"
        label={isDraft ? EDITOR_TEXT.save : EDITOR_TEXT.saveChange}
        disabled={!draft}
        busy={busy}
        onPress={() => void keep()}
      />
    </BottomBar>
  )
  return (
    <Page
      title={begun.sessionId === null ? EDITOR_TEXT.newTitle : EDITOR_TEXT.editTitle}
      {...(!isLocked && { bottom })}
    >
      {isLocked ? (
        <Notice tone="info" text={EDITOR_TEXT.locked} />
      ) : (
        <MeetingFields form={form} isNew={base.sessionId === null} onChange={setForm} />
      )}
      {!draft && <Notice tone="wait" text={EDITOR_TEXT.missing} />}
      <RefusedNotice refused={save.refused ?? publish.refused} />
      {base.sessionId !== null && <CallOff sessionId={base.sessionId} version={base.version} isDraft={isDraft} />}
      <Confirm
        open={asked}
        title={`${EDITOR_TEXT.publish}？`}
        text={EDITOR_TEXT.publishText}
        verb={EDITOR_TEXT.publish}
        busy={busy}
        onConfirm={() => void announce()}
        onClose={() => ask(false)}
      />
    </Page>
  )
}
