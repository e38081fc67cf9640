import { keepFilesUntil } from '../_data/files'
import { endMoveTail, type MoveRecord } from '../_data/moves'
import { cancelUpcoming } from '../_data/sign-ups-of-person'
import type { Ctx } from '../_kit/ctx'
import { removeFiles } from '../_services/files'
import { endMoveTodo } from './tell-of-moves'

/** Proofs of a decided request are kept this long, so that a question about it can be answered. */
const FILES_KEPT_MS = 180 * 24 * 3_600_000

/**
 * What follows a decision, after its transaction and again by the timer until it is done: files of a withdrawn request
 * go, those of a decided one get their date; who left the union gives upcoming places back; officers are asked no
 * more. Four writes at most beside the files.
 */
export const endMove = async (
  ctx: Ctx,
  { _id, kind, state, fileIds, memberId }: Pick<MoveRecord, '_id' | 'kind' | 'state' | 'fileIds' | 'memberId'>,
): Promise<void> => {
  if (state === 'withdrawn') await removeFiles(ctx, fileIds)
  else if (fileIds.length > 0) await keepFilesUntil(ctx, { kind: 'members.move', id: _id }, ctx.clock() + FILES_KEPT_MS)
  if (kind === 'leave' && state === 'approved') await cancelUpcoming(ctx, memberId)
  await endMoveTodo(ctx, _id)
  await endMoveTail(ctx, _id)
}
