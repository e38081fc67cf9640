import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { figuresOf } from '../../src/domain/events/figures'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { scopesOf } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { type FiguresAsked, listFigureYears, readNewestCounted, sumFigures } from '../_data/session-figures'
import { listUnions, listUnionsBelow } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { handOutXlsx } from '../_services/hand-out'
import { underLimit } from '../_services/rate-limit'

const MOST_A_DAY = 50
const DAY_MS = 86_400_000
const HEADINGS = ['时间', '品牌', '主办工会', '场次', '人次', '来源']
/** Column widths in characters. */
const WIDTHS = [10, 12, 36, 8, 10, 16]

/** Brand statistics of my unions and below: 5 reads in 3 round trips. FORBIDDEN without such a union. */
export const figures: Handler<typeof events.figures> = async (ctx, { year }) => {
  const scope = await readScope(ctx)
  if (!scope) return refuse('FORBIDDEN')
  const { unionIds, person } = scope
  const [lines, years, newest] = await Promise.all([
    sumFigures(ctx, { unionIds, year: year ?? null }),
    listFigureYears(ctx, unionIds),
    readNewestCounted(ctx),
  ])
  const sums = figuresOf(lines)
  const names = await namesOf(
    ctx,
    sums.byUnion.map(({ unionId }) => unionId),
  )
  return {
    ...sums,
    years: [...years],
    countedAtMs: newest?.takenAtMs ?? null,
    byUnion: sums.byUnion.map(one => ({ ...one, name: names.get(one.unionId) ?? NO_NAME })),
    canImport: can(person.actor, 'event.importPast', { unionPath: [ROOT_UNION_ID] }),
  }
}

/** The lines that the tables add up, with their sum: 4 reads, an upload, 2 writes. TOO_OFTEN after 50 a day. */
export const figuresFile: Handler<typeof events.figuresFile> = async (ctx, { year }) => {
  const scope = await readScope(ctx)
  if (!scope) return refuse('FORBIDDEN')
  const limit = { what: 'figures', accountId: scope.person.accountId, most: MOST_A_DAY, windowMs: DAY_MS }
  if (!(await underLimit(ctx, limit))) return refuse('TOO_OFTEN')
  const lines = await sumFigures(ctx, { unionIds: scope.unionIds, year: year ?? null })
  const names = await namesOf(ctx, [...new Set(lines.map(({ unionId }) => unionId))])
  const { total } = figuresOf(lines)
  const rows = lines.map(line => [
    line.period,
    line.brand,
    names.get(line.unionId) ?? NO_NAME,
    String(line.sessions),
    String(line.attendances),
    line.label || '验票',
  ])
  const sum = ['合计', '', '', String(total.sessions), String(total.attendances), '']
  const url = await handOutXlsx(ctx, { folder: 'figure-exports', rows: [HEADINGS, ...rows, sum], widths: WIDTHS })
  return { rows: lines.length, url, fileName: `活动统计-${year ?? '全部年份'}-${dayOf(ctx.clock())}.xlsx` }
}

/** A union that is no more. */
const NO_NAME = '已撤销的工会'

/** Whose figures the caller may see; `unionIds` null is everybody's. Null for who may see none. 1 or 2 reads. */
const readScope = async (ctx: Ctx) => {
  const person = await readPerson(ctx)
  const scopes = person ? scopesOf(person.actor, 'event.figures') : []
  if (!person || scopes.length === 0) return null
  const unionIds: FiguresAsked['unionIds'] = scopes.includes(ROOT_UNION_ID)
    ? null
    : (await listUnionsBelow(ctx, scopes)).map(({ _id }) => _id)
  return { person, unionIds }
}

const namesOf = async (ctx: Ctx, unionIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await listUnions(ctx, unionIds)).map(({ _id, name }) => [_id, name]))
