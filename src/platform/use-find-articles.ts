import { useEffect, useState } from 'react'
import type { Output } from '../contract/define'
import { faq } from '../contract/faq'
import { type CallState, useCall } from './use-call'

const PAUSE_MS = 300

export interface FindArticles {
  readonly text: string
  readonly write: (text: string) => void
  /** Null while nothing is typed. */
  readonly found: CallState<Output<typeof faq.articles>> | null
}

/** What an answer may rest on, found while it is typed: one call each 300 ms of rest. */
export const useFindArticles = (): FindArticles => {
  const [text, write] = useState('')
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const call = useCall(faq.articles, { text: settled }, { enabled: settled !== '' })
  return { text, write, found: settled === '' || text.trim() === '' ? null : call }
}
