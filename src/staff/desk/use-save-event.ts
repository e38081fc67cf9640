import { useRef, useState } from 'react'
import { events } from '../../contract/events'
import type { EventState } from '../../domain/events/words'
import type { Refused } from '../../platform/refused'
import { newRequestId } from '../../platform/request-id'
import { ask } from '../../platform/use-call'
import { useCommand } from '../../platform/use-command'
import { type EventForm, toForm, toSent } from './draft'

/** What the editor began from. */
export interface Base {
  readonly eventId: string | undefined
  readonly version: number
  readonly state: EventState
}

type Saved = 'saved' | 'published' | 'refused' | 'conflict'

export interface SaveEvent {
  readonly base: Base
  readonly busy: boolean
  readonly refused: Refused | null
  /** A colleague's version, after VERSION_CONFLICT; null while there is none. */
  readonly theirs: { readonly form: EventForm; readonly base: Base } | null
  /** Sends the fields, and opens the event afterwards where asked. */
  readonly save: (form: EventForm, publish: boolean) => Promise<Saved>
  /** Goes on from the colleague's version. */
  readonly acceptTheirs: () => void
}

const SHOWN = [events.desk, events.list, events.home, events.get, events.edit, events.signUps]

/** Saves and publishes. The same fields sent again after a lost answer carry the same requestId, so nothing is made twice. */
export const useSaveEvent = (first: Base): SaveEvent => {
  const [base, setBase] = useState(first)
  const [theirs, setTheirs] = useState<SaveEvent['theirs']>(null)
  const save = useCommand(events.save, { renews: SHOWN })
  const publish = useCommand(events.publish, { renews: SHOWN })
  const lastSent = useRef({ content: '', requestId: '' })

  const fetchTheirs = async (eventId: string): Promise<Saved> => {
    try {
      const record = await ask(events.edit, { eventId })
      setTheirs({ form: toForm(record), base: { eventId, version: record.version, state: record.state } })
      return 'conflict'
    } catch {
      return 'refused'
    }
  }

  const run = async (form: EventForm, opens: boolean): Promise<Saved> => {
    const { eventId, version } = base
    const content = JSON.stringify([toSent(form), eventId, version])
    if (lastSent.current.content !== content) lastSent.current = { content, requestId: newRequestId() }
    const reply = await save.run({
      ...toSent(form),
      ...(eventId !== undefined && { eventId }),
      version,
      requestId: lastSent.current.requestId,
    })
    if (!reply.ok) return reply.code === 'VERSION_CONFLICT' && eventId !== undefined ? fetchTheirs(eventId) : 'refused'
    const saved = { eventId: reply.data.eventId, version: reply.data.version }
    setBase({ ...base, ...saved })
    if (!opens) return 'saved'
    const opened = await publish.run(saved)
    if (!opened.ok) return 'refused'
    setBase({ eventId: saved.eventId, version: opened.data.version, state: opened.data.state })
    return 'published'
  }

  return {
    base,
    busy: save.busy || publish.busy,
    refused: save.refused ?? publish.refused,
    theirs,
    save: run,
    acceptTheirs: () => {
      if (theirs) setBase(theirs.base)
      setTheirs(null)
      save.clear()
    },
  }
}
