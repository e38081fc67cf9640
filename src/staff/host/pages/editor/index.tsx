import { useState } from 'react'
import { matchmaking } from '../../../../contract/matchmaking'
import { members } from '../../../../contract/members'
import { canSomewhere } from '../../../../domain/can'
import { serverNowMs } from '../../../../platform/clock'
import { useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { type Begun, Editor } from '../../components/editor'
import { EDITOR_TEXT } from '../../editor-text'
import { formOf, newMeeting } from '../../meeting-form'

/** Writes a new session, or changes one; begins from the server's record as it stands now. */
export default function EditorPage() {
  const { sessionId } = useRouteParams('staff/host/pages/editor/index')
  return sessionId === undefined ? <NewMeeting /> : <StoredMeeting sessionId={sessionId} />
}

const NewMeeting = () => {
  const me = useCall(members.me, {})
  const [stored] = useState(() => newMeeting(serverNowMs()))
  if (me.state !== 'ready')
    return (
      <Page title={EDITOR_TEXT.newTitle}>
        <Loaded call={me}>{() => null}</Loaded>
      </Page>
    )
  const role = me.data.roles.find(one => canSomewhere([one], 'matchmaking.run'))
  return (
    <Editor begun={{ sessionId: null, version: 0, state: 'draft', organiserUnionId: role?.unionId ?? '', stored }} />
  )
}

const StoredMeeting = ({ sessionId }: { sessionId: string }) => {
  const record = useCall(matchmaking.edit, { sessionId }, { freshMs: 0 })
  const [begun, setBegun] = useState<Begun | null>(null)
  if (begun === null && record.state === 'ready' && !record.refreshing) {
    const { version, state, organiserUnionId } = record.data
    setBegun({ sessionId, version, state, organiserUnionId, stored: formOf(record.data) })
  }
  if (begun) return <Editor begun={begun} />
  return (
    <Page title={EDITOR_TEXT.editTitle}>
      <Loaded call={record.state === 'ready' ? { state: 'loading' } : record}>{() => null}</Loaded>
    </Page>
  )
}
