import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { consentIdOf } from '../_data/consents'
import { type Handler, refuse } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'

/** Agrees to one text: one write, two where it stood before. Refuses TEXT_CHANGED, GUARDIAN_MISSING. */
export const giveConsent: Handler<typeof account.giveConsent> = async (ctx, asked) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const accountId = accountIdOf(ctx, ctx.openid)
  const refused = await giveConsents(ctx, { accountId, consents: [asked] })
  if (refused) return refuse(refused)
  return { consentId: consentIdOf(ctx, accountId, asked.kind, asked.about ?? '') }
}
