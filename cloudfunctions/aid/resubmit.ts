import type { aid } from '../../src/contract/aid'
import { DUE } from '../../src/domain/aid/acts'
import { consentsMissing } from '../../src/domain/aid/consents'
import { type CaseState, LEVELS } from '../../src/domain/aid/words'
import { readRuleset } from '../_data/aid-rules'
import { type Handler, refuse } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'
import { closeTodo } from '../_services/outbox'
import { handedIn, readHandIn } from './hand-in'
import { moveCase, movedAnswer } from './move-case'
import { consentsOfCase, consentsStanding } from './taken-back'

/**
 * Hands a corrected case in again, under the rules it was submitted with: it goes back to whoever asked, and approvals
 * from that level on count no more. Refuses NOTHING_CHANGED, INCOMPLETE, CONSENT_NEEDED
 * (`details.kinds`), CHANGED_ELSEWHERE, WRONG_STATE. About 15 round trips.
 */
export const resubmit: Handler<typeof aid.resubmit> = async (ctx, { applicationId, version, consents, requestId }) => {
  const hand = await readHandIn(ctx, applicationId, one => readRuleset(ctx, one.rulesetId))
  if (typeof hand === 'string') return refuse(hand)
  const { one, person, due, read } = hand
  if (one.state === 'correction' && read.problems.length > 0)
    return refuse('INCOMPLETE', { items: read.problems.slice(0, 40) })
  if (one.state === 'correction') {
    // somebody may have come into the household, or a child have turned 18, since it was handed in
    const standing = await consentsStanding(ctx, person.accountId, applicationId)
    const given = [...standing.map(tickOf), ...consents]
    const missing = consentsMissing(hand.ruleset.programme, { ...read, given })
    if (missing.length > 0) return refuse('CONSENT_NEEDED', { kinds: missing })
    const ticks = consentsOfCase(applicationId, consents)
    if (await giveConsents(ctx, { accountId: person.accountId, consents: ticks }))
      return refuse('CONSENT_NEEDED', { kinds: ['TEXT_CHANGED'] })
  }
  const kept = await handedIn(ctx, hand)
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
          ...kept,
          state: asked.returnTo,
          asked: null,
          approvals: current.approvals.filter(approval => levelIndex(approval.level) < Math.max(0, level)),
          // what was answered before stays answered
          flags: kept.flags.map(flag => current.flags.find(({ flagId }) => flagId === flag.flagId) ?? flag),
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

/** `<kind>` or `<kind>:<person>` as a tick. */
const tickOf = (key: string) => {
  const [kind = '', personId] = key.split(':')
  return { kind, personId }
}
