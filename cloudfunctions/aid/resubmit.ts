import type { aid } from '../../src/contract/aid'
import { DUE } from '../../src/domain/aid/act'
import { readContent } from '../../src/domain/aid/content'
import { cardTail } from '../../src/domain/aid/identifiers'
import { type CaseState, LEVELS } from '../../src/domain/aid/words'
import { maskName } from '../../src/domain/members/mask'
import { readRuleset } from '../_data/aid-rules'
import { type Handler, refuse } from '../_kit/ctx'
import { closeTodo } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { accountsOf } from './accounts-of'
import { digestOf, openContent, sealContent } from './content'
import { decisionOf } from './decision-of'
import { flagsOf, personBlinds } from './flags'
import { deadlines } from './load'
import { moveCase, movedAnswer } from './move-case'
import { readOwnCase } from './own-case'

/**
 * Hands a corrected case in again, under the rules it was submitted with: it goes back to whoever asked, and approvals
 * from that level on count no more. Refuses NOTHING_CHANGED, INCOMPLETE, CHANGED_ELSEWHERE, WRONG_STATE. About 14 round trips.
 */
export const resubmit: Handler<typeof aid.resubmit> = async (ctx, { applicationId, version, requestId }) => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return refuse('NOT_FOUND')
  const { one, person } = own
  const [ruleset, vault, due] = await Promise.all([
    readRuleset(ctx, one.rulesetId),
    openVault(ctx, one.householdId),
    deadlines(ctx),
  ])
  if (!ruleset) return refuse('PROGRAMME_CLOSED')
  const { programme } = ruleset
  const materialKeys = one.evidence.filter(({ fileIds }) => fileIds.length > 0).map(({ materialKey }) => materialKey)
  const read = readContent({ content: openContent(vault, one), programme, materialKeys, nowMs: ctx.clock() })
  if (one.state === 'correction' && read.problems.length > 0)
    return refuse('INCOMPLETE', { items: read.problems.slice(0, 40) })
  const blinds = personBlinds(ctx, read)
  const [fresh, relatedAccountIds] = await Promise.all([flagsOf(ctx, one, blinds), accountsOf(ctx, read.phones)])
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'resubmit',
    actor: person.actor,
    version,
    requestId,
    decide: current => {
      const { asked } = current
      if (!asked || asked.contentHash === current.contentHash) return { code: 'NOTHING_CHANGED' as const }
      const level = levelIndex(asked.returnTo)
      return {
        fields: {
          state: asked.returnTo,
          asked: null,
          approvals: current.approvals.filter(approval => levelIndex(approval.level) < Math.max(0, level)),
          contentSealed: sealContent(vault, applicationId, read.content),
          contentHash: digestOf(ctx, read.content, current.evidence),
          inputsHash: ctx.crypto.blind('aid-inputs', JSON.stringify(read.facts)),
          decision: decisionOf(read.decision),
          nameMasked: maskName(read.content.person.name),
          cardTail: programme.cash ? cardTail(read.content.bank.card) : '',
          idBlinds: blinds.ids,
          cardBlind: blinds.card,
          relatedAccountIds,
          flags: fresh.map(flag => current.flags.find(({ flagId }) => flagId === flag.flagId) ?? flag),
          dueAtMs: due(DUE.level).atMs,
        },
      }
    },
  })
  if (!moved.ok) return refuse(moved.code, moved.details)
  await closeTodo(ctx, {
    kind: 'aid.correction',
    toAccountId: person.accountId,
    key: `${applicationId}:${one.asked?.atMs ?? 0}`,
  })
  return movedAnswer(moved)
}

const levelIndex = (state: CaseState): number => LEVELS.map(String).indexOf(state)
