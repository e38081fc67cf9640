import type { PlaceAsked } from './places'

/** What an event asks of a person beyond the union, as data. Years and days are whole. */
export type EligibilityRule =
  /** For female workers: the person states it, since no roster keeps anybody's sex. */
  | { readonly kind: 'women' }
  /** Children from `from` up to and including `to` years; the age is checked and not kept. */
  | { readonly kind: 'childAge'; readonly from: number; readonly to: number }
  /** At most `most` sign-ups of this event's brand within `days` days up to now and ahead. */
  | { readonly kind: 'brandLimit'; readonly most: number; readonly days: number }
  /** Who signed up and stayed away `noShows` times within `days` days waits until the last of them is so many days ago. */
  | { readonly kind: 'coolDown'; readonly noShows: number; readonly days: number }

/** A sign-up of the member's own past or future, as far as rules ask. */
export interface HistoryLine {
  readonly signUpId: string
  readonly brand: string
  readonly title: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  /** Gives no place away: cancelled sign-ups are no history. */
  readonly isHeld: boolean
  readonly cameOrMayCome: boolean
  /** The desk took the absence off the person. */
  readonly excused: boolean
}

export interface EligibilityAsked {
  readonly onlyUnionIds: readonly string[]
  readonly rules: readonly EligibilityRule[]
  readonly brand: string
  readonly unionPath: readonly string[]
  /** Null: not read, so that rules about the past are passed over. */
  readonly history: readonly HistoryLine[] | null
  /** Null: the form is not filled in yet, so that rules about it are passed over. */
  readonly form: { readonly declaresWoman: boolean; readonly places: readonly PlaceAsked[] } | null
  readonly nowMs: number
}

/** The first rule that refuses, with what would mend it. */
export type EligibilityRefusal =
  /** Mended by nobody: another event. */
  | { readonly reason: 'OTHER_UNION' }
  /** Mended by stating it. */
  | { readonly reason: 'WOMEN_ONLY' }
  /** Mended by places for children of that age. */
  | { readonly reason: 'CHILD_AGE'; readonly from: number; readonly to: number }
  /** Mended by cancelling one, or by waiting until then. */
  | { readonly reason: 'BRAND_LIMIT'; readonly most: number; readonly days: number; readonly untilMs: number }
  /** Mended by an explanation that the desk accepts, or by waiting until then. */
  | {
      readonly reason: 'COOL_DOWN'
      readonly noShows: number
      readonly untilMs: number
      readonly signUpIds: readonly string[]
    }

const DAY_MS = 86_400_000

/** Whether a member of this union path may take part: no restriction, or one of the named unions lies on the path. */
export const isEligible = (onlyUnionIds: readonly string[], unionPath: readonly string[]): boolean =>
  onlyUnionIds.length === 0 || onlyUnionIds.some(unionId => unionPath.includes(unionId))

/** How many days of a member's past the rules look at, 0 where none does. */
export const historyDays = (rules: readonly EligibilityRule[]): number =>
  Math.max(0, ...rules.map(rule => ('days' in rule ? rule.days : 0)))

/** The first rule that refuses: the union, then the event's rules in their order. Null where all hold. Pure. */
export const eligibilityRefusal = (asked: EligibilityAsked): EligibilityRefusal | null => {
  if (!isEligible(asked.onlyUnionIds, asked.unionPath)) return { reason: 'OTHER_UNION' }
  for (const rule of asked.rules) {
    const refusal = refusalOf(rule, asked)
    if (refusal) return refusal
  }
  return null
}

/** A sign-up that was held to the end by somebody who did not come and whom the desk did not excuse. */
const isNoShow = (line: HistoryLine, nowMs: number): boolean =>
  line.isHeld && !line.cameOrMayCome && !line.excused && line.endsAtMs <= nowMs

const refusalOf = (rule: EligibilityRule, asked: EligibilityAsked): EligibilityRefusal | null => {
  const { history, form, nowMs } = asked
  switch (rule.kind) {
    case 'women':
      return form && !form.declaresWoman ? { reason: 'WOMEN_ONLY' } : null
    case 'childAge': {
      const { from, to } = rule
      const isFit = ({ age }: PlaceAsked) => age !== undefined && age >= from && age <= to
      const children = form?.places.filter(place => place.kind === 'child') ?? []
      return children.every(isFit) ? null : { reason: 'CHILD_AGE', from, to }
    }
    case 'brandLimit': {
      const since = nowMs - rule.days * DAY_MS
      const held = (history ?? [])
        .filter(line => line.isHeld && line.brand === asked.brand && line.startsAtMs > since)
        .map(line => line.startsAtMs)
        .sort((a, b) => a - b)
      if (held.length < rule.most) return null
      const freesAt = held[held.length - rule.most] ?? nowMs
      return { reason: 'BRAND_LIMIT', most: rule.most, days: rule.days, untilMs: freesAt + rule.days * DAY_MS }
    }
    case 'coolDown': {
      const since = nowMs - rule.days * DAY_MS
      const missed = (history ?? []).filter(line => isNoShow(line, nowMs) && line.endsAtMs > since)
      if (missed.length < rule.noShows) return null
      const ends = missed.map(line => line.endsAtMs).sort((a, b) => a - b)
      const untilMs = (ends[ends.length - rule.noShows] ?? nowMs) + rule.days * DAY_MS
      const signUpIds = missed.map(line => line.signUpId)
      return { reason: 'COOL_DOWN', noShows: missed.length, untilMs, signUpIds }
    }
  }
}

/** Whether rules make sense together: each kind once, ages in order. */
export const rulesFit = (rules: readonly EligibilityRule[]): boolean =>
  new Set(rules.map(rule => rule.kind)).size === rules.length &&
  rules.every(rule => rule.kind !== 'childAge' || rule.from <= rule.to)
