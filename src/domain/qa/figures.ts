import type { Outcome, ThreadKind, ThreadState } from './threads/words'
import type { QaCategory } from './words'

/** What the figures know of a thread: no person, no word of it. */
export interface FigureRow {
  readonly askedAtMs: number
  readonly kind: ThreadKind
  readonly category: QaCategory
  readonly queueId: string
  readonly state: ThreadState
  readonly outcome: Outcome | null
  /** Working minutes until somebody answered, null before. */
  readonly firstAnswerMinutes: number | null
  readonly stars: number | null
}

/** One part of a whole; null where it is too small to be told. */
export interface Cell {
  readonly key: string
  readonly count: number | null
}

export interface Figures {
  readonly total: number | null
  readonly byMonth: readonly Cell[]
  readonly byKind: readonly Cell[]
  readonly byCategory: readonly Cell[]
  readonly byQueue: readonly Cell[]
  readonly byOutcome: readonly Cell[]
  readonly byFirstAnswer: readonly Cell[]
  readonly byStars: readonly Cell[]
}

/** Below it a count may tell of a person; none is told that would follow from the others (design: small counts are hidden). */
const SMALL = 5

/** One working day of the district is 7 hours. */
const DAY_MINUTES = 420
const FIRST_ANSWER_STEPS = ['day', 'twoDays', 'fiveDays', 'later', 'none'] as const
export type FirstAnswerStep = (typeof FIRST_ANSWER_STEPS)[number]

const stepOf = (minutes: number | null): FirstAnswerStep => {
  if (minutes === null) return 'none'
  if (minutes <= DAY_MINUTES) return 'day'
  if (minutes <= 2 * DAY_MINUTES) return 'twoDays'
  return minutes <= 5 * DAY_MINUTES ? 'fiveDays' : 'later'
}

const OFFSET_MS = 8 * 3_600_000
const monthOf = (atMs: number): string => new Date(atMs + OFFSET_MS).toISOString().slice(0, 7)

/** All threads of a period by each of their sides: every side adds up to the total. Pure. */
export const figuresOf = (rows: readonly FigureRow[]): Figures => {
  const by = (keyOf: (row: FigureRow) => string): readonly Cell[] => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
    return withoutSmall([...counts].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1)))
  }
  return {
    total: rows.length > 0 && rows.length < SMALL ? null : rows.length,
    byMonth: by(({ askedAtMs }) => monthOf(askedAtMs)),
    byKind: by(({ kind }) => kind),
    byCategory: by(({ category }) => category),
    byQueue: by(({ queueId }) => queueId),
    byOutcome: by(({ outcome }) => outcome ?? 'open'),
    byFirstAnswer: by(({ firstAnswerMinutes }) => stepOf(firstAnswerMinutes)),
    byStars: by(({ stars }) => (stars === null ? 'none' : String(stars))),
  }
}

/**
 * Hides counts from 1 to 4, and the smallest of the others too as long as what is hidden would follow from the total:
 * a single one, or so few together that each must be one. Pure.
 */
export const withoutSmall = (cells: readonly { readonly key: string; readonly count: number }[]): readonly Cell[] => {
  const bySize = cells.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
  let hidden = bySize.findIndex(({ count }) => count >= SMALL)
  if (hidden < 0) hidden = bySize.length
  const sum = () => bySize.slice(0, hidden).reduce((all, { count }) => all + count, 0)
  while (hidden > 0 && hidden < bySize.length && (hidden === 1 || sum() < SMALL)) hidden += 1
  const keys = new Set(bySize.slice(0, hidden).map(({ key }) => key))
  return cells.map(({ key, count }) => ({ key, count: keys.has(key) ? null : count }))
}

export const EXPORT_KINDS = ['figures', 'rows'] as const
/** The figures with what is small hidden, or a line for each thread without person and words, for heads alone. */
export type ExportKind = (typeof EXPORT_KINDS)[number]

export const EXPORT_REFUSALS = ['OWN_REQUEST', 'EXPIRED'] as const
