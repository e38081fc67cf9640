import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../contract/define'
import { qa } from '../../contract/qa'
import { call } from '../../platform/call'
import { newRequestId } from '../../platform/request-id'
import { toast } from '../../platform/toast'
import { useCommand } from '../../platform/use-command'
import { usePhotos } from '../../platform/use-photos'
import { INBOX_TEXT } from './text'

type Thread = Output<typeof qa.staffThread>
export type AnswerKind = 'answer' | 'askBack' | 'note'

interface Cited {
  readonly law: string
  readonly article: string
  readonly versionDate: string
}

/** Colleagues see for two minutes that somebody writes. */
const SAY_MS = 60_000

/** An answer in the making: its words, what it rests on, what is attached, and which words of the asker it has seen. */
export const useAnswer = (thread: Thread, onSent: () => void) => {
  const { threadId, version } = thread
  const [kind, setKind] = useState<AnswerKind>('answer')
  const [text, setText] = useState('')
  const [citations, setCitations] = useState<readonly Cited[]>([])
  const [cannedId, setCannedId] = useState<string | null>(null)
  const [seenWords, setSeenWords] = useState(wordsOf(thread))
  const photos = usePhotos()
  const attempt = useRef(newRequestId())
  const saidAt = useRef(0)
  const command = useCommand(qa.reply, { renews: [qa.staffThread, qa.inbox] })
  const words = wordsOf(thread)
  const isEmpty = text.trim() === ''
  // with nothing written, what the page shows is what was seen
  useEffect(() => {
    if (isEmpty) setSeenWords(words)
  }, [isEmpty, words])

  const write = (next: string) => {
    setText(next)
    if (next.trim() === '' || Date.now() - saidAt.current < SAY_MS) return
    saidAt.current = Date.now()
    call(qa.drafting, { threadId }).catch(() => undefined)
  }
  const cite = (more: readonly Cited[]) =>
    setCitations(now => [
      ...now,
      ...more.filter(one => !now.some(({ law, article }) => law === one.law && article === one.article)),
    ])
  const drop = (gone: Cited) => setCitations(now => now.filter(one => one !== gone))
  const insert = (words_: string, more: readonly Cited[], id: string | null) => {
    if (words_ !== '') write(isEmpty ? words_ : `${text}\n${words_}`)
    cite(more)
    if (id !== null) setCannedId(id)
  }
  const send = async () => {
    if (isEmpty || photos.busy) return
    const cited =
      kind === 'note' ? [] : citations.map(({ law, article, versionDate }) => ({ law, article, versionDate }))
    const rest = { citations: cited, cannedId: kind === 'note' ? null : cannedId, fileIds: [...photos.fileIds] }
    const reply = await command.run({ threadId, version, text: text.trim(), kind, ...rest, requestId: attempt.current })
    if (!reply.ok) return
    toast(reply.data.held ? INBOX_TEXT.sentHeld : INBOX_TEXT.sent)
    onSent()
  }
  return {
    ...{ kind, setKind, text, write, citations, drop, insert, photos, send },
    ...{ busy: command.busy, refused: command.refused, isEmpty },
    hasNewWords: !isEmpty && words !== seenWords,
    confirmSeen: () => setSeenWords(words),
  }
}

/** How much the asker has said. */
const wordsOf = ({ messages }: Thread): number => messages.filter(({ from }) => from === 'worker').length
