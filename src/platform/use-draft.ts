import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { serverNowMs } from './clock'
import { readSecret, removeSecret, writeSecret } from './secret-storage'

/** Typing rests this long before it is kept. */
const REST_MS = 400
/** A draft that nobody touched for so long is not offered again. */
const LIFE_MS = 90 * 86_400_000

export interface DraftSpec<T> {
  /** One key per form and subject; changes with the shape of `T`, so that an older app's draft is not read as a new one. */
  readonly key: string
  readonly parse: (value: unknown) => T | null
}

export interface Draft<T> {
  /** False for the moment in which the phone is asked; the form waits for it. */
  readonly ready: boolean
  readonly value: T
  readonly change: (next: T) => void
  /** When it was last kept, on this phone or before its restart; null before. Words: ui/save-state. */
  readonly savedAtMs: number | null
  /** Something was typed a moment ago and is not kept yet. */
  readonly saving: boolean
  /** The phone kept nothing, because it is full or forbids it. */
  readonly failed: boolean
  /** It was sent: forget it. */
  readonly drop: () => void
}

interface Kept<T> {
  readonly value: T
  readonly savedAtMs: number
}

/**
 * What a person types and has not sent: kept encrypted on the phone a moment after each change, at once when the page
 * hides or goes, and there again after back or a kill. At most 0.7 MB.
 */
export const useDraft = <T>({ key, parse }: DraftSpec<T>, first: () => T): Draft<T> => {
  const [ready, setReady] = useState(false)
  const [value, setValue] = useState(first)
  const [savedAtMs, setSavedAtMs] = useState<number | null>(null)
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState(false)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; value: T } | null>(null)
  const isDropped = useRef(false)
  const reader = useRef(parse)

  useEffect(() => {
    let isGone = false
    readSecret(key)
      .then(stored => {
        const kept = keptOf(stored, reader.current)
        if (isGone) return
        if (kept && serverNowMs() - kept.savedAtMs < LIFE_MS) {
          setValue(() => kept.value)
          setSavedAtMs(kept.savedAtMs)
        }
        setReady(true)
      })
      .catch(() => setReady(true))
    return () => {
      isGone = true
    }
  }, [key])

  const write = useCallback(async (): Promise<void> => {
    const typed = waiting.current
    if (!typed) return
    clearTimeout(typed.timer)
    waiting.current = null
    const kept: Kept<T> = { value: typed.value, savedAtMs: serverNowMs() }
    const isKept = await writeSecret(key, kept)
    if (isDropped.current) return removeSecret(key)
    setFailed(!isKept)
    if (isKept) setSavedAtMs(kept.savedAtMs)
    setSaving(waiting.current !== null)
  }, [key])
  const leave = useCallback(() => {
    write().catch(() => undefined)
  }, [write])
  useDidHide(leave)
  useEffect(() => leave, [leave])

  const change = useCallback(
    (next: T) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      isDropped.current = false
      waiting.current = { value: next, timer: setTimeout(leave, REST_MS) }
      setValue(() => next)
      setSaving(true)
    },
    [leave],
  )
  const drop = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = null
    isDropped.current = true
    setSaving(false)
    setSavedAtMs(null)
    removeSecret(key).catch(() => undefined)
  }, [key])
  return { ready, value, change, savedAtMs, saving, failed, drop }
}

const keptOf = <T>(stored: unknown, parse: (value: unknown) => T | null): Kept<T> | null => {
  if (typeof stored !== 'object' || stored === null || !('value' in stored) || !('savedAtMs' in stored)) return null
  const value = parse(stored.value)
  return value === null || typeof stored.savedAtMs !== 'number' ? null : { value, savedAtMs: stored.savedAtMs }
}
