import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import type { BadRow, RosterRow } from '../../src/domain/members/roster-rows'
import { readPerson } from '../_data/accounts'
import type { UnionRecord } from '../_data/records'
import { countActiveRows } from '../_data/roster'
import {
  finishPiece,
  markStepDone,
  type RosterImportRecord,
  readPiece,
  readRosterImport,
  type StepResult,
} from '../_data/roster-imports'
import { listUnionsBelow, updateUnion } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { inGroups } from './in-groups'
import { RUN_LIFE_MS } from './jobs'
import { takeRows } from './take-rows'

/**
 * Takes one piece: 4 reads, then 2 for 500 rows, a write for each 100 new rows and for each changed one, 2 to remember.
 * The last step recounts the unions' members. A step that was answered answers the same again and writes nothing.
 * IMPORT_EXPIRED an hour after the start; NOT_FOUND for another's import or a step beyond the last.
 */
export const importStep: Handler<typeof members.importStep> = async (ctx, { importId, step }) => {
  const [person, run] = await Promise.all([readPerson(ctx), readRosterImport(ctx, importId)])
  if (!person) return refuse('FORBIDDEN')
  if (run?.kind !== 'import' || run.createdAtMs + RUN_LIFE_MS < ctx.clock()) return refuse('IMPORT_EXPIRED')
  if (run.accountId !== person.accountId || step >= run.steps) return refuse('NOT_FOUND')
  if (!run.ready) return refuse('BUSY')
  const [unions, piece] = await Promise.all([listUnionsBelow(ctx, [run.unionId]), readPiece(ctx, importId, step)])
  const unionPath = unions.find(({ _id }) => _id === run.unionId)?.path ?? [run.unionId]
  if (!can(person.actor, 'roster.import', { unionPath })) return refuse('FORBIDDEN')
  if (!piece) return refuse('IMPORT_EXPIRED')
  if (piece.result) return answer(piece.result, run.doneSteps.length === run.steps)
  if (piece.rowsJson === null) return refuse('BUSY')

  const rows: readonly (RosterRow | BadRow)[] = JSON.parse(piece.rowsJson)
  const result = await takeRows(ctx, { rows, unions })
  if (!(await finishPiece(ctx, importId, step, result))) {
    const first = (await readPiece(ctx, importId, step))?.result
    return first ? answer(first, run.doneSteps.length === run.steps) : refuse('IMPORT_EXPIRED')
  }
  const done = (await markStepDone(ctx, importId, step)).length === run.steps
  if (done) await recount(ctx, run, unions)
  return answer(result, done)
}

const answer = (result: StepResult, done: boolean) => ({ ...result, bad: [...result.bad], done })

/** Counts what stands and mends the counters that differ, whatever made them differ. */
const recount = async (ctx: Ctx, run: RosterImportRecord, unions: readonly UnionRecord[]): Promise<void> => {
  const counted = await countActiveRows(ctx, run.unionId)
  const wrong = unions.filter(union => union.memberCount !== (counted.get(union._id) ?? 0))
  await inGroups(wrong, 8, async union => {
    await updateUnion(ctx, union._id, { memberCount: counted.get(union._id) ?? 0 })
  })
}
