import { useState } from 'react'
import { events } from '../../../../contract/events'
import { serverNowMs } from '../../../../platform/clock'
import { useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { fromFields, momentText } from '../../../../ui/time-text'
import { DraftedEditor } from '../../components/drafted-editor'
import { type EventForm, newEvent, toForm } from '../../draft'
import { text } from '../../editor-text'
import { copiedEvent } from '../../series'
import { text as seriesText } from '../../series-text'
import type { Base } from '../../use-save-event'

/** Writes a new event, or changes one; begins from the server's record as it stands now, never from memory. */
export default function EditorPage() {
  const { eventId, copyOf } = useRouteParams('staff/desk/pages/editor/index')
  if (copyOf !== undefined) return <CopiedEvent copyOf={copyOf} />
  return eventId === undefined ? <NewEvent /> : <StoredEvent eventId={eventId} />
}

const NewEvent = () => {
  const [nowMs] = useState(serverNowMs)
  const [stored] = useState(() => newEvent(nowMs))
  return <DraftedEditor base={NEW} stored={stored} nowMs={nowMs} />
}

const StoredEvent = ({ eventId }: { eventId: string }) => {
  const record = useCall(events.edit, { eventId }, { freshMs: 0 })
  const [begun, setBegun] = useState<{ base: Base; stored: EventForm; nowMs: number } | null>(null)
  if (begun === null && record.state === 'ready' && !record.refreshing) {
    const { version, state } = record.data
    setBegun({ base: { eventId, version, state }, stored: toForm(record.data), nowMs: serverNowMs() })
  }
  if (begun) return <DraftedEditor {...begun} />
  return (
    <Page title={text.editTitle} width="wide">
      <Loaded call={record.state === 'ready' ? { state: 'loading' } : record}>{() => null}</Loaded>
    </Page>
  )
}

/** The same again, some weeks later; nothing is written before the person saves. */
const CopiedEvent = ({ copyOf }: { copyOf: string }) => {
  const record = useCall(events.edit, { eventId: copyOf }, { freshMs: 0 })
  const [begun, setBegun] = useState<{ stored: EventForm; nowMs: number } | null>(null)
  if (begun === null && record.state === 'ready' && !record.refreshing) {
    const nowMs = serverNowMs()
    setBegun({ stored: copiedEvent(toForm(record.data), nowMs), nowMs })
  }
  if (!begun)
    return (
      <Page title={text.newTitle} width="wide">
        <Loaded call={record.state === 'ready' ? { state: 'loading' } : record}>{() => null}</Loaded>
      </Page>
    )
  const [first] = begun.stored.sessions
  const starts = first ? fromFields(first.starts.date, first.starts.time) : null
  const note = starts === null ? {} : { note: seriesText.copied(momentText(starts, begun.nowMs)) }
  return <DraftedEditor base={NEW} copyOf={copyOf} {...begun} {...note} />
}

const NEW: Base = { eventId: undefined, version: 0, state: 'draft' }
