import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/states'
import type { EventForm } from '../draft'
import { text } from '../editor-text'
import { useEventDraft } from '../use-event-draft'
import type { Base } from '../use-save-event'
import { Editor } from './editor'

interface DraftedEditorProps {
  base: Base
  /** As it stands at the server, or the fields of a new event. */
  stored: EventForm
  nowMs: number
  /** The event that the fields were copied from: its copy is a draft of its own. */
  copyOf?: string
  note?: string
}

/** The editor, once it is known what was typed before, here or on another device. */
export const DraftedEditor = ({ base, stored, nowMs, copyOf, note }: DraftedEditorProps) => {
  const draft = useEventDraft(base.eventId ?? (copyOf && `copy-${copyOf}`), { version: base.version, form: stored })
  if (draft.ready) return <Editor base={base} stored={stored} nowMs={nowMs} draft={draft} {...(note && { note })} />
  return (
    <Page title={base.eventId === undefined ? text.newTitle : text.editTitle} width="wide">
      <Skeleton rows={6} />
    </Page>
  )
}
