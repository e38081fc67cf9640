import type { aid } from '../../src/contract/aid'
import { cardTail, typedCard } from '../../src/domain/aid/identifiers'
import { retryWithAccount } from '../../src/domain/aid/money-steps'
import { readPerson } from '../_data/accounts'
import { readCase } from '../_data/aid-cases'
import { aidCardBlind } from '../_data/person-blinds'
import { type Handler, refuse } from '../_kit/ctx'
import { closeTodo } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { openContent, sealContent } from './content'
import { moveCase, movedAnswer } from './move-case'

/**
 * Another account and another attempt after the bank's own no. CARD_WRONG where the check digit fails, unless the intake
 * says why (a passbook); HOLDER_WRONG where it is not the applicant's own. About 10 round trips.
 */
export const fixAccount: Handler<typeof aid.fixAccount> = async (ctx, input) => {
  const { applicationId, version, bank, passbookReason } = input
  const [person, one] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId)])
  if (!person || !one) return refuse('NOT_FOUND')
  const card = typedCard(bank.card)
  const vault = await openVault(ctx, one.householdId)
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'fixAccount',
    actor: person.actor,
    version,
    requestId: `account-${version}`,
    decide: (current, part) => {
      const passbook = !card.ok && card.problem === 'LUHN' && part === 'intake' && passbookReason !== undefined
      if (!card.ok && !passbook) return { code: 'CARD_WRONG' as const }
      const before = openContent(vault, current)
      // the money goes to the applicant's own account; another's is the intake's to write down
      if (part !== 'intake' && bank.holder.trim() !== before.person.name.trim())
        return { code: 'HOLDER_WRONG' as const }
      const next = retryWithAccount(current)
      if (!next.ok) return { code: 'WRONG_STATE' as const }
      const content = { ...before, bank: { ...bank, card: card.card } }
      return {
        fields: {
          state: next.one.state,
          attempt: next.one.attempt,
          contentSealed: sealContent(vault, applicationId, content),
          cardBlind: aidCardBlind(ctx.crypto, card.card),
          cardTail: cardTail(card.card),
          dueAtMs: null,
        },
        refs: { attempt: next.one.attempt, passbook },
      }
    },
  })
  if (!moved.ok) return refuse(moved.code, moved.details)
  if (one.applicantAccountId)
    await closeTodo(ctx, {
      kind: 'aid.payfail',
      toAccountId: one.applicantAccountId,
      key: `${applicationId}:${one.attempt}`,
    })
  return movedAnswer(moved)
}
