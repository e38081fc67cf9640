import type { account } from '../../src/contract/account'
import { CONSENTS } from '../../src/domain/consents'
import { accountIdOf } from '../_data/accounts'
import { endConsent, readConsent } from '../_data/consents'
import { type Handler, refuse } from '../_kit/ctx'

/** Takes my own consent back: one read, one write. Refuses NOT_REVOCABLE; NOT_FOUND for another's. */
export const revokeConsent: Handler<typeof account.revokeConsent> = async (ctx, { consentId }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const consent = await readConsent(ctx, consentId)
  if (consent?.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  if (!CONSENTS[consent.kind].revocable) return refuse('NOT_REVOCABLE')
  await endConsent(ctx, consent)
  return { consentId }
}
