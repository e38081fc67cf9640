import type { matchmaking } from '../../src/contract/matchmaking'
import { holdsContact } from '../../src/domain/matchmaking/contact-in-text'
import { changeCompany, insertCompany } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { checkText } from '../_services/content-check'
import { loadMyCompany } from './my-company'

/** My company's card: one a company and session, whoever of it saves; words that are in doubt are shown to nobody else. 4 reads, 1 check, 1 write, 2 where it stood. */
export const saveCompany: Handler<typeof matchmaking.saveCompany> = async (ctx, input) => {
  const found = await loadMyCompany(ctx, input.sessionId)
  if (typeof found === 'string') return refuse(found)
  const { person, meeting, card, companyId } = found
  if (card.companyName === '') return refuse('NO_COMPANY')
  if (meeting.now === 'published') return refuse('NOT_OPEN_YET')
  if (meeting.now !== 'open' || ctx.clock() >= meeting.closesAtMs) return refuse('APPLY_CLOSED')
  const slots = [...new Set(input.slots)].filter(slot => slot < meeting.rounds).sort((a, b) => a - b)
  if (slots.length === 0) return refuse('NO_SLOT')
  const text = `${input.offer}\n${input.need}`
  if (holdsContact(text)) return refuse('CONTACT_IN_TEXT')
  const contentId = ctx.crypto.id('company-card', `${companyId}:${text}`)
  const about = { kind: 'matchmaking.company', id: companyId } as const
  const verdict = await checkText(ctx, { contentId, text, scene: 1, about })
  if (verdict === 'risky') return refuse('WORDS_REFUSED')
  const fields = {
    offer: input.offer,
    need: input.need,
    slots,
    ownTable: input.ownTable,
    forbidden: [...new Set(input.forbidden)].filter(other => other !== companyId),
    heldId: verdict === 'held' ? contentId : null,
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
  return { companyId, held: fields.heldId !== null }
}
