import type { aid } from '../../src/contract/aid'
import { DUE } from '../../src/domain/aid/acts'
import { consentsMissing } from '../../src/domain/aid/consents'
import { hasStreet } from '../../src/domain/aid/parts'
import { periodOf } from '../../src/domain/aid/programme'
import { dayOf } from '../../src/domain/day'
import { householdsIn } from '../_data/aid-households'
import { fundLineIdOf } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'
import { handedIn, readHandIn } from './hand-in'
import { likelihoodOf } from './likelihood'
import { currentRules } from './load'
import { moveCase, slotOf } from './move-case'
import { consentsOfCase } from './taken-back'

/**
 * Hands a draft in under the rules in force: about 18 round trips, half of them the transaction over case, household and
 * audit. Decides nothing against anybody: what the rules say is only kept. Refuses INCOMPLETE (`details.items`, in the
 * wizard's order), CONSENT_NEEDED (`details.kinds`), ALREADY_OPEN, PROGRAMME_CLOSED, CHANGED_ELSEWHERE, WRONG_STATE.
 */
export const submit: Handler<typeof aid.submit> = async (ctx, { applicationId, version, consents, requestId }) => {
  const hand = await readHandIn(ctx, applicationId, one => currentRules(ctx, one.programmeId))
  if (typeof hand === 'string') return refuse(hand)
  const { one, person, ruleset, due, read } = hand
  const { programme } = ruleset
  const isDraft = one.state === 'draft'
  if (isDraft) {
    if (read.problems.length > 0) return refuse('INCOMPLETE', { items: read.problems.slice(0, 40) })
    const missing = consentsMissing(programme, { ...read, given: consents })
    if (missing.length > 0) return refuse('CONSENT_NEEDED', { kinds: missing })
    if (await giveConsents(ctx, { accountId: person.accountId, consents: consentsOfCase(applicationId, consents) }))
      return refuse('CONSENT_NEEDED', { kinds: ['TEXT_CHANGED'] })
  }
  const period = periodOf(programme.period, dayOf(ctx.clock()))
  const slot = slotOf({ programmeId: one.programmeId, period })
  const kept = isDraft ? await handedIn(ctx, hand) : {}
  const nowMs = ctx.clock()
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'submit',
    actor: person.actor,
    version,
    requestId,
    decide: async (_, __, tx) => {
      const household = await householdsIn(tx).read(one.householdId)
      const holder = household?.slots[slot]
      if (holder && holder !== applicationId) return { code: 'ALREADY_OPEN' as const }
      return {
        fields: {
          ...kept,
          state: 'submitted',
          period,
          rulesetId: ruleset._id,
          rulesVersion: ruleset.number,
          leadersFromFen: programme.leadersFromFen,
          street: programme.street && hasStreet(one.unionPath),
          borrow:
            one.agentAccountId === null &&
            person.actor.roles.some(({ role }) => role === 'officer' || role === 'chair'),
          fundLineId: programme.cash ? fundLineIdOf(ctx, one.programmeId, dayOf(nowMs).slice(0, 4)) : null,
          submittedAtMs: nowMs,
          dueAtMs: due(DUE.accept).atMs,
        },
        also: tx2 => householdsIn(tx2).takeSlot(one.householdId, slot, applicationId),
      }
    },
  })
  if (!moved.ok) return refuse(moved.code, moved.details)
  return {
    applicationId,
    version: moved.version,
    receiptNo: one.receiptNo,
    state: 'submitted',
    ...likelihoodOf(programme.rules, read.decision, read.decision.materials),
  }
}
