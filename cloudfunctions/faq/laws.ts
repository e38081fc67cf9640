import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { listLaws } from '../_data/laws'
import { type Handler, refuse } from '../_kit/ctx'

/** The laws whose text was imported. 2 reads. */
export const laws: Handler<typeof procedures.laws> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  const items = await listLaws(ctx)
  return {
    items: items.map(({ law, versionDate, articleCount, importedAtMs }) => ({
      law,
      versionDate,
      articles: articleCount,
      importedAtMs,
    })),
  }
}
