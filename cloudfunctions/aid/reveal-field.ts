import type { aid } from '../../src/contract/aid'
import type { Content } from '../../src/domain/aid/content'
import { segregationRefusal } from '../../src/domain/aid/guards'
import { staffParts } from '../../src/domain/aid/parts'
import type { Part } from '../../src/domain/aid/words'
import { readPerson } from '../_data/accounts'
import { readCase } from '../_data/aid-cases'
import { type Handler, refuse } from '../_kit/ctx'
import { logAccess } from '../_services/access-log'
import { openVault } from '../_services/vault'
import { openContent } from './content'

type Field = 'name' | 'idNumber' | 'phone' | 'address' | 'card'

/** Which part needs which field in clear: the intake checks and visits, finance pays. */
const SEES: Readonly<Record<Field, readonly Part[]>> = {
  name: ['intake', 'l1', 'street', 'l2', 'auditor'],
  idNumber: ['intake', 'l2', 'auditor'],
  phone: ['intake', 'l2'],
  address: ['intake'],
  card: ['maker', 'checker'],
}

/** One field in clear: the access is logged before it leaves. 5 round trips. NOT_FOUND without a part that needs it. */
export const revealField: Handler<typeof aid.revealField> = async (ctx, { applicationId, field, reason }) => {
  const [person, one] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId)])
  const parts = person && one ? staffParts(person.actor, one) : []
  const part = parts.find(mine => SEES[field].includes(mine))
  if (!person || !one || !part || one.state === 'draft' || one.shreddedAtMs) return refuse('NOT_FOUND')
  const barred = segregationRefusal({ ...one, hands: [] }, { accountId: person.accountId, part })
  if (barred) return refuse('FORBIDDEN')
  const content = openContent(await openVault(ctx, one.householdId), one)
  const [grant = null] = person.actor.roles
  await logAccess(ctx, {
    subject: { kind: 'aidCase', id: applicationId },
    ownerAccountId: one.applicantAccountId,
    byAccountId: person.accountId,
    role: grant?.role ?? null,
    unionId: grant?.unionId ?? null,
    fields: [field],
    reason,
  })
  return { value: plainOf(content, field) }
}

const plainOf = ({ person, bank }: Content, field: Field): string => (field === 'card' ? bank.card : person[field])
