import type { aid } from '../../src/contract/aid'
import { DUE } from '../../src/domain/aid/act'
import { consentsMissing } from '../../src/domain/aid/consents'
import { readContent } from '../../src/domain/aid/content'
import { cardTail } from '../../src/domain/aid/identifiers'
import { periodOf } from '../../src/domain/aid/programme'
import { dayOf } from '../../src/domain/day'
import { maskName } from '../../src/domain/members/mask'
import { householdsIn } from '../_data/aid-households'
import { fundLineIdOf } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'
import { openVault } from '../_services/vault'
import { accountsOf } from './accounts-of'
import { digestOf, openContent, sealContent } from './content'
import { decisionOf } from './decision-of'
import { flagsOf, personBlinds } from './flags'
import { likelihoodOf } from './likelihood'
import { currentRules, deadlines } from './load'
import { moveCase, slotOf } from './move-case'
import { readOwnCase } from './own-case'

/**
 * Hands a draft in under the rules in force: about 18 round trips, half of them the transaction over case, household and
 * audit. Decides nothing against anybody: what the rules say is only kept. Refuses INCOMPLETE (`details.items`, in the
 * wizard's order), CONSENT_NEEDED (`details.kinds`), ALREADY_OPEN, PROGRAMME_CLOSED, CHANGED_ELSEWHERE, WRONG_STATE.
 */
export const submit: Handler<typeof aid.submit> = async (ctx, { applicationId, version, consents, requestId }) => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return refuse('NOT_FOUND')
  const { one, person } = own
  const [ruleset, vault, due] = await Promise.all([
    currentRules(ctx, one.programmeId),
    openVault(ctx, one.householdId),
    deadlines(ctx),
  ])
  if (!ruleset) return refuse('PROGRAMME_CLOSED')
  const { programme } = ruleset
  const materialKeys = one.evidence.filter(({ fileIds }) => fileIds.length > 0).map(({ materialKey }) => materialKey)
  const read = readContent({ content: openContent(vault, one), programme, materialKeys, nowMs: ctx.clock() })
  const answer = (at: number) => ({
    applicationId,
    version: at,
    receiptNo: one.receiptNo,
    state: 'submitted' as const,
    ...likelihoodOf(programme.rules, read.decision, read.decision.materials),
  })
  if (one.state === 'draft') {
    if (read.problems.length > 0) return refuse('INCOMPLETE', { items: read.problems.slice(0, 40) })
    const missing = consentsMissing(programme, { ...read, given: consents })
    if (missing.length > 0) return refuse('CONSENT_NEEDED', { kinds: missing })
    const ticks = consents.map(({ kind, version: text, personId }) => ({
      kind,
      version: text,
      about: personId ? `${applicationId}:${personId}` : applicationId,
      ...(kind === 'aid.guardian' && personId ? { guardianOf: personId } : {}),
    }))
    if (await giveConsents(ctx, { accountId: person.accountId, consents: ticks }))
      return refuse('CONSENT_NEEDED', { kinds: ['TEXT_CHANGED'] })
  }
  const [blinds, relatedAccountIds] = [personBlinds(ctx, read), await accountsOf(ctx, read.phones)]
  const flags = one.state === 'draft' ? await flagsOf(ctx, one, blinds) : []
  const period = periodOf(programme.period, dayOf(ctx.clock()))
  const slot = slotOf({ programmeId: one.programmeId, period })
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
      const dueAt = due(DUE.accept)
      return {
        fields: {
          state: 'submitted',
          period,
          contentSealed: sealContent(vault, applicationId, read.content),
          contentHash: digestOf(ctx, read.content, one.evidence),
          inputsHash: ctx.crypto.blind('aid-inputs', JSON.stringify(read.facts)),
          rulesetId: ruleset._id,
          rulesVersion: ruleset.number,
          leadersFromFen: programme.leadersFromFen,
          street: programme.street,
          decision: decisionOf(read.decision),
          nameMasked: maskName(read.content.person.name),
          cardTail: programme.cash ? cardTail(read.content.bank.card) : '',
          idBlinds: blinds.ids,
          cardBlind: blinds.card,
          relatedAccountIds,
          flags,
          borrow:
            one.agentAccountId === null &&
            person.actor.roles.some(({ role }) => role === 'officer' || role === 'chair'),
          fundLineId: programme.cash ? fundLineIdOf(ctx, one.programmeId, dayOf(nowMs).slice(0, 4)) : null,
          submittedAtMs: nowMs,
          dueAtMs: dueAt.atMs,
        },
        also: tx2 => householdsIn(tx2).takeSlot(one.householdId, slot, applicationId),
      }
    },
  })
  return moved.ok ? answer(moved.version) : refuse(moved.code, moved.details)
}
