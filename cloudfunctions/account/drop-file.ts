import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { readFile } from '../_data/files'
import { type Handler, refuse } from '../_kit/ctx'
import { removeFiles } from '../_services/files'

/** Removes my upload that is not submitted: a read, then as removeFiles. NOT_FOUND for another's and for one that is submitted. */
export const dropFile: Handler<typeof account.dropFile> = async (ctx, { fileId }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const file = await readFile(ctx, fileId)
  if (!file) return { fileId }
  if (file.accountId !== accountIdOf(ctx, ctx.openid) || file.ownerKind !== '') return refuse('NOT_FOUND')
  await removeFiles(ctx, [fileId])
  return { fileId }
}
