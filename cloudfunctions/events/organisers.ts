import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { listUnionsBelow } from '../_data/unions'
import type { Handler } from '../_kit/ctx'

/** Unions for which I may organise, by name; nobody's list is empty rather than refused. 2 reads. */
export const organisers: Handler<typeof events.organisers> = async ctx => {
  const person = await readPerson(ctx)
  if (!person) return { items: [] }
  const mine = person.actor.roles
    .map(grant => grant.unionId)
    .filter(unionId => can(person.actor, 'event.edit', { unionPath: [unionId] }))
  const unions = await listUnionsBelow(ctx, [...new Set(mine)])
  const names = new Intl.Collator('zh-Hans')
  return {
    items: unions
      .map(union => ({ unionId: union._id, name: union.name }))
      .sort((a, b) => names.compare(a.name, b.name) || (a.unionId < b.unionId ? -1 : 1)),
  }
}
