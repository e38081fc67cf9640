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
 * Takes one piece: 4 reads, then 2 for 500 rows, a write for each 100 new rows and for each changed one, 3 to remember.
 * The last step recounts the unions' members. A step that was answered answers the same again; whatever a function that
 * died left undone is done then. IMPORT_EXPIRED an hour after the start; NOT_FOUND for another's import or no such step.
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

  const result = piece?.result ?? (await take(ctx, { importId, step, unions, rowsJson: piece?.rowsJson ?? null }))
  if (!result) return refuse('IMPORT_EXPIRED')
  const doneSteps = run.doneSteps.includes(step) ? run.doneSteps : await markStepDone(ctx, importId, step)
  const done = doneSteps.length === run.steps
  if (done) await recount(ctx, run, unions)
  return { ...result, bad: [...result.bad], done }
}

interface Untaken {
  readonly importId: string
  readonly step: number
  readonly unions: readonly UnionRecord[]
  readonly rowsJson: string | null
}

/** The answer of the call that finished first; null where the piece is gone. */
const take = async (ctx: Ctx, { importId, step, unions, rowsJson }: Untaken): Promise<StepResult | null> => {
  if (rowsJson === null) return null
  const rows: readonly (RosterRow | BadRow)[] = JSON.parse(rowsJson)
  const result = await takeRows(ctx, { rows, unions })
  if (await finishPiece(ctx, importId, step, result)) return result
  return (await readPiece(ctx, importId, step))?.result ?? null
}

/** Counts what stands and mends the counters that differ, whatever made them differ. */
const recount = async (ctx: Ctx, run: RosterImportRecord, unions: readonly UnionRecord[]): Promise<void> => {
  const counted = await countActiveRows(ctx, run.unionId)
  const wrong = unions.filter(union => union.memberCount !== (counted.get(union._id) ?? 0))
  await inGroups(wrong, 8, async union => {
    await updateUnion(ctx, union._id, { memberCount: counted.get(union._id) ?? 0 })
  })
}
