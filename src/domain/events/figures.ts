import { BRANDS, type Brand } from './brands'

/** Sessions that were held and how often people came: what is counted, never who. */
export interface Figures {
  readonly sessions: number
  readonly attendances: number
}

/** What one brand adds. */
export interface BrandFigures extends Figures {
  readonly brand: Brand
}

/** One line of the statistics: all sessions of one brand, union, month (or year) and origin. */
export interface FigureLine extends BrandFigures {
  readonly unionId: string
  /** `2026-03`, or `2026` where years are compared. */
  readonly period: string
  /** How an imported figure came about, such as 演示分摊; empty for what the doors counted. */
  readonly label: string
}

const NOTHING: Figures = { sessions: 0, attendances: 0 }
const plus = (a: Figures, b: Figures): Figures => ({
  sessions: a.sessions + b.sessions,
  attendances: a.attendances + b.attendances,
})

/** The same lines added up four ways, so that every table has the same sum. Brands stand in their own order, unions by attendances. Pure. */
export const figuresOf = (lines: readonly FigureLine[]) => {
  const unions = summed(lines, line => line.unionId)
  return {
    total: lines.reduce(plus, NOTHING),
    byBrand: BRANDS.flatMap(brand => {
      const sum = summed(lines, line => line.brand).get(brand)
      return sum ? [{ brand, ...sum }] : []
    }),
    byUnion: [...unions]
      .map(([unionId, sum]) => ({ unionId, ...sum }))
      .sort((a, b) => b.attendances - a.attendances || b.sessions - a.sessions || (a.unionId < b.unionId ? -1 : 1)),
    byPeriod: [...summed(lines, line => line.period)]
      .map(([period, sum]) => ({ period, ...sum }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
    imported: [...summed(lines, line => line.label)]
      .filter(([label]) => label !== '')
      .map(([label, sum]) => ({ label, ...sum })),
  }
}

const summed = <K extends string>(
  lines: readonly FigureLine[],
  keyOf: (line: FigureLine) => K,
): ReadonlyMap<K, Figures> => {
  const sums = new Map<K, Figures>()
  for (const line of lines) sums.set(keyOf(line), plus(sums.get(keyOf(line)) ?? NOTHING, line))
  return sums
}
