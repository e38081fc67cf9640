import { dayOf, dayStartMs } from '../day'
import { isWithin } from '../day-window'
import { counted, type DoorEntry } from './entries'

/** One condition on an entry; times are minutes of the day in UTC+8. */
export type DoorRule =
  /** 1 Monday to 7 Sunday. */
  | { readonly kind: 'weekday'; readonly days: readonly number[] }
  /** From and until, each widened by the tolerance; until a minute before `fromMinute` is the next day's. */
  | {
      readonly kind: 'between'
      readonly fromMinute: number
      readonly toMinute: number
      readonly toleranceMinutes: number
    }
  /** Entries before this one: in all, today, or on so many different days, today included. */
  | { readonly kind: 'entriesAtMost'; readonly most: number; readonly per: 'total' | 'today' | 'days' }
  | { readonly kind: 'minutesSinceLast'; readonly least: number }
  | { readonly kind: 'door'; readonly doorIds: readonly string[] }

/** All of them must hold. */
export type RuleSet = readonly DoorRule[]

export interface RuleSituation {
  readonly rules: readonly RuleSet[]
  readonly entries: readonly DoorEntry[]
  readonly doorId: string
  /** The session's doors, in the order in which another one is proposed. */
  readonly doorIds: readonly string[]
  readonly nowMs: number
  /** Until when waiting may help: the door's closing. */
  readonly untilMs: number
}

/** What would mend a refusal soonest: another door now, or a later moment; none where nothing will. */
export interface NearestFix {
  readonly at: { readonly atMs: number; readonly doorId: string } | null
  /** The kind of rule that stands in the way. */
  readonly because: DoorRule['kind']
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Beyond two weeks no guest is told to wait. */
const DAYS_AHEAD = 14

/** Null where one of the alternatives holds or there are no rules; else the fix nearest to the guest. */
export const nearestFix = (situation: RuleSituation): NearestFix | null => {
  const { rules, doorId, nowMs, entries } = situation
  if (rules.length === 0) return null
  const came = counted(entries).filter(entry => entry.kind === 'entry')
  const holds = (atMs: number, at: string) => rules.some(set => set.every(rule => ruleHolds(rule, atMs, at, came)))
  if (holds(nowMs, doorId)) return null
  const doors = [doorId, ...situation.doorIds.filter(other => other !== doorId)]
  for (const atMs of moments(situation, came)) {
    const found = doors.find(at => holds(atMs, at))
    if (found !== undefined) return { at: { atMs, doorId: found }, because: obstacle(situation, came) }
  }
  return { at: null, because: obstacle(situation, came) }
}

const ruleHolds = (rule: DoorRule, atMs: number, doorId: string, came: readonly DoorEntry[]): boolean => {
  switch (rule.kind) {
    case 'weekday':
      return rule.days.includes(weekdayOf(atMs))
    case 'between': {
      const minute = (atMs - dayStartMs(atMs)) / MINUTE_MS
      return isWithin(rule, minute, rule.toleranceMinutes)
    }
    case 'entriesAtMost':
      return countedBy(rule.per, came, atMs) < rule.most
    case 'minutesSinceLast':
      return came.every(entry => atMs - entry.atMs >= rule.least * MINUTE_MS)
    case 'door':
      return rule.doorIds.includes(doorId)
  }
}

const countedBy = (per: 'total' | 'today' | 'days', came: readonly DoorEntry[], atMs: number): number => {
  if (per === 'total') return came.length
  const today = dayOf(atMs)
  if (per === 'today') return came.filter(entry => dayOf(entry.atMs) === today).length
  // today counts as one of the days already once somebody came
  return new Set(came.map(entry => dayOf(entry.atMs)).filter(day => day !== today)).size
}

/** 1 Monday to 7 Sunday, UTC+8; day 0 of the calendar was a Thursday. */
const weekdayOf = (atMs: number): number => {
  const day = Math.floor((dayStartMs(atMs) + 8 * 60 * MINUTE_MS) / DAY_MS)
  return ((day + 3) % 7) + 1
}

/** The moments at which something may change, from now to the closing, in their order. */
const moments = ({ rules, nowMs, untilMs }: RuleSituation, came: readonly DoorEntry[]): readonly number[] => {
  const found = new Set<number>([nowMs])
  const today = dayStartMs(nowMs)
  for (const rule of rules.flat()) {
    if (rule.kind === 'minutesSinceLast') for (const { atMs } of came) found.add(atMs + rule.least * MINUTE_MS)
    for (let day = 0; day <= DAYS_AHEAD; day++) {
      found.add(today + day * DAY_MS)
      if (rule.kind === 'between')
        found.add(today + day * DAY_MS + (rule.fromMinute - rule.toleranceMinutes) * MINUTE_MS)
    }
  }
  return [...found].filter(atMs => atMs >= nowMs && (atMs === nowMs || atMs < untilMs)).sort((a, b) => a - b)
}

/** The first rule that fails in the alternative of which the fewest fail. */
const obstacle = ({ rules, doorId, nowMs }: RuleSituation, came: readonly DoorEntry[]): DoorRule['kind'] => {
  const failing = rules
    .map(set => set.filter(rule => !ruleHolds(rule, nowMs, doorId, came)))
    .sort((a, b) => a.length - b.length)
  return failing[0]?.[0]?.kind ?? 'entriesAtMost'
}
