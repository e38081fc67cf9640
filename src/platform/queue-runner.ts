import {
  answered,
  EMPTY_QUEUE,
  enqueued,
  fitsQueue,
  isHopeless,
  nextBatch,
  type QueuedCall,
  type QueueState,
  refused,
  retried,
  unanswered,
  without,
} from '../domain/offline-queue'

/** What the phone keeps by key. `write` answers false where nothing was kept. */
export interface QueueStore {
  read: (key: string) => Promise<unknown>
  write: (key: string, value: unknown) => Promise<boolean>
  remove: (key: string) => Promise<void>
}

/** An answer, in the queue's words: `lost` covers every case in which the server may or may not have done it. */
export type Sent =
  | { readonly kind: 'answered'; readonly reply: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly reply: unknown }
  | { readonly kind: 'lost'; readonly code: string; readonly reply: unknown }

export interface QueuePorts {
  readonly key: string
  readonly store: QueueStore
  readonly send: (inputs: readonly unknown[]) => Promise<Sent>
  readonly nowMs: () => number
  /** Calls per sending; more than 1 where the procedure takes batches, whose answers leave no receipt. */
  readonly most: number
  /** Asks to be run again after this pause. */
  readonly later: (pauseMs: number) => void
}

/** What became of one call that was given: its answer, or that it is kept and will be sent. */
export type Outcome =
  | { readonly kind: 'answered' | 'refused'; readonly reply: unknown }
  | { readonly kind: 'kept'; readonly code: string; readonly reply: unknown }
  /** The phone's storage took nothing: the person must not leave. */
  | { readonly kind: 'full' }

export interface QueueRunner {
  /** Reads what an earlier start kept; everything else waits for it. */
  load: () => Promise<void>
  state: () => QueueState
  /** Resolves once it is on the phone; it is sent soon after. False where the phone took nothing. */
  keep: (id: string, input: unknown) => Promise<boolean>
  /** Keeps, sends what waits, and tells what became of this call. A refusal told here is not kept: the person has seen it. */
  submit: (id: string, input: unknown) => Promise<Outcome>
  /** Sends what may be sent now; `wake` ends a pause first. */
  run: (wake?: boolean) => Promise<void>
  again: () => Promise<void>
  drop: (ids: readonly string[]) => Promise<void>
  watch: (changed: () => void) => () => void
}

interface Head {
  readonly first: number
  readonly next: number
  readonly refusal: QueueState['refusal']
  readonly receipts: QueueState['receipts']
}

/**
 * Runs one queue over the phone's storage. A call is on the phone before it is sent and leaves only after its answer is
 * there too: killed anywhere in between, it is sent again under its own number, which the server knows.
 */
export const queueRunner = ({ key, store, send, nowMs, most, later }: QueuePorts): QueueRunner => {
  let state = EMPTY_QUEUE
  /** The lowest chunk that may be on the phone; the head says so until a later head is written. */
  let first = 0
  let loading: Promise<void> | null = null
  let running: Promise<void> | null = null
  let lastLost: { code: string; reply: unknown } = { code: 'OFFLINE', reply: null }
  let writing: Promise<unknown> = Promise.resolve()
  const watchers = new Set<() => void>()

  const set = (next: QueueState): void => {
    state = next
    for (const changed of watchers) changed()
  }
  const chunkKey = (chunk: number): string => `${key}-${chunk}`
  /** One write after the other, each of what is true when its turn comes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = writing.then(work, work)
    writing = turn.catch(() => undefined)
    return turn
  }
  const writeChunk = async (chunk: number): Promise<boolean> => {
    const calls = state.waiting.filter(one => one.chunk === chunk)
    if (calls.length > 0) return store.write(chunkKey(chunk), calls)
    await store.remove(chunkKey(chunk))
    return true
  }
  const writeHead = (): Promise<boolean> => {
    const { nextChunk: next, refusal, receipts } = state
    return store.write(key, { first, next, refusal, receipts })
  }
  const writeChunks = async (calls: readonly QueuedCall[]): Promise<void> => {
    for (const chunk of new Set(calls.map(one => one.chunk))) await writeChunk(chunk)
    first = Math.min(state.nextChunk, ...state.waiting.map(one => one.chunk))
  }
  /** Receipts first: they are the sign that a call is done, whatever its chunk still says. */
  const writeDone = (calls: readonly QueuedCall[]): Promise<void> =>
    inTurn(async () => {
      await writeHead()
      await writeChunks(calls)
    })

  const load = (): Promise<void> => {
    loading ??= (async () => {
      const head = headOf(await store.read(key))
      const done = new Set(head.receipts.map(({ id }) => id))
      const waiting: QueuedCall[] = []
      first = head.first
      for (let chunk = first; chunk < head.next; chunk++) {
        const calls = callsOf(await store.read(chunkKey(chunk)), chunk)
        const left = calls.filter(({ id }) => !done.has(id))
        if (left.length === 0 && calls.length > 0) await store.remove(chunkKey(chunk))
        waiting.push(...left)
      }
      const isRefused = waiting.some(({ id }) => head.refusal?.ids.includes(id))
      const refusal = isRefused ? head.refusal : null
      set({ ...state, waiting, refusal, receipts: head.receipts, nextChunk: head.next })
    })()
    return loading
  }

  const keep = async (id: string, input: unknown): Promise<boolean> => {
    await load()
    if (!fitsQueue(input)) return false
    const before = state
    set(enqueued(state, { id, input, queuedAtMs: nowMs() }))
    const call = state.waiting.find(one => one.id === id)
    if (state === before || !call) return true
    const isNewChunk = state.nextChunk > before.nextChunk
    // the head names a chunk before it exists, so that a start finds every chunk there is
    const isKept = await inTurn(async () => (!isNewChunk || (await writeHead())) && writeChunk(call.chunk))
    if (!isKept) set(without(state, [id]))
    else later(0)
    return isKept
  }

  const sendWaiting = async (): Promise<void> => {
    for (;;) {
      const calls = nextBatch(state, most, nowMs())
      if (calls.length === 0) break
      const ids = calls.map(({ id }) => id)
      const sent = await send(calls.map(({ input }) => input))
      if (sent.kind === 'lost' && !isHopeless(state, sent.code)) {
        lastLost = { code: sent.code, reply: sent.reply }
        set(unanswered(state, nowMs()))
        break
      }
      if (sent.kind === 'answered') set(answered(state, ids, most > 1 ? null : sent.reply))
      else set(refused(state, { ids, code: sent.code, reply: sent.reply }))
      await writeDone(calls)
    }
    if (state.waiting.length > 0 && !state.refusal) later(Math.max(0, state.notBeforeMs - nowMs()))
  }
  const run = async (wake = false): Promise<void> => {
    await load()
    if (wake && state.notBeforeMs > 0) set({ ...state, notBeforeMs: 0 })
    running ??= sendWaiting().finally(() => {
      running = null
    })
    await running
  }

  const drop = async (ids: readonly string[]): Promise<void> => {
    await load()
    const calls = state.waiting.filter(({ id }) => ids.includes(id))
    set(without(state, ids))
    await inTurn(async () => {
      await writeChunks(calls)
      await writeHead()
    })
  }
  const again = async (): Promise<void> => {
    await load()
    set(retried(state))
    await writeDone([])
    await run()
  }
  const submit = async (id: string, input: unknown): Promise<Outcome> => {
    if (!(await keep(id, input))) return { kind: 'full' }
    const known = state.receipts.find(one => one.id === id)
    if (known) return { kind: 'answered', reply: known.reply }
    if (state.refusal?.ids.includes(id)) set(retried(state))
    await run(true)
    // it joined a round that had begun before it was kept
    if (state.waiting.some(one => one.id === id) && state.fails === 0 && !state.refusal) await run(true)
    const receipt = state.receipts.find(one => one.id === id)
    if (receipt) return { kind: 'answered', reply: receipt.reply }
    if (state.refusal?.ids.includes(id)) {
      const { reply } = state.refusal
      await drop([id])
      return { kind: 'refused', reply }
    }
    return { kind: 'kept', ...lastLost }
  }
  const watch = (changed: () => void) => {
    watchers.add(changed)
    return () => {
      watchers.delete(changed)
    }
  }
  return { load, state: () => state, keep, submit, run, again, drop, watch }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const callsOf = (value: unknown, chunk: number): QueuedCall[] =>
  Array.isArray(value)
    ? value.flatMap(one =>
        isRecord(one) && typeof one['id'] === 'string'
          ? [{ id: one['id'], input: one['input'], queuedAtMs: Number(one['queuedAtMs']), chunk }]
          : [],
      )
    : []

/** Written by this file alone; what is not of its shape is a phone that never kept anything. */
const isHead = (value: unknown): value is Head =>
  isRecord(value) &&
  typeof value['first'] === 'number' &&
  typeof value['next'] === 'number' &&
  Array.isArray(value['receipts'])

const headOf = (value: unknown): Head => (isHead(value) ? value : { first: 0, next: 0, refusal: null, receipts: [] })
