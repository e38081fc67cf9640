import type { aid } from '../../src/contract/aid'
import { release } from '../../src/domain/aid/money-steps'
import { readPerson } from '../_data/accounts'
import { moneyIn } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { moveCase, movedAnswer } from './move-case'
import { entryOf } from './post'

/** Takes a case back and gives its reservation back in the same transaction. About 8 round trips. */
export const withdraw: Handler<typeof aid.withdraw> = async (ctx, { applicationId, version }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('NOT_FOUND')
  const moved = await moveCase<never>(ctx, {
    caseId: applicationId,
    command: 'withdraw',
    actor: person.actor,
    version,
    requestId: `withdraw-${version}`,
    decide: async (one, _, tx) => {
      const line = one.fundLineId ? await moneyIn(tx).line(one.fundLineId) : null
      const freed = line && release(line, one)
      const { entry } = freed ?? { entry: null }
      return {
        fields: { state: 'withdrawn', reservedFen: 0, noticeOpen: false, dueAtMs: null },
        frees: true,
        also: async () => {
          if (!freed || !line || !entry) return
          await moneyIn(tx).changeLine(line._id, freed.line)
          await moneyIn(tx).post(entryOf(ctx, one, entry))
        },
      }
    },
  })
  return moved.ok ? movedAnswer(moved) : refuse(moved.code, moved.details)
}
