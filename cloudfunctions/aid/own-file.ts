import type { aid } from '../../src/contract/aid'
import { type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { evidenceOf } from './cards'
import { openContent } from './content'
import { readOwnCase } from './own-case'

/** The file of my case in clear. 3 reads. NOT_FOUND where it is not mine. */
export const ownFile: Handler<typeof aid.ownFile> = async (ctx, { applicationId }) => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return refuse('NOT_FOUND')
  const { one } = own
  const content = openContent(await openVault(ctx, one.householdId), one)
  return {
    applicationId,
    receiptNo: one.receiptNo,
    title: one.title,
    content: { ...content, people: [...content.people] },
    evidence: evidenceOf(one),
  }
}
