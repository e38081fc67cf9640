// `roster_imports` and `roster_import_pieces`, owner: members. Both live an hour; the timer clears them and exported files.
import type { BadRow } from '../../src/domain/members/roster-rows'
import type { Ctx } from '../_kit/ctx'

const IMPORTS = 'roster_imports'
const PIECES = 'roster_import_pieces'

/** A run of an import. */
export interface RosterImportRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly kind: 'import'
  readonly accountId: string
  readonly unionId: string
  readonly rows: number
  readonly steps: number
  readonly doneSteps: readonly number[]
  readonly unknownHeaders: readonly string[]
  /** All pieces are written. */
  readonly ready: boolean
  readonly createdAtMs: number
}

/** A file that is still to be removed: an export, or an upload that was no roster. */
export interface RosterExportRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly kind: 'export'
  readonly fileId: string
  readonly createdAtMs: number
}

export interface StepResult {
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly bad: readonly BadRow[]
}

/** Up to 500 rows of an import. */
interface RosterPieceRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly importId: string
  /** The rows as JSON, sealed under AAD `roster_import_pieces/<_id>/rows`; null once taken. */
  readonly sealed: string | null
  readonly result: StepResult | null
}

const pieceId = (importId: string, step: number) => `${importId}-${step}`

/** One import, null where missing or cleared. One read. */
export const readRosterImport = (ctx: Ctx, importId: string): Promise<RosterImportRecord | null> =>
  ctx.store.get<RosterImportRecord>(IMPORTS, importId)

/** Answers 'exists' where the import stands already. One write. */
export const insertRosterImport = (ctx: Ctx, run: RosterImportRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(IMPORTS, run)

/** All pieces are written: the steps may begin. One write. */
export const markImportReady = (ctx: Ctx, importId: string): Promise<number> =>
  ctx.store.update(IMPORTS, { _id: importId }, { ready: true })

/** Remembers a finished step and answers all finished ones. One write, one read. */
export const markStepDone = async (ctx: Ctx, importId: string, step: number): Promise<readonly number[]> => {
  await ctx.store.update(IMPORTS, { _id: importId }, { doneSteps: { addToSet: step } })
  return (await readRosterImport(ctx, importId))?.doneSteps ?? []
}

/** Seals and keeps one piece; written again it is the same piece. One write. */
export const putPiece = (ctx: Ctx, importId: string, step: number, rowsJson: string): Promise<void> => {
  const _id = pieceId(importId, step)
  const sealed = ctx.crypto.seal(rowsJson, rowsAad(_id))
  return ctx.store.put(PIECES, { _id, importId, sealed, result: null } satisfies RosterPieceRecord)
}

/** One piece with its rows in clear, null where missing. One read. */
export const readPiece = async (
  ctx: Ctx,
  importId: string,
  step: number,
): Promise<{ readonly rowsJson: string | null; readonly result: StepResult | null } | null> => {
  const piece = await ctx.store.get<RosterPieceRecord>(PIECES, pieceId(importId, step))
  if (!piece) return null
  return { rowsJson: piece.sealed && ctx.crypto.open(piece.sealed, rowsAad(piece._id)), result: piece.result }
}

/** Keeps the step's answer and drops its rows. The first answer stands: answers whether this was it. One write. */
export const finishPiece = async (ctx: Ctx, importId: string, step: number, result: StepResult): Promise<boolean> =>
  (await ctx.store.update(
    PIECES,
    { _id: pieceId(importId, step), result: null },
    { sealed: null, result: { set: result } },
  )) === 1

/** Remembers a file to be removed. One write. */
export const insertRosterExport = (ctx: Ctx, file: RosterExportRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(IMPORTS, file)

/** Imports and exports older than a moment, oldest first, at most 50. One read. */
export const listOldRuns = (ctx: Ctx, beforeMs: number): Promise<(RosterImportRecord | RosterExportRecord)[]> =>
  ctx.store.find<RosterImportRecord | RosterExportRecord>(
    IMPORTS,
    { createdAtMs: { lt: beforeMs } },
    { orderBy: [['createdAtMs', 'asc']], limit: 50 },
  )

/** Removes an import's pieces, then the run itself. Two writes. */
export const removeRun = async (ctx: Ctx, runId: string): Promise<void> => {
  await ctx.store.remove(PIECES, { importId: runId })
  await ctx.store.remove(IMPORTS, { _id: runId })
}

const rowsAad = (id: string) => `${PIECES}/${id}/rows`
