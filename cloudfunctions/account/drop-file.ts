import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { readFile } from '../_data/files'
import { type Handler, refuse } from '../_kit/ctx'
import { removeFiles } from '../_services/files'

/** Removes my upload that is not submitted: a read, then as removeFiles. Another's is answered like one that is gone already; NOT_FOUND for my own that is submitted. */
export const dropFile: Handler<typeof account.dropFile> = async (ctx, { fileId }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const file = await readFile(ctx, fileId)
  if (file?.accountId !== accountIdOf(ctx, ctx.openid)) return { fileId }
  if (file.ownerKind !== '') return refuse('NOT_FOUND')
  await removeFiles(ctx, [fileId])
  return { fileId }
}
