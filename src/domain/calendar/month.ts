import { dayAfter } from '../day'
import { changedDays } from './edit'
import type { NamedDay } from './year'

/** The days of a month (1 to 12), `YYYY-MM-DD`. Pure. */
export const monthDays = (year: number, month: number): readonly string[] => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  return Array.from({ length: 31 }, (_, i) => dayAfter(first, i)).filter(day => day.startsWith(first.slice(0, 7)))
}

/** Days in a row that belong together. */
export interface DaySpan {
  readonly first: string
  readonly last: string
  readonly length: number
  readonly kind: NamedDay['kind']
  readonly name: string
}

/** A table as people read it: each holiday once, with its length; make-up days one by one. Pure. */
export const spansOf = (days: readonly NamedDay[]): readonly DaySpan[] => {
  const spans: DaySpan[] = []
  for (const { day, kind, name } of days) {
    const last = spans[spans.length - 1]
    const goesOn = last && last.kind === kind && last.name === name && dayAfter(last.last, 1) === day
    if (goesOn) spans[spans.length - 1] = { ...last, last: day, length: last.length + 1 }
    else spans.push({ first: day, last: day, length: 1, kind, name })
  }
  return spans
}

/** One change of a draft against the table: days in a row that were alike and become alike; null is a plain day. */
export interface SpanChange {
  readonly first: string
  readonly last: string
  readonly before: Pick<NamedDay, 'kind' | 'name'> | null
  readonly after: Pick<NamedDay, 'kind' | 'name'> | null
}

/** What a draft changes, days in a row together. Pure. */
export const changedSpans = (before: readonly NamedDay[], after: readonly NamedDay[]): readonly SpanChange[] => {
  const spans: SpanChange[] = []
  for (const change of changedDays(before, after)) {
    const last = spans[spans.length - 1]
    const goesOn =
      last &&
      dayAfter(last.last, 1) === change.day &&
      isAlike(last.before, change.before) &&
      isAlike(last.after, change.after)
    if (goesOn) spans[spans.length - 1] = { ...last, last: change.day }
    else spans.push({ first: change.day, last: change.day, before: change.before, after: change.after })
  }
  return spans
}

const isAlike = (a: SpanChange['before'], b: SpanChange['before']): boolean =>
  a?.kind === b?.kind && a?.name === b?.name

/** The table with `length` days from `day` on marked, or plain again where `mark` is null; in the order of time. Pure. */
export const marked = (
  days: readonly NamedDay[],
  { day, length, mark }: { readonly day: string; readonly length: number; readonly mark: SpanChange['after'] },
): readonly NamedDay[] => {
  const touched = Array.from({ length }, (_, i) => dayAfter(day, i))
  const others = days.filter(one => !touched.includes(one.day))
  const added = mark ? touched.map(one => ({ day: one, kind: mark.kind, name: mark.name })) : []
  return [...others, ...added].sort((a, b) => (a.day < b.day ? -1 : 1))
}
