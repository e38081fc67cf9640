/** How often each fault strikes, out of 1; the README of this folder lists them. */
const CHAOS_RATES = {
  conflict: 0.03,
  busy: 0.01,
  quota: 0.005,
  latency: 0.2,
  droppedAnswer: 0.01,
}
const LATENCY_MAX_MS = 100

interface Fault {
  delayMs: number
  error?: { code: string; message: string }
}

/** The faults of one invocation: its own random sequence, so that parallel users do not disturb each other's. */
export interface Lane {
  beforeOperation(action: string, inTransaction: boolean): Fault
  dropsAnswer: boolean
}

export interface Chaos {
  /** The lane of the n-th invocation of `functionName` by `openid`; the same seed and the same calls give the same faults. */
  lane(functionName: string, openid: string | undefined): Lane | undefined
  /** Lets `work` pass without faults, then begins the sequences anew. */
  spare(work: () => Promise<void>): Promise<void>
  /** How often each fault struck since the start or the last reset. */
  struck(): Record<string, number>
  /** Begins the sequences anew. */
  reset(): void
}

const CONFLICT =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'
const BUSY = '[ResourceUnavailable.TransactionBusy] Transaction is busy, please try later.'
const QUOTA = '[LimitExceeded.Request] The request exceeds the limit of the environment.'

const WRITES = /^database\.(insertDocument|modifyDocument|removeDocument|commitTransaction)$/

export const createChaos = (seed: number): Chaos => {
  const calls = new Map<string, number>()
  let struck: Record<string, number> = {}
  let sparing = false
  const strikes = (name: keyof typeof CHAOS_RATES, random: () => number) => {
    if (random() >= CHAOS_RATES[name]) return false
    struck[name] = (struck[name] ?? 0) + 1
    return true
  }
  const begin = () => {
    calls.clear()
    struck = {}
  }
  return {
    lane: (functionName, openid) => {
      if (sparing) return undefined
      const key = `${functionName}\0${openid ?? ''}`
      const nth = calls.get(key) ?? 0
      calls.set(key, nth + 1)
      const random = mulberry32(hash(`${seed}\0${key}\0${nth}`))
      return {
        dropsAnswer: strikes('droppedAnswer', random),
        beforeOperation: (action, inTransaction) => {
          const delayMs = strikes('latency', random) ? Math.floor(random() * LATENCY_MAX_MS) : 0
          if (strikes('quota', random)) return { delayMs, error: { code: 'EXCEED_REQUEST_LIMIT', message: QUOTA } }
          if (action === 'database.startTransaction' && strikes('busy', random))
            return { delayMs, error: { code: 'DATABASE_TRANSACTION_BUSY', message: BUSY } }
          if (inTransaction && WRITES.test(action) && strikes('conflict', random))
            return { delayMs, error: { code: 'DATABASE_TRANSACTION_CONFLICT', message: CONFLICT } }
          return { delayMs }
        },
      }
    },
    spare: async work => {
      sparing = true
      await work().finally(() => {
        sparing = false
      })
      begin()
    },
    struck: () => struck,
    reset: begin,
  }
}

const mulberry32 = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** FNV-1a: turns a lane's name into its seed. */
const hash = (text: string) => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
