import { AID_CONSENT_KINDS, type AidConsentKind } from '../../src/domain/aid/consents'
import type { AidCaseRecord } from '../_data/aid-cases'
import { consentIdOf, listTakenBack } from '../_data/consents'
import type { Ctx } from '../_kit/ctx'

/** Which consents to this case its applicant, or whoever filed for them, took back since. One read. */
export const consentsTakenBack = async (
  ctx: Ctx,
  { _id, applicantAccountId, agentAccountId }: Pick<AidCaseRecord, '_id' | 'applicantAccountId' | 'agentAccountId'>,
): Promise<AidConsentKind[]> => {
  const accountId = applicantAccountId ?? agentAccountId
  if (!accountId) return []
  const found = await listTakenBack(
    ctx,
    AID_CONSENT_KINDS.map(kind => consentIdOf(ctx, accountId, kind, _id)),
  )
  return AID_CONSENT_KINDS.filter(kind => found.some(one => one.kind === kind))
}
