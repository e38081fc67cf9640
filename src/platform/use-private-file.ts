import { useEffect, useRef, useState } from 'react'
import type { account } from '../contract/account'
import type { Output } from '../contract/define'
import { dropPrivate, keepPrivate } from './private-bytes'

type FilePiece = Output<typeof account.filePiece>

export type PrivateFileState =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly code: string }
  | {
      readonly state: 'ready'
      /** An address that an image shows or a viewer opens; gone when the page is. */
      readonly src: string
      readonly mime: FilePiece['mime']
      readonly watermark: FilePiece['watermark']
    }

type Answered = { readonly ok: true; readonly data: FilePiece } | { readonly ok: false; readonly code: string }

/** Fetches a private file piece by piece through `load` and keeps it while the page is open; `fileId` null fetches nothing. */
export const usePrivateFile = (
  fileId: string | null,
  load: (fileId: string, piece: number) => Promise<Answered>,
): PrivateFileState => {
  const [file, setFile] = useState<PrivateFileState>({ state: 'loading' })
  const loader = useRef(load)
  loader.current = load
  useEffect(() => {
    let gone = false
    let kept: string | null = null
    const run = async (id: string) => {
      const parts: string[] = []
      for (let piece = 0; ; piece++) {
        const answer = await loader.current(id, piece)
        if (gone) return
        if (!answer.ok) return setFile({ state: 'refused', code: answer.code })
        parts.push(answer.data.base64)
        if (piece + 1 < answer.data.pieces) continue
        const { mime, watermark } = answer.data
        kept = await keepPrivate(parts, mime)
        if (gone) dropPrivate(kept)
        else setFile({ state: 'ready', src: kept, mime, watermark })
        return
      }
    }
    setFile({ state: 'loading' })
    if (fileId !== null) run(fileId).catch(() => setFile({ state: 'refused', code: 'INTERNAL' }))
    return () => {
      gone = true
      if (kept !== null) dropPrivate(kept)
    }
  }, [fileId])
  return file
}
