import { can } from '../../src/domain/can'
import { hasConsent } from '../../src/domain/consents'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { type Person, readPerson } from '../_data/accounts'
import { consentIdOf, readConsent } from '../_data/consents'
import { readThread, type ThreadRecord } from '../_data/threads'
import { type Ctx, refuse } from '../_kit/ctx'
import { mayAnswer } from './may-answer'

const DISTRICT = { unionPath: [ROOT_UNION_ID] }

export const isHead = ({ actor }: Person): boolean => can(actor, 'thread.head', DISTRICT)
export const isLawyer = ({ actor }: Person): boolean => can(actor, 'thread.lawyer', DISTRICT)

/** What the asker said to a lawyer reading this thread: null where nobody asked. One read, none where nobody asked. */
export const lawyerConsent = async (ctx: Ctx, { _id, accountId, lawyerId }: ThreadRecord) => {
  if (lawyerId === null) return null
  const consent = await readConsent(ctx, consentIdOf(ctx, accountId, 'qa.lawyer', _id))
  if (!consent) return 'asked' as const
  return hasConsent([consent], 'qa.lawyer', _id) ? ('given' as const) : ('taken' as const)
}

/** Who calls and one thread, as somebody who works on it: the office every thread, a lawyer the own cases. 2 reads, one more for a lawyer. */
export const readAsStaff = async (ctx: Ctx, threadId: string) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  const office = person !== null && mayAnswer(person)
  if (!person || !(office || isLawyer(person))) return refuse('FORBIDDEN')
  // what was said in it is deleted, and its key destroyed
  if (thread?.accountId === '') return refuse('NOT_FOUND')
  if (!thread || !(office || thread.lawyerId === person.accountId)) return refuse('NOT_FOUND')
  const reader = office
    ? ('office' as const)
    : (await lawyerConsent(ctx, thread)) === 'given'
      ? ('lawyer' as const)
      : ('lawyerRedacted' as const)
  return { person, thread, reader }
}
