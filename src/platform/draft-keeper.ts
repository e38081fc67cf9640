import { openingDraft } from '../domain/drafts/decide'
import { DRAFT_LIFE_MS } from '../domain/drafts/words'
import { type Gone, goneOf, type Kept, keptOf, parsed } from './draft-shapes'

/** Typing rests this long before it is kept on the phone, and this long before the server hears of it. */
const REST_MS = 400
const SERVER_REST_MS = 3_000
/** A server that was not reached is tried again after this, or at the next change. */
const RETRY_MS = 30_000
/** A new phone waits so long for the server's draft before the form opens empty. */
const PATIENCE_MS = 2_500

export interface ServerDraft {
  readonly version: number
  readonly savedAtMs: number
  readonly text: string
}

export interface DraftPorts<T> {
  readonly first: T
  /** Null for what an older app or another program left. */
  readonly parse: (value: unknown) => T | null
  readonly phone: {
    readonly read: () => Promise<unknown>
    readonly write: (value: unknown) => Promise<boolean>
    readonly remove: () => Promise<void>
  }
  /** Null where the form is kept on this phone only. */
  readonly server: {
    /** 'lost' where no answer came. */
    readonly read: () => Promise<ServerDraft | null | 'lost'>
    readonly save: (
      version: number,
      text: string,
    ) => Promise<{ readonly version: number } | 'elsewhere' | 'lost' | 'refused'>
    /** False where no answer came. */
    readonly drop: () => Promise<boolean>
  } | null
  readonly nowMs: () => number
  /** Runs `work` after a pause; answers how to call it off. */
  readonly after: (pauseMs: number, work: () => void) => () => void
}

export interface DraftState<T> {
  /** False for the moment in which the phone, or for a new phone the server, is asked. */
  readonly ready: boolean
  readonly value: T
  /** When it was last kept; null before. */
  readonly savedAtMs: number | null
  /** Something was typed a moment ago and is not kept yet. */
  readonly saving: boolean
  /** The phone kept nothing, because it is full or forbids it. */
  readonly failed: boolean
  /** Another phone went on with it meanwhile; both texts stay until one is chosen. */
  readonly elsewhere: { readonly value: T; readonly savedAtMs: number; readonly version: number } | null
  /** The text that was not chosen, which comes back by `swap`; null where nothing was chosen. */
  readonly other: T | null
}

export interface DraftKeeper<T> {
  readonly state: () => DraftState<T>
  readonly watch: (changed: () => void) => () => void
  /** Asks the phone, then the server. */
  readonly open: () => Promise<void>
  readonly change: (next: T) => void
  /** Keeps at once what rests: the page hides or goes. */
  readonly flush: () => Promise<void>
  readonly choose: (which: 'mine' | 'theirs') => Promise<void>
  readonly swap: () => Promise<void>
  readonly drop: () => Promise<void>
}

/** One draft: on the phone a moment after each change, at the server a little later, and never overwritten unseen. */
export const draftKeeper = <T>({ first, parse, phone, server, nowMs, after }: DraftPorts<T>): DraftKeeper<T> => {
  let state: DraftState<T> = {
    ready: false,
    value: first,
    savedAtMs: null,
    saving: false,
    failed: false,
    elsewhere: null,
    other: null,
  }
  /** What the phone or the person has; null while there is nothing but the empty form. */
  let mine: { version: number; dirty: boolean } | null = null
  /** Grows with each drop: what was under way before it writes nothing any more. */
  let life = 0
  /** What was sent or given up and may still stand at the server, which was not reached. */
  let gone: Gone | null = null
  let syncing: Promise<void> | null = null
  let callOffKeep = (): void => undefined
  let callOffSync = (): void => undefined
  const watchers = new Set<() => void>()

  const set = (part: Partial<DraftState<T>>): void => {
    state = { ...state, ...part }
    for (const changed of watchers) changed()
  }

  const keep = async (): Promise<void> => {
    callOffKeep()
    if (!mine) return
    const born = life
    const savedAtMs = nowMs()
    const kept: Kept<T> = { value: state.value, savedAtMs, ...mine }
    const isKept = await phone.write(kept)
    if (born !== life) return phone.remove()
    const isLatest = kept.value === state.value
    set({ failed: !isKept, ...(isKept && { savedAtMs }), ...(isLatest && { saving: false }) })
  }
  const sync = (): Promise<void> => {
    callOffSync()
    syncing ??= send().finally(() => {
      syncing = null
    })
    return syncing
  }
  const syncIn = (pauseMs: number): void => {
    callOffSync()
    if (server) callOffSync = after(pauseMs, () => void sync().catch(() => undefined))
  }

  const send = async (): Promise<void> => {
    if (!server || !mine?.dirty || state.elsewhere) return
    const born = life
    const sent = state.value
    const answer = await server.save(mine.version, JSON.stringify(sent))
    if (born !== life || answer === 'refused') return
    if (answer === 'lost') return syncIn(RETRY_MS)
    if (answer === 'elsewhere') return meet(await server.read(), born)
    mine = { version: answer.version, dirty: state.value !== sent }
    await keep()
    if (mine?.dirty) syncIn(SERVER_REST_MS)
  }

  /** The server's draft comes to what is here. */
  const meet = async (served: ServerDraft | null | 'lost', born: number): Promise<void> => {
    if (born !== life) return
    if (served === 'lost') return syncIn(RETRY_MS)
    if (gone && served?.version === gone.version && served.savedAtMs <= gone.goneAtMs) {
      await bury(gone)
      return meet(null, born)
    }
    // sent or given up on another phone: what was typed here goes on as a new draft
    if (!served && mine && mine.version > 0) mine = { version: 0, dirty: true }
    const value = served ? parsed(served.text, parse) : null
    // a newer app wrote it: it is left alone
    if (served && value === null) return
    const opening = openingDraft(mine, served)
    if (opening === 'phone' && mine?.dirty) syncIn(SERVER_REST_MS)
    if (!served || value === null) return
    const { version, savedAtMs } = served
    if (opening === 'both') set({ elsewhere: { value, savedAtMs, version } })
    if (opening !== 'server') return
    mine = { version, dirty: false }
    set({ value, savedAtMs })
    await keep()
    set({ savedAtMs })
  }

  /** Ends a draft at the server; where it is not reached the phone remembers, so that a sent form does not come back. */
  const bury = async (dead: Gone): Promise<void> => {
    if (!server) return
    gone = dead
    if (!mine) await phone.write(dead)
    if (!(await server.drop())) return
    gone = null
    if (!mine) await phone.remove()
  }

  const open = async (): Promise<void> => {
    const born = life
    const stored = await phone.read()
    const kept = keptOf(stored, parse)
    gone = goneOf(stored)
    const isFresh = kept !== null && nowMs() - kept.savedAtMs < DRAFT_LIFE_MS
    if (born === life && !mine && isFresh) {
      mine = { version: kept.version, dirty: kept.dirty }
      set({ value: kept.value, savedAtMs: kept.savedAtMs })
    }
    if (!server || mine) set({ ready: true })
    if (!server) return
    const callOff = after(PATIENCE_MS, () => set({ ready: true }))
    await meet(await server.read(), born)
    callOff()
    set({ ready: true })
  }

  const go = async (value: T, at: { version: number; dirty: boolean }, other: T): Promise<void> => {
    mine = at
    set({ value, other, elsewhere: null })
    await keep()
    await sync()
  }
  return {
    state: () => state,
    watch: changed => {
      watchers.add(changed)
      return () => {
        watchers.delete(changed)
      }
    },
    open,
    change: value => {
      mine = { version: mine?.version ?? 0, dirty: true }
      set({ value, saving: true })
      callOffKeep()
      callOffKeep = after(REST_MS, () => void keep().catch(() => undefined))
      if (!state.elsewhere) syncIn(SERVER_REST_MS)
    },
    flush: async () => {
      if (state.saving) await keep()
      await sync()
    },
    choose: async which => {
      const { elsewhere, value } = state
      if (!elsewhere) return
      const { version } = elsewhere
      if (which === 'mine') return go(value, { version, dirty: true }, elsewhere.value)
      return go(elsewhere.value, { version, dirty: false }, value)
    },
    swap: async () => {
      const { value, other } = state
      if (other !== null) await go(other, { version: mine?.version ?? 0, dirty: true }, value)
    },
    drop: async () => {
      callOffKeep()
      callOffSync()
      set({ savedAtMs: null, saving: false, failed: false, elsewhere: null, other: null })
      const typed = mine
      // its answer says which version the server has
      await syncing
      const version = mine?.version ?? 0
      life += 1
      mine = null
      callOffSync()
      set({ savedAtMs: null })
      await phone.remove()
      if (typed && version > 0) await bury({ version, goneAtMs: nowMs() })
    },
  }
}
