import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../contract/define'
import { qa } from '../../contract/qa'
import { saysSomething, withoutUnseen } from '../../domain/qa/plain-form'
import { type QaCategory, SEARCH_FROM_CHARS } from '../../domain/qa/words'
import { call } from '../../platform/call'
import { useCall } from '../../platform/use-call'

const PAUSE_MS = 300
/** A question that stays without a hit for so long was meant as it stands. */
const MEANT_MS = 3000

export type Hit = Output<typeof qa.search>['hits'][number]

/** A value once it has stood still for `pauseMs`. */
const useSettled = <T>(value: T, pauseMs: number): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return settled
}

/** The beginning of a long story is what finds an answer. */
const SEARCHED_CHARS = 200

/** Whether answers are looked for: enough characters that are seen, and not marks alone. */
export const isLongEnough = (text: string): boolean =>
  [...withoutUnseen(text).trim()].length >= SEARCH_FROM_CHARS && saysSomething(text)

/** Answers to what is being typed, one call each 300 ms of rest; an answer to older words is never shown as one to newer. */
export const useSearch = (text: string, category: QaCategory | null, onShown: (faqIds: readonly string[]) => void) => {
  const settled = useSettled(withoutUnseen(text).trim().slice(0, SEARCHED_CHARS), PAUSE_MS)
  const input = { text: settled, ...(category && { category }) }
  const asked = isLongEnough(settled)
  const answer = useCall(qa.search, input, { enabled: asked })
  const last = useRef<readonly Hit[] | null>(null)
  if (answer.state === 'ready') last.current = answer.data.hits
  if (!asked) last.current = null
  const found = answer.state === 'ready' && asked ? answer.data.hits : null
  const tellShown = useRef(onShown)
  tellShown.current = onShown
  useEffect(() => {
    if (found && found.length > 0) tellShown.current(found.map(({ faqId }) => faqId))
  }, [found])
  useTellNothing(settled, category, found)
  return { answer, waiting: answer.state === 'loading', shown: last.current }
}

/** Tells the editors once what found nothing. */
const useTellNothing = (text: string, category: QaCategory | null, hits: readonly Hit[] | null) => {
  const told = useRef('')
  const nothing = hits !== null && hits.length === 0
  useEffect(() => {
    if (!nothing || told.current === text) return
    const timer = setTimeout(() => {
      told.current = text
      call(qa.tellMissed, { text, ...(category && { category }), what: 'nothing', shownIds: [] }).catch(() => undefined)
    }, MEANT_MS)
    return () => clearTimeout(timer)
  }, [nothing, text, category])
}
