import { AID_CONSENT_KINDS, type AidConsentKind } from '../../src/domain/aid/consents'
import type { ConsentAsked } from '../../src/domain/consents'
import type { AidCaseRecord } from '../_data/aid-cases'
import { consentIdOf, listConsents, listTakenBack } from '../_data/consents'
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

/** What was agreed to for a case and stands, as `<kind>` or `<kind>:<person>`. One read. */
export const consentsStanding = async (ctx: Ctx, accountId: string, caseId: string): Promise<string[]> =>
  (await listConsents(ctx, accountId)).flatMap(({ kind, about, version }) =>
    version > 0 && (about === caseId || about.startsWith(`${caseId}:`)) ? [`${kind}${about.slice(caseId.length)}`] : [],
  )

type Ticks = readonly {
  readonly kind: AidConsentKind
  readonly version: number
  readonly personId?: string | undefined
}[]

/** Ticks of a wizard as the consents of a case; a guardian's names the child. Pure. */
export const consentsOfCase = (caseId: string, ticks: Ticks): readonly ConsentAsked[] =>
  ticks.map(({ kind, version, personId }) => ({
    kind,
    version,
    about: personId ? `${caseId}:${personId}` : caseId,
    ...(kind === 'aid.guardian' && personId ? { guardianOf: personId } : {}),
  }))
