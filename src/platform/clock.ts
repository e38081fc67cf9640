import { betterSample, type ClockSample, sampleOf } from '../domain/clock-sample'
import { defineStored } from './storage'

/** Server minus phone, in ms; kept across starts so that a ticket drawn without a network has the right window. */
const stored = defineStored<number>('clock-offset', value => (typeof value === 'number' ? value : null))

let best: ClockSample | null = null

/** Learns from an answer. */
export const noteServerTime = (serverMs: number, sentAtMs: number, receivedAtMs: number): void => {
  const better = betterSample(best, sampleOf(serverMs, sentAtMs, receivedAtMs))
  if (better === best) return
  best = better
  stored.write(better.offsetMs)
}

/** Server minus phone in ms; the last known one before the first answer, 0 on a new phone. */
const serverOffsetMs = (): number => best?.offsetMs ?? stored.read() ?? 0

/** The server's clock in UTC ms, as well as the phone knows it. */
export const serverNowMs = (): number => Date.now() + serverOffsetMs()
