import type { account } from '../../src/contract/account'
import { CONSENTS } from '../../src/domain/consents'
import { accountIdOf } from '../_data/accounts'
import { endConsent, readConsent } from '../_data/consents'
import { endPairConsents } from '../_data/meeting-pairs'
import { type Handler, refuse } from '../_kit/ctx'

/** Takes my own consent back: one read, one write, three for being introduced. Refuses NOT_REVOCABLE; NOT_FOUND for another's. */
export const revokeConsent: Handler<typeof account.revokeConsent> = async (ctx, { consentId }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const consent = await readConsent(ctx, consentId)
  if (consent?.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  if (!CONSENTS[consent.kind].revocable) return refuse('NOT_REVOCABLE')
  // the hand-over's one conditional write looks at the pair alone: it must see this first
  if (consent.kind === 'matchmaking.contact') await endPairConsents(ctx, consent.accountId, consent.about)
  await endConsent(ctx, consent)
  return { consentId }
}
