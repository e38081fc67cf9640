import { type Person, readPerson } from '../_data/accounts'
import { type AidCaseRecord, readCase } from '../_data/aid-cases'
import type { Ctx } from '../_kit/ctx'

export interface OwnCase {
  readonly person: Person
  readonly one: AidCaseRecord
}

/** A case of mine, as applicant or agent; null where it is none. 2 reads side by side. */
export const readOwnCase = async (ctx: Ctx, caseId: string): Promise<OwnCase | null> => {
  const [person, one] = await Promise.all([readPerson(ctx), readCase(ctx, caseId)])
  if (!person || !one || one.shreddedAtMs) return null
  const own = one.applicantAccountId === person.accountId || one.agentAccountId === person.accountId
  return own ? { person, one } : null
}
