/** One call that waits to be sent: its own number makes the server do it once, however often it is sent. */
export interface QueuedCall {
  readonly id: string
  /** JSON: the input, or one element of a batch. */
  readonly input: unknown
  readonly queuedAtMs: number
  /** The piece of storage that holds it; whole pieces are written, so they are kept small. */
  readonly chunk: number
}

/** A "no" for the calls named: the queue rests until the person sees it and decides. */
interface QueueRefusal {
  readonly ids: readonly string[]
  readonly reply: unknown
  readonly code: string
}

export interface QueueState {
  /** In the order in which they were given; nothing leaves but by an answer or by the person. */
  readonly waiting: readonly QueuedCall[]
  readonly refusal: QueueRefusal | null
  /** The latest answers, so that a second tap with the same number is told the first one's. */
  readonly receipts: readonly { readonly id: string; readonly reply: unknown }[]
  /** The number of the next piece of storage; only grows. */
  readonly nextChunk: number
  /** Tries in a row without an answer. */
  readonly fails: number
  readonly notBeforeMs: number
}

export const EMPTY_QUEUE: QueueState = {
  waiting: [],
  refusal: null,
  receipts: [],
  nextChunk: 0,
  fails: 0,
  notBeforeMs: 0,
}

/** WeChat keeps 0.7 MB under one encrypted key; at three bytes a character this leaves room, and a write stays quick. */
const CHUNK_CHARACTERS = 60_000
const CHUNK_CALLS = 100
/** Tries over about a minute. */
const MOST_FAILURES = 6
const RECEIPTS_KEPT = 20
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 5 * 60_000

/** Whether one call fits into storage at all. Pure. */
export const fitsQueue = (input: unknown): boolean => JSON.stringify(input).length <= CHUNK_CHARACTERS

/** The state with one more call at the end; a number that waits or was answered adds nothing. Pure. */
export const enqueued = (state: QueueState, call: Omit<QueuedCall, 'chunk'>): QueueState => {
  const { waiting, receipts, nextChunk } = state
  if (waiting.some(({ id }) => id === call.id) || receipts.some(({ id }) => id === call.id)) return state
  const last = waiting[waiting.length - 1]?.chunk
  const chunk = last !== undefined && hasRoom(waiting, last, call.input) ? last : nextChunk
  return { ...state, waiting: [...waiting, { ...call, chunk }], nextChunk: Math.max(nextChunk, chunk + 1) }
}

const hasRoom = (waiting: readonly QueuedCall[], chunk: number, input: unknown): boolean => {
  const calls = waiting.filter(one => one.chunk === chunk)
  const characters = calls.reduce((sum, one) => sum + JSON.stringify(one.input).length, JSON.stringify(input).length)
  return calls.length < CHUNK_CALLS && characters <= CHUNK_CHARACTERS
}

/** What to send now, oldest first, at most `most`; nothing while a refusal waits for the person or a pause lasts. Pure. */
export const nextBatch = (state: QueueState, most: number, nowMs: number): readonly QueuedCall[] =>
  state.refusal || nowMs < state.notBeforeMs ? [] : state.waiting.slice(0, most)

/** The server answered yes to these calls. `reply` is kept as their receipt; null keeps none. Pure. */
export const answered = (state: QueueState, ids: readonly string[], reply: unknown): QueueState => ({
  ...without(state, ids),
  receipts:
    reply === null ? state.receipts : [...state.receipts, ...ids.map(id => ({ id, reply }))].slice(-RECEIPTS_KEPT),
  fails: 0,
  notBeforeMs: 0,
})

/** No answer came: perhaps done, perhaps not, so it is sent again after a pause that doubles up to 5 minutes. Pure. */
export const unanswered = (state: QueueState, nowMs: number): QueueState => ({
  ...state,
  fails: state.fails + 1,
  notBeforeMs: nowMs + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(state.fails, 12)),
})

/** Whether a failure of our own repeats so often that only the person can decide; a missing network never does. Pure. */
export const isHopeless = (state: QueueState, code: string): boolean =>
  code === 'INTERNAL' && state.fails + 1 >= MOST_FAILURES

/** The server said no: the calls stay, first in line, and the queue rests. Pure. */
export const refused = (state: QueueState, refusal: QueueRefusal): QueueState => ({
  ...state,
  refusal,
  fails: 0,
  notBeforeMs: 0,
})

/** The person, or a network that is back, wants it tried at once; a refusal is forgotten, the calls are not. Pure. */
export const retried = (state: QueueState): QueueState => ({ ...state, refusal: null, notBeforeMs: 0 })

/** The person gives these calls up. Pure. */
export const without = (state: QueueState, ids: readonly string[]): QueueState => {
  const gone = new Set(ids)
  const { refusal } = state
  return {
    ...state,
    waiting: state.waiting.filter(({ id }) => !gone.has(id)),
    refusal: refusal?.ids.every(id => gone.has(id)) ? null : refusal,
  }
}
