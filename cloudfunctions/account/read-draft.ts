import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { draftIdOf, draftPlace, readDraftRecord } from '../_data/drafts'
import { type Handler, refuse } from '../_kit/ctx'

/** My own draft as another phone left it: 1 read. */
export const readDraft: Handler<typeof account.readDraft> = async (ctx, { kind, subject }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const _id = draftIdOf(ctx, accountIdOf(ctx, ctx.openid), kind, subject)
  const record = await readDraftRecord(ctx, _id)
  if (!record) return { draft: null }
  const { version, savedAtMs, textSealed } = record
  return { draft: { version, savedAtMs, text: ctx.crypto.open(textSealed, draftPlace(_id)) } }
}
