import { useCallback, useRef, useState } from 'react'
import { account } from '../contract/account'
import { FILES_AN_ITEM } from '../domain/files/limits'
import { call } from './call'
import { pickPdf, pickPhotos } from './photos'
import type { Picked, PickedFile } from './picked-file'
import { type SentPieces, uploadFile } from './upload-file'

/** One file of a form as it is drawn. */
interface PhotoItem {
  readonly key: string
  readonly name: string
  readonly preview: string | null
  readonly state: 'sending' | 'done' | 'failed'
  /** 0 to 1 while it is sent. */
  readonly share: number
  /** Why it failed, null otherwise. */
  readonly code: string | null
  /** Ours, once it is done. */
  readonly fileId: string | null
  /** Ours, where it came whole and nobody could look at it yet. */
  readonly cameAs?: string | null
}

export interface Photos {
  readonly items: readonly PhotoItem[]
  /** Ids of what arrived, in order: what the form submits. */
  readonly fileIds: readonly string[]
  /** Ids of what came whole but could not be looked at yet; a form may hand them in where its domain takes them. */
  readonly cameIds: readonly string[]
  /** Something is still on its way. */
  readonly busy: boolean
  /** How many of the last pick could not be read as a picture. */
  readonly unreadable: number
  readonly addPhotos: () => void
  readonly addPdf: () => void
  readonly remove: (key: string) => void
  readonly retry: (key: string) => void
}

interface Kept {
  readonly file: PickedFile
  readonly sent: SentPieces
}

/** Files of one form: picked, sent at once, tried again, removed. `known` are those that an earlier draft sent. */
export const usePhotos = (known: readonly { readonly fileId: string; readonly name: string }[] = []): Photos => {
  const [items, setItems] = useState<readonly PhotoItem[]>(() =>
    known.map(({ fileId, name }) => ({
      ...{ key: fileId, name, preview: null, state: 'done', share: 1, code: null, fileId },
    })),
  )
  const [unreadable, setUnreadable] = useState(0)
  const kept = useRef(new Map<string, Kept>())

  const change = useCallback(
    (key: string, fields: Partial<PhotoItem>) =>
      setItems(all => all.map(item => (item.key === key ? { ...item, ...fields } : item))),
    [],
  )
  const send = useCallback(
    async (key: string) => {
      const one = kept.current.get(key)
      if (!one) return
      change(key, { state: 'sending', code: null })
      const { file, sent } = one
      const uploaded = await uploadFile(file, { sent, onShare: share => change(key, { share }) })
      if (uploaded.ok) change(key, { state: 'done', share: 1, fileId: uploaded.fileId, cameAs: null })
      else change(key, { state: 'failed', code: uploaded.code, cameAs: uploaded.cameAs ?? null })
      // removed while it travelled
      if (uploaded.ok && !kept.current.has(key)) call(account.dropFile, { fileId: uploaded.fileId })
    },
    [change],
  )
  const add = useCallback(
    async (pick: (most: number) => Promise<Picked>) => {
      const picked = await pick(FILES_AN_ITEM - kept.current.size - known.length)
      setUnreadable(picked.unreadable)
      for (const file of picked.files) {
        kept.current.set(file.key, { file, sent: new Map() })
        const { key, name, preview } = file
        setItems(all => [...all, { key, name, preview, state: 'sending', share: 0, code: null, fileId: null }])
      }
      for (const { key } of picked.files) await send(key)
    },
    [known.length, send],
  )
  const remove = useCallback((key: string) => {
    kept.current.delete(key)
    setItems(all => {
      const found = all.find(item => item.key === key)
      const fileId = found?.fileId ?? found?.cameAs
      if (fileId) call(account.dropFile, { fileId })
      return all.filter(item => item.key !== key)
    })
  }, [])
  return {
    items,
    fileIds: items.flatMap(({ fileId }) => (fileId ? [fileId] : [])),
    cameIds: items.flatMap(({ cameAs }) => cameAs ?? []),
    busy: items.some(({ state }) => state === 'sending'),
    unreadable,
    addPhotos: () => void add(pickPhotos),
    addPdf: () => void add(() => pickPdf()),
    remove,
    retry: key => void send(key),
  }
}
