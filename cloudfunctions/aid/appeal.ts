import type { aid } from '../../src/contract/aid'
import { DUE } from '../../src/domain/aid/acts'
import { readPerson } from '../_data/accounts'
import { readCase } from '../_data/aid-cases'
import { type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { sealNote } from './content'
import { deadlines } from './load'
import { moveCase, movedAnswer } from './move-case'

/** Once for each level that refused, within its 15 working days. Refuses TOO_LATE, APPEALED_BEFORE. About 9 round trips. */
export const appeal: Handler<typeof aid.appeal> = async (ctx, { applicationId, version, text }) => {
  const [person, one, due] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId), deadlines(ctx)])
  if (!person || !one) return refuse('NOT_FOUND')
  const vault = await openVault(ctx, one.householdId)
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'appeal',
    actor: person.actor,
    version,
    requestId: `appeal-${version}`,
    decide: current => {
      const { refusal } = current
      if (!refusal || ctx.clock() > refusal.appealUntilMs) return { code: 'TOO_LATE' as const }
      if (current.appeals.some(({ level }) => level === refusal.level)) return { code: 'APPEALED_BEFORE' as const }
      const made = {
        level: refusal.level,
        textSealed: sealNote(vault, applicationId, text),
        atMs: ctx.clock(),
        votes: [],
        outcome: null,
      }
      return { fields: { state: 'appeal', appeals: [...current.appeals, made], dueAtMs: due(DUE.decideAppeal).atMs } }
    },
  })
  return moved.ok ? movedAnswer(moved) : refuse(moved.code, moved.details)
}
