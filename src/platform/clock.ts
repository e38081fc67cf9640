import { defineStored } from './storage'

const SAMPLE_LIFE_MS = 10 * 60_000

/** Server minus phone, in ms; kept across starts so that a ticket drawn without a network has the right window. */
const stored = defineStored<number>('clock-offset', value => (typeof value === 'number' ? value : null))

let best = { offsetMs: 0, tripMs: Number.POSITIVE_INFINITY, atMs: Number.NEGATIVE_INFINITY, known: false }

/** Learns from an answer: the shortest trip of the last ten minutes is the most exact. */
export const noteServerTime = (serverMs: number, sentAtMs: number, receivedAtMs: number): void => {
  const tripMs = Math.max(0, receivedAtMs - sentAtMs)
  const isOld = receivedAtMs - best.atMs > SAMPLE_LIFE_MS || receivedAtMs < best.atMs
  if (tripMs > best.tripMs && !isOld) return
  best = { offsetMs: Math.round(serverMs - (sentAtMs + receivedAtMs) / 2), tripMs, atMs: receivedAtMs, known: true }
  stored.write(best.offsetMs)
}

/** Server minus phone in ms; the last known one before the first answer, 0 on a new phone. */
const serverOffsetMs = (): number => (best.known ? best.offsetMs : (stored.read() ?? 0))

/** The server's clock in UTC ms, as well as the phone knows it. */
export const serverNowMs = (): number => Date.now() + serverOffsetMs()
