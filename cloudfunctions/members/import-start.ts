import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { ROSTER_HEADINGS, readHeadings } from '../../src/domain/members/roster-headings'
import { PIECE_ROWS, ROSTER_FILE_BYTES, ROSTER_FILE_ROWS } from '../../src/domain/members/roster-limits'
import { type BadRow, type NamedUnion, type RosterRow, readRosterRows } from '../../src/domain/members/roster-rows'
import { readPerson } from '../_data/accounts'
import type { UnionRecord } from '../_data/records'
import {
  insertRosterExport,
  insertRosterImport,
  markImportReady,
  putPiece,
  readRosterImport,
} from '../_data/roster-imports'
import { listAllUnions } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { readXlsx } from '../_services/xlsx'
import { inGroups } from './in-groups'

/** Only what was uploaded for this purpose is read and removed. */
const IMPORT_FILE = /^cloud:\/\/[^/]+\/roster-imports\/[^/]+\.xlsx$/i

/**
 * Reads an uploaded roster once and keeps it as sealed pieces of 500 rows: 3 reads, a download, a write a piece, 4 more.
 * The same requestId answers the same, and goes on where a function died. Refuses FILE_UNREADABLE (also above 5 MB),
 * HEADERS_MISSING (the headings that would do), TOO_MANY_ROWS; FORBIDDEN outside my scope.
 */
export const importStart: Handler<typeof members.importStart> = async (ctx, { fileId, unionId, requestId }) => {
  const [person, tree] = await Promise.all([readPerson(ctx), listAllUnions(ctx)])
  const union = tree.find(({ _id }) => _id === unionId)
  if (!person || !can(person.actor, 'roster.import', { unionPath: union?.path ?? [unionId] }))
    return refuse('FORBIDDEN')
  if (!union) return refuse('NOT_FOUND')
  const importId = ctx.crypto.id('roster-import', `${person.accountId}:${requestId}`)
  const known = await readRosterImport(ctx, importId)
  if (known?.ready) return started(known)

  const content = IMPORT_FILE.test(fileId) ? await ctx.files.download(fileId) : null
  if (!content) return refuse('FILE_UNREADABLE')
  // It names people, so it goes within the hour even where it is refused; a try for another union still finds it.
  const fileKey = ctx.crypto.id('roster-upload', fileId)
  await insertRosterExport(ctx, { _id: fileKey, kind: 'export', fileId, createdAtMs: ctx.clock() })
  const rows = content.length <= ROSTER_FILE_BYTES ? await readXlsx(content) : null
  if (!rows) return refuse('FILE_UNREADABLE')
  const headings = readHeadings(rows)
  const needsUnion = union.kind !== 'grassroots'
  if (!headings || (needsUnion && headings.columns.union === undefined))
    return refuse('HEADERS_MISSING', { needed: neededHeadings(needsUnion) })
  if (rows.length - headings.rowIndex - 1 > ROSTER_FILE_ROWS) return refuse('TOO_MANY_ROWS', { most: ROSTER_FILE_ROWS })

  const read = readRosterRows({
    rows,
    ...headings,
    unions: tree.map(one => named(one, unionId)),
    ownUnionId: needsUnion ? null : unionId,
  })
  const pieces = piecesOf(read)
  const run = {
    _id: importId,
    kind: 'import' as const,
    accountId: person.accountId,
    unionId,
    rows: read.length,
    steps: pieces.length,
    doneSteps: [],
    unknownHeaders: headings.unknown.slice(0, 50),
    ready: false,
    createdAtMs: ctx.clock(),
  }
  if (!known) await insertRosterImport(ctx, run)
  await keep(ctx, importId, pieces)
  await ctx.files.remove([fileId])
  return started(run)
}

const started = (run: { _id: string; rows: number; steps: number; unknownHeaders: readonly string[] }) => ({
  importId: run._id,
  rows: run.rows,
  steps: run.steps,
  unknownHeaders: [...run.unknownHeaders],
})

const neededHeadings = (needsUnion: boolean): readonly string[] => [
  ROSTER_HEADINGS.name,
  `${ROSTER_HEADINGS.phone} / ${ROSTER_HEADINGS.employeeNo}`,
  ...(needsUnion ? [ROSTER_HEADINGS.union] : []),
]

const named = (union: UnionRecord, scopeId: string): NamedUnion => ({
  unionId: union._id,
  name: union.name,
  companies: union.companies,
  inScope: union.path.includes(scopeId),
})

const piecesOf = (rows: readonly (RosterRow | BadRow)[]): readonly (readonly (RosterRow | BadRow)[])[] =>
  Array.from({ length: Math.ceil(rows.length / PIECE_ROWS) }, (_, step) =>
    rows.slice(step * PIECE_ROWS, (step + 1) * PIECE_ROWS),
  )

const keep = async (ctx: Ctx, importId: string, pieces: readonly (readonly (RosterRow | BadRow)[])[]) => {
  await inGroups([...pieces.entries()], 8, ([step, rows]) => putPiece(ctx, importId, step, JSON.stringify(rows)))
  await markImportReady(ctx, importId)
}
