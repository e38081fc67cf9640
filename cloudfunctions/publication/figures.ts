import type { publication } from '../../src/contract/publication'
import { dayStartMs } from '../../src/domain/day'
import { type Cell, type FigureRow, figuresOf } from '../../src/domain/qa/figures'
import { readPerson } from '../_data/accounts'
import { listFigureRows } from '../_data/thread-figures'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { may } from './may'

/** A year's figures. 1 read and one per 1,000 threads. */
export const figures: Handler<typeof publication.figures> = async (ctx, { year }) => {
  const person = await readPerson(ctx)
  if (!person || !may(person, 'thread.figures')) return refuse('FORBIDDEN')
  const { total, ...sides } = figuresOf(await rowsOfYear(ctx, year))
  const open = (cells: readonly Cell[]) => [...cells]
  return {
    total,
    byMonth: open(sides.byMonth),
    byKind: open(sides.byKind),
    byCategory: open(sides.byCategory),
    byQueue: open(sides.byQueue),
    byOutcome: open(sides.byOutcome),
    byFirstAnswer: open(sides.byFirstAnswer),
    byStars: open(sides.byStars),
  }
}

/** The threads that were put in a year of the district. One read per 1,000. */
export const rowsOfYear = (ctx: Ctx, year: string): Promise<FigureRow[]> => {
  const startOf = (one: number) => dayStartMs(Date.parse(`${one}-01-01T00:00:00+08:00`))
  return listFigureRows(ctx, startOf(Number(year)), startOf(Number(year) + 1))
}
