import type { matchmaking } from '../../src/contract/matchmaking'
import { changeCompany, insertCompany } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany } from './my-company'

/** My company's card: one a company and session, whoever of it saves. 3 reads, 1 write, 2 where it stood. */
export const saveCompany: Handler<typeof matchmaking.saveCompany> = async (ctx, input) => {
  const found = await loadMyCompany(ctx, input.sessionId)
  if (typeof found === 'string') return refuse(found)
  const { person, meeting, card, companyId } = found
  if (card.companyName === '') return refuse('NO_COMPANY')
  if (meeting.now === 'published') return refuse('NOT_OPEN_YET')
  if (meeting.now !== 'open' || ctx.clock() >= meeting.closesAtMs) return refuse('APPLY_CLOSED')
  const fields = {
    offer: input.offer,
    need: input.need,
    slots: [...new Set(input.slots)].filter(slot => slot < meeting.rounds).sort((a, b) => a - b),
    ownTable: input.ownTable,
    forbidden: [...new Set(input.forbidden)].filter(other => other !== companyId),
  }
  const inserted = await insertCompany(ctx, {
    _id: companyId,
    sessionId: input.sessionId,
    name: card.companyName,
    ...fields,
    wishesSealed: null,
    accountIds: [person.accountId],
  })
  if (inserted === 'exists')
    await changeCompany(ctx, companyId, { ...fields, accountIds: { addToSet: person.accountId } })
  return { companyId }
}
