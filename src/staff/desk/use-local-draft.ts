import { useEffect, useRef, useState } from 'react'
import { serverNowMs } from '../../platform/clock'
import { defineStored, type Stored } from '../../platform/storage'
import type { EventForm } from './draft'

/** Changes with the fields of {@link EventForm}, so that a draft of an older app is not read as a new one. */
const SHAPE = 1
/** Typing rests this long before it is kept. */
const REST_MS = 400

interface LocalDraft {
  readonly shape: typeof SHAPE
  /** The version that the fields began from. */
  readonly version: number
  readonly savedAtMs: number
  readonly form: EventForm
}

/** Written by this file alone under the same number, so the number vouches for the rest. */
const isDraft = (value: unknown): value is LocalDraft =>
  typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE && 'form' in value

/** What is typed into the editor of one event and not yet sent, on this phone. */
export const localDraftOf = (eventId: string | undefined): Stored<LocalDraft> =>
  defineStored(`desk-draft-${eventId ?? 'new'}`, value => (isDraft(value) ? value : null))

export interface LocalSaving {
  /** When it was last kept, null before. */
  readonly savedAtMs: number | null
  /** Something was typed a moment ago and is not kept yet. */
  readonly waiting: boolean
  readonly keep: (form: EventForm) => void
  readonly drop: () => void
}

/** Keeps the fields a moment after each change, and at once when the page goes. */
export const useLocalDraft = (eventId: string | undefined, version: number, firstMs: number | null): LocalSaving => {
  const [savedAtMs, setSavedAtMs] = useState(firstMs)
  const [isWaiting, setWaiting] = useState(false)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; form: EventForm } | null>(null)
  const latest = useRef({ eventId, version })
  latest.current = { eventId, version }

  const write = (form: EventForm) => {
    waiting.current = null
    const nowMs = serverNowMs()
    const { eventId: id, version: from } = latest.current
    localDraftOf(id).write({ shape: SHAPE, version: from, savedAtMs: nowMs, form })
    return nowMs
  }
  const stop = () => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    const form = waiting.current?.form
    waiting.current = null
    return form
  }
  const keep = (form: EventForm) => {
    stop()
    setWaiting(true)
    const save = () => {
      setSavedAtMs(write(form))
      setWaiting(false)
    }
    waiting.current = { form, timer: setTimeout(save, REST_MS) }
  }
  const drop = () => {
    stop()
    localDraftOf(latest.current.eventId).remove()
    setSavedAtMs(null)
    setWaiting(false)
  }
  const leave = useRef(() => undefined)
  leave.current = () => {
    const form = stop()
    if (form) write(form)
    return undefined
  }
  useEffect(() => () => leave.current(), [])
  return { savedAtMs, waiting: isWaiting, keep, drop }
}
