import type { aid } from '../../src/contract/aid'
import { readPerson } from '../_data/accounts'
import { readCase } from '../_data/aid-cases'
import { type Handler, refuse } from '../_kit/ctx'
import { underLimit } from '../_services/rate-limit'
import { openVault } from '../_services/vault'
import { sealNote } from './content'
import { deadlines } from './load'
import { moveCase } from './move-case'

const A_DAY_MS = 86_400_000
/** Somebody who objects to more cases than this a day is asked to come to the union. */
const MOST_A_DAY = 5

/** Stops a notice's clock until somebody new looked into it. Refuses WRONG_STATE, TOO_MANY (5 a day). About 11 round trips. */
export const object: Handler<typeof aid.object> = async (ctx, { applicationId, text, anonymous, requestId }) => {
  const [person, one, due] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId), deadlines(ctx)])
  if (!person || !one?.notice) return refuse('NOT_FOUND')
  const { accountId } = person
  const objectionId = ctx.crypto.id('aid-objection', `${applicationId}:${accountId}:${requestId}`)
  if (one.objections.some(known => known.objectionId === objectionId)) return { objectionId }
  if (!(await underLimit(ctx, { what: 'aid.object', accountId, most: MOST_A_DAY, windowMs: A_DAY_MS })))
    return refuse('TOO_MANY')
  const vault = await openVault(ctx, one.householdId)
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'object',
    actor: person.actor,
    version: null,
    requestId: objectionId,
    nameless: anonymous,
    decide: current => {
      if (!current.noticeOpen) return { code: 'WRONG_STATE' as const }
      const made = {
        objectionId,
        byAccountId: anonymous ? null : accountId,
        textSealed: sealNote(vault, applicationId, text),
        atMs: ctx.clock(),
        decision: null,
        decidedBy: null,
      }
      const state = current.state === 'notice' ? ('objection' as const) : current.state
      return { fields: { state, objections: [...current.objections, made], dueAtMs: due(10).atMs } }
    },
  })
  return moved.ok ? { objectionId } : refuse(moved.code, moved.details)
}
