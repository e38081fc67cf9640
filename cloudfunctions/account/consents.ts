import type { account } from '../../src/contract/account'
import { consentState } from '../../src/domain/consents'
import { accountIdOf } from '../_data/accounts'
import { listConsents } from '../_data/consents'
import { type Handler, refuse } from '../_kit/ctx'

/** What I agreed to, newest first. One read; FORBIDDEN without an identity. */
export const consents: Handler<typeof account.consents> = async ctx => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const list = await listConsents(ctx, accountIdOf(ctx, ctx.openid))
  const items = list
    .map(({ _id, kind, title, text, version, acts, givenAtMs, revokedAtMs }) => ({
      consentId: _id,
      kind,
      title,
      text,
      state: consentState({ kind, version }),
      version: version || (acts[acts.length - 1]?.version ?? 0),
      givenAtMs,
      revokedAtMs,
    }))
    .sort((a, b) => b.givenAtMs - a.givenAtMs)
  return { items }
}
