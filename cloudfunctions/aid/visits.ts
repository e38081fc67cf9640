import type { aid } from '../../src/contract/aid'
import { segregationRefusal } from '../../src/domain/aid/guards'
import { scopesOf } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { listDesk, readCase } from '../_data/aid-cases'
import { type Handler, refuse } from '../_kit/ctx'
import { attachFiles } from '../_services/files'
import { openVault } from '../_services/vault'
import { sealNote } from './content'
import { moveCase } from './move-case'

/** What one visitor saw, kept once by its requestId, however late it comes. About 10 round trips. */
export const recordVisit: Handler<typeof aid.recordVisit> = async (ctx, input) => {
  const { applicationId, requestId, deviceAtMs, place, note, fileIds } = input
  const [person, one] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId)])
  if (!person || !one) return refuse('NOT_FOUND')
  const { accountId } = person
  const visitId = ctx.crypto.id('aid-visit', `${applicationId}:${accountId}:${requestId}`)
  const vault = await openVault(ctx, one.householdId)
  const moved = await moveCase<never>(ctx, {
    caseId: applicationId,
    command: 'recordVisit',
    actor: person.actor,
    version: null,
    requestId: visitId,
    decide: current => {
      // the same visitor's earlier word, not yet confirmed, is replaced: two of one person are no two people
      const others = current.visits.filter(visit => visit.byAccountId !== accountId || visit.confirmedBy !== null)
      const made = {
        visitId,
        byAccountId: accountId,
        confirmedBy: null,
        deviceAtMs,
        atMs: ctx.clock(),
        confirmedAtMs: null,
        place,
        noteSealed: sealNote(vault, applicationId, note),
        fileIds,
      }
      return { fields: { visits: [...others, made] } }
    },
  })
  if (!moved.ok) return refuse(moved.code, moved.details)
  // photos come after the words: without them the visit stands all the same
  if (fileIds.length > 0) await attachFiles(ctx, { fileIds, accountId, owner: { kind: 'aidVisit', id: visitId } })
  return { visitId, version: moved.version }
}

/** The second visitor's yes. Refuses SAME_VISITOR, ALREADY_CONFIRMED; my own yes again is answered the same. */
export const confirmVisit: Handler<typeof aid.confirmVisit> = async (ctx, { applicationId, visitId }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('NOT_FOUND')
  const { accountId } = person
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'confirmVisit',
    actor: person.actor,
    version: null,
    requestId: ctx.crypto.id('aid-visit-yes', `${visitId}:${accountId}`),
    decide: current => {
      const visit = current.visits.find(one => one.visitId === visitId)
      if (!visit) return { code: 'NOT_FOUND' as const }
      if (visit.byAccountId === accountId) return { code: 'SAME_VISITOR' as const }
      if (visit.confirmedBy !== null) return { code: 'ALREADY_CONFIRMED' as const }
      const confirmed = { ...visit, confirmedBy: accountId, confirmedAtMs: ctx.clock() }
      return { fields: { visits: current.visits.map(one => (one.visitId === visitId ? confirmed : one)) } }
    },
  })
  return moved.ok ? { visitId, version: moved.version } : refuse(moved.code, moved.details)
}

const MOST = 100
/** Where a case may wait for a visit: an emergency's comes behind its money. */
const VISITED = ['intake', 'finance', 'bank', 'followUp'] as const

/** Visits of my unions that wait for a second visitor. 5 reads in 2 round trips; FORBIDDEN for whoever visits nobody. */
export const openVisits: Handler<typeof aid.openVisits> = async ctx => {
  const actor = (await readPerson(ctx))?.actor
  const unionIds = actor ? scopesOf(actor, 'aid.intake') : []
  if (!actor || unionIds.length === 0) return refuse('FORBIDDEN')
  const { accountId } = actor
  const lists = await Promise.all(VISITED.map(desk => listDesk(ctx, { desk, unionIds, after: undefined, limit: MOST })))
  const cases = lists.flat()
  return {
    items: cases
      .filter(one => segregationRefusal(one, { accountId, part: 'visitor' }) === null)
      .flatMap(one =>
        one.visits
          .filter(visit => visit.confirmedBy === null && visit.byAccountId !== accountId)
          .map(({ visitId, place, atMs }) => ({
            applicationId: one._id,
            visitId,
            nameMasked: one.nameMasked,
            place,
            atMs,
            receiptNo: one.receiptNo,
          })),
      ),
  }
}
