import type { RefusalDetails } from '../../domain/refusal'
import { agoText, clockText, momentText } from '../../ui/time-text'
import { text } from './text'

const word = (details: RefusalDetails, key: string): string | null => {
  const value = details[key]
  return typeof value === 'string' && value !== '' ? value : null
}

const number = (details: RefusalDetails, key: string): number | null => {
  const value = details[key]
  return typeof value === 'number' ? value : null
}

/** What a refusal tells beside its sentence: who, when, where, how many, until when. Most important first. */
export const factsOf = (details: RefusalDetails | undefined, nowMs: number): readonly string[] => {
  if (!details) return []
  const lines: string[] = []
  const fix = word(details, 'text')
  if (fix) lines.push(fix)
  const atMs = number(details, 'atMs')
  const name = word(details, 'nameMasked')
  if (atMs !== null) {
    const where = word(details, 'doorName')
    lines.push(text.entered(`${clockText(atMs)}（${agoText(atMs, nowMs)}）`, where))
  }
  if (name) lines.unshift(name)
  const places = number(details, 'places')
  const used = number(details, 'used')
  if (places !== null && used !== null && places > 1) lines.push(text.placesOf(places, used))
  const againAtMs = number(details, 'againAtMs')
  if (againAtMs !== null) lines.push(text.againAt(momentText(againAtMs, nowMs)))
  const left = number(details, 'left')
  if (left !== null && left > 0) lines.push(text.left(left))
  const opensAtMs = number(details, 'opensAtMs')
  if (opensAtMs !== null) lines.push(text.opensAt(momentText(opensAtMs, nowMs)))
  const closedAtMs = number(details, 'closedAtMs')
  if (closedAtMs !== null) lines.push(text.closedAt(momentText(closedAtMs, nowMs)))
  const ageSeconds = number(details, 'ageSeconds')
  if (ageSeconds !== null) lines.push(text.codeAge(ageSeconds))
  return lines
}
