import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { type Person, readPerson } from '../_data/accounts'
import type { Ctx } from '../_kit/ctx'

/** The caller where they audit the whole district; chains carry no union, so a smaller scope sees none. Null for everyone else. One read. */
export const readAuditor = async (ctx: Ctx): Promise<Person | null> => {
  const person = await readPerson(ctx)
  return person && can(person.actor, 'audit.read', { unionPath: [ROOT_UNION_ID] }) ? person : null
}
