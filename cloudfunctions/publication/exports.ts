import type { publication } from '../../src/contract/publication'
import { dayOf } from '../../src/domain/day'
import { countWord, partWord, SIDE_WORDS } from '../../src/domain/qa/figure-words'
import { type ExportKind, type FigureRow, figuresOf } from '../../src/domain/qa/figures'
import { type Person, readPerson } from '../_data/accounts'
import { insertOfficeExport } from '../_data/office-exports'
import {
  approveQaExport,
  exportPurposePlace,
  insertQaExport,
  listQaExports,
  readQaExport,
} from '../_data/thread-figures'
import { type Handler, refuse } from '../_kit/ctx'
import { writeXlsx } from '../_services/write-xlsx'
import { rowsOfYear } from './figures'
import { may } from './may'

const ADDRESS_SECONDS = 600
/** A request that nobody approved within this is asked for anew. */
const REQUEST_LIFE_MS = 7 * 86_400_000

/** Lines are for who leads the answering; figures for who keeps statistics too. */
const mayHave = (person: Person, what: ExportKind): boolean =>
  may(person, 'thread.export') && (what === 'figures' || may(person, 'thread.answer'))

/** Asks for an export; it waits for a second person. 1 read, 1 write. */
export const askExport: Handler<typeof publication.askExport> = async (ctx, { year, what, purpose, requestId }) => {
  const person = await readPerson(ctx)
  if (!person || !mayHave(person, what)) return refuse('FORBIDDEN')
  const exportId = ctx.crypto.id('qa-export', `${person.accountId}:${requestId}`)
  await insertQaExport(ctx, {
    _id: exportId,
    what,
    year,
    purposeSealed: ctx.crypto.seal(purpose, exportPurposePlace(exportId)),
    byAccountId: person.accountId,
    approvedBy: null,
    rows: null,
    askedAtMs: ctx.clock(),
  })
  return { exportId }
}

/** What was asked for, as far as I might have it myself; the auditor sees all. 2 reads. */
export const exportsList: Handler<typeof publication.exports> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !may(person, 'thread.figures')) return refuse('FORBIDDEN')
  const audits = person.actor.roles.some(({ role }) => role === 'auditor')
  const all = (await listQaExports(ctx)).filter(({ what }) => audits || mayHave(person, what))
  return {
    mayRows: mayHave(person, 'rows'),
    items: all.map(({ _id, year, what, purposeSealed, askedAtMs, byAccountId, rows }) => ({
      exportId: _id,
      year,
      what,
      purpose: ctx.crypto.open(purposeSealed, exportPurposePlace(_id)),
      askedAtMs,
      mine: byAccountId === person.accountId,
      rows,
    })),
  }
}

/** The second person's yes makes the file. 2 reads and one per 1,000 threads, 2 writes, an upload. Refuses OWN_REQUEST, EXPIRED. */
export const approveExport: Handler<typeof publication.approveExport> = async (ctx, { exportId }) => {
  const [person, asked] = await Promise.all([readPerson(ctx), readQaExport(ctx, exportId)])
  if (!person || !may(person, 'thread.export')) return refuse('FORBIDDEN')
  if (!asked || !mayHave(person, asked.what)) return refuse('NOT_FOUND')
  if (asked.byAccountId === person.accountId && asked.approvedBy === null) return refuse('OWN_REQUEST')
  if (asked.askedAtMs + REQUEST_LIFE_MS < ctx.clock()) return refuse('EXPIRED')
  const threads = await rowsOfYear(ctx, asked.year)
  const [head, widths, body] = asked.what === 'rows' ? linesOf(threads) : sumsOf(threads)
  const mark = `导出 ${dayOf(ctx.clock())}，用途和经手人已登记，不得转发`
  const content = await writeXlsx([head, ...body, [mark]], widths)
  await approveQaExport(ctx, exportId, person.accountId, body.length)
  const fileId = await ctx.files.upload(`qa-exports/${ctx.ids.random()}.xlsx`, content)
  await insertOfficeExport(ctx, fileId)
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the export has no address')
  return { url, fileName: `职工提问-${asked.year}.xlsx`, rows: body.length }
}

type Sheet = readonly [head: readonly string[], widths: readonly number[], body: readonly (readonly string[])[]]

const HEAD = ['提交日期', '类型', '类别', '组别', '状态', '办理结果', '首次答复用时', '评分']

const linesOf = (threads: readonly FigureRow[]): Sheet => [
  HEAD,
  [14, 10, 14, 14, 10, 14, 16, 10],
  threads.map(({ askedAtMs, kind, category, queueId, state, outcome, firstAnswerMinutes, stars }) => [
    dayOf(askedAtMs),
    partWord('byKind', kind),
    partWord('byCategory', category),
    partWord('byQueue', queueId),
    partWord('state', state),
    partWord('byOutcome', outcome ?? 'open'),
    firstAnswerMinutes === null ? '' : `${firstAnswerMinutes} 工作分钟`,
    partWord('byStars', stars === null ? 'none' : String(stars)),
  ]),
]

const SIDES = ['byMonth', 'byKind', 'byCategory', 'byQueue', 'byOutcome', 'byFirstAnswer', 'byStars'] as const

const sumsOf = (threads: readonly FigureRow[]): Sheet => {
  const figures = figuresOf(threads)
  return [
    ['统计', '项目', '件数'],
    [16, 20, 22],
    [
      ['合计', '', countWord(figures.total)],
      ...SIDES.flatMap(side =>
        figures[side].map(({ key, count }) => [SIDE_WORDS[side], partWord(side, key), countWord(count)]),
      ),
    ],
  ]
}
