import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { account } from '../contract/account'
import type { DraftKind } from '../domain/drafts/words'
import { call } from './call'
import { serverNowMs } from './clock'
import { type DraftKeeper, type DraftPorts, type DraftState, draftKeeper } from './draft-keeper'
import { readSecret, removeSecret, writeSecret } from './secret-storage'

export interface DraftSpec<T> {
  /** One key per form and subject; changes with the shape of `T`, so that an older app's draft is not read as a new one. */
  readonly key: string
  readonly parse: (value: unknown) => T | null
  /** Keeps it at the server too, for the person's other phones; at most 64 KB as JSON. */
  readonly server?: { readonly kind: DraftKind; readonly subject: string }
}

export interface Draft<T> extends DraftState<T> {
  readonly change: (next: T) => void
  /** Goes on with this phone's text or with the other's (ui/changed-elsewhere); `swap` brings the other one back. */
  readonly choose: (which: 'mine' | 'theirs') => void
  readonly swap: () => void
  /** It was sent: forget it, at the server too. */
  readonly drop: () => void
}

/**
 * What a person types and has not sent: kept encrypted on the phone a moment after each change, at once when the page
 * hides or goes, and there again after back or a kill. With `server` on every phone of theirs, and where two went on
 * apart both texts are kept for a choice.
 */
export const useDraft = <T>(spec: DraftSpec<T>, first: () => T): Draft<T> => {
  const made = useRef<DraftKeeper<T> | null>(null)
  made.current ??= draftKeeper(portsOf(spec, first()))
  const keeper = made.current
  const [state, setState] = useState(keeper.state)
  useEffect(() => {
    const stop = keeper.watch(() => setState(keeper.state()))
    keeper.open().catch(() => undefined)
    return () => {
      stop()
      keeper.flush().catch(() => undefined)
    }
  }, [keeper])
  useDidHide(() => {
    keeper.flush().catch(() => undefined)
  })
  return {
    ...state,
    change: keeper.change,
    choose: which => void keeper.choose(which).catch(() => undefined),
    swap: () => void keeper.swap().catch(() => undefined),
    drop: () => void keeper.drop().catch(() => undefined),
  }
}

const portsOf = <T>({ key, parse, server }: DraftSpec<T>, first: T): DraftPorts<T> => ({
  first,
  parse,
  phone: {
    read: () => readSecret(key),
    write: value => writeSecret(key, value),
    remove: () => removeSecret(key),
  },
  server: server ? serverPort(server) : null,
  nowMs: serverNowMs,
  after: (pauseMs, work) => {
    const timer = setTimeout(work, pauseMs)
    return () => clearTimeout(timer)
  },
})

/** No answer, or a failure of which nobody knows whether it came before or after the deed. */
const LOST: readonly string[] = ['OFFLINE', 'BUSY', 'INTERNAL']

const serverPort = (form: {
  readonly kind: DraftKind
  readonly subject: string
}): NonNullable<DraftPorts<unknown>['server']> => ({
  read: async () => {
    const reply = await call(account.readDraft, form)
    if (reply.ok) return reply.data.draft
    return LOST.includes(reply.code) ? 'lost' : null
  },
  save: async (version, text) => {
    const reply = await call(account.saveDraft, { ...form, version, text })
    if (reply.ok) return { version: reply.data.version }
    if (reply.code === 'DRAFT_CHANGED_ELSEWHERE') return 'elsewhere'
    return LOST.includes(reply.code) ? 'lost' : 'refused'
  },
  drop: async () => (await call(account.dropDraft, form)).ok,
})
