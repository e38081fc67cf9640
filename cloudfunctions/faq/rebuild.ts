import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { type Handler, refuse } from '../_kit/ctx'
import { buildIndexes } from './build-index'
import { loadSeed } from './load-seed'

/** Loads the shipped entries and builds the indexes now. Only who keeps the FAQ. Costs as loadSeed and buildIndexes say. */
export const rebuild: Handler<typeof procedures.rebuild> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  const loaded = await loadSeed(ctx)
  return { ...(await buildIndexes(ctx)), loaded }
}
