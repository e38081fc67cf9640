import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { QaCategory } from '../../domain/qa/words'

/** What I am asking, carried from page to page while the app runs: never in an address, never stored. */
export interface Question {
  readonly text: string
  readonly category: QaCategory | null
  /** Entries that were shown and opened, for whoever answers in the end. */
  readonly shownIds: readonly string[]
  readonly openedIds: readonly string[]
}

const KEY = ['qa', 'question']
const EMPTY: Question = { text: '', category: null, shownIds: [], openedIds: [] }
const MOST_IDS = 10

/** My question and how to change it. */
export const useQuestion = () => {
  const client = useQueryClient()
  const [question, setQuestion] = useState<Question>(() => client.getQueryData<Question>(KEY) ?? EMPTY)
  const change = (more: Partial<Question>) => {
    const next = { ...(client.getQueryData<Question>(KEY) ?? EMPTY), ...more }
    client.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY })
    client.setQueryData<Question>(KEY, next)
    setQuestion(next)
  }
  const add = (what: 'shownIds' | 'openedIds', ids: readonly string[]) => {
    const known = (client.getQueryData<Question>(KEY) ?? EMPTY)[what]
    const fresh = ids.filter(id => !known.includes(id))
    if (fresh.length > 0) change({ [what]: [...known, ...fresh].slice(-MOST_IDS) })
  }
  return { question, change, add }
}
