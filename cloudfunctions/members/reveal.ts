import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { MOST_REVEALED, type RevealedField } from '../../src/domain/members/reveal'
import { standingFor } from '../../src/domain/members/scope'
import { insertAccessIn } from '../_data/access-log'
import { readPerson } from '../_data/accounts'
import { readRosterRow, rosterIn } from '../_data/roster'
import { type Handler, refuse } from '../_kit/ctx'
import { accessRow, countLatelyOpened, watchAccesses } from '../_services/access-log'
import { insertAudit, nextAudit } from '../_services/audit'
import { openRow } from './row-fields'

/**
 * Opens a roster row's fields: 2 reads and a count, then one transaction that logs and audits the access before anything
 * leaves, and a count for the auditor's alert. NOT_FOUND outside my scope; REVEAL_LIMIT beyond 70 in ten minutes.
 */
export const reveal: Handler<typeof members.reveal> = async (ctx, { memberId, fields, reason }) => {
  const [person, row] = await Promise.all([readPerson(ctx), readRosterRow(ctx, memberId)])
  if (!person || !row || !can(person.actor, 'roster.reveal', row)) return refuse('NOT_FOUND')
  const byAccountId = person.accountId
  if ((await countLatelyOpened(ctx, byAccountId)) >= MOST_REVEALED) return refuse('REVEAL_LIMIT')

  const by = standingFor(person.actor, 'roster.reveal', row)
  const asked: readonly RevealedField[] = [...new Set(fields)]
  const access = accessRow(ctx, {
    subject: { kind: 'member', id: memberId },
    ownerAccountId: row.accountId,
    byAccountId,
    role: by?.role ?? null,
    unionId: by?.unionId ?? null,
    fields: asked,
    reason,
  })
  const opened = await ctx.store.transaction(async tx => {
    const standing = await rosterIn(tx).read(memberId)
    if (!standing) return null
    const note = nextAudit(
      ctx,
      { kind: 'member', id: memberId, head: standing.audit },
      { what: 'member.revealed', byAccountId, role: access.role, fields: asked, refs: { accessId: access._id } },
    )
    await insertAccessIn(tx, access)
    await insertAudit(tx, note.row)
    await rosterIn(tx).update(memberId, { audit: { set: note.head } })
    return openRow(ctx, standing)
  })
  if (!opened) return refuse('NOT_FOUND')
  await watchAccesses(ctx, access)
  return Object.fromEntries(asked.map(field => [field, opened[field]]))
}
