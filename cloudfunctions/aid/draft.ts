import type { aid } from '../../src/contract/aid'
import { type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { evidenceOf } from './cards'
import { openContent } from './content'
import { readOwnCase } from './own-case'
import { consentsStanding } from './taken-back'

/** My own content in clear. 4 reads in 2 round trips. NOT_FOUND where it is not mine. */
export const draft: Handler<typeof aid.draft> = async (ctx, { applicationId }) => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return refuse('NOT_FOUND')
  const { one } = own
  const [vault, consented] = await Promise.all([
    openVault(ctx, one.householdId),
    consentsStanding(ctx, own.person.accountId, applicationId),
  ])
  const content = openContent(vault, one)
  return {
    applicationId,
    programmeId: one.programmeId,
    version: one.version,
    state: one.state,
    step: one.step,
    content: { ...content, people: [...content.people] },
    evidence: evidenceOf(one),
    savedAtMs: one.savedAtMs,
    onBehalf: one.agentAccountId !== null,
    consented,
  }
}
