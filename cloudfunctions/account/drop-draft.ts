import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { draftIdOf, removeDraft } from '../_data/drafts'
import { type Handler, refuse } from '../_kit/ctx'

/** Forgets my draft: 1 write. */
export const dropDraft: Handler<typeof account.dropDraft> = async (ctx, { kind, subject }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  await removeDraft(ctx, draftIdOf(ctx, accountIdOf(ctx, ctx.openid), kind, subject))
  return {}
}
