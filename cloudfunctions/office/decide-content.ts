import type { office } from '../../src/contract/office'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { contentChecksIn, listWaitingChecks } from '../_data/content-checks'
import { type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { tellIn } from '../_services/outbox'
import { endHeldTodo } from './held-todo'

/**
 * Decides on held content in one transaction with its audit event: about 8 round trips. The writer is told
 * without the content. Refuses OWN_CONTENT to the writer, CONTENT_CHANGED where
 * it is another text by now, ALREADY_DECIDED where another decided or WeChat did.
 */
export const decideContent: Handler<typeof office.decideContent> = async (ctx, input) => {
  const { contentId, askedAtMs, pass, reason } = input
  const person = await readPerson(ctx)
  if (!person || !can(person.actor, 'content.decide', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const byAccountId = person.accountId
  const verdict = pass ? ('pass' as const) : ('risky' as const)

  const outcome = await ctx.store.transaction(async tx => {
    const checks = contentChecksIn(tx)
    const check = await checks.read(contentId)
    if (!check) return 'missing'
    if (check.byAccountId === byAccountId) return 'own'
    if (!check.waiting) return check.decidedBy === byAccountId && check.verdict === verdict ? 'same' : 'decided'
    if (check.askedAtMs !== askedAtMs) return 'changed'
    const note = nextAudit(
      ctx,
      { kind: 'content', id: contentId, head: check.audit },
      { what: pass ? 'content.passed' : 'content.refused', byAccountId, refs: { about: check.aboutKind } },
    )
    await insertAudit(tx, note.row)
    await checks.update(contentId, {
      verdict,
      waiting: false,
      textSealed: null,
      decidedBy: byAccountId,
      decidedAtMs: ctx.clock(),
      reasonSealed: ctx.crypto.seal(reason, `content_checks/${contentId}/reason`),
      audit: { set: note.head },
    })
    const kind = pass ? 'content.passed' : 'content.refused'
    const told = { kind, toAccountId: check.byAccountId, key: contentId, params: { about: check.aboutKind } } as const
    if (check.byAccountId !== '') await tellIn(tx, ctx, [told])
    return 'written'
  })
  if (outcome === 'missing') return refuse('NOT_FOUND')
  if (outcome === 'own') return refuse('OWN_CONTENT')
  if (outcome === 'changed') return refuse('CONTENT_CHANGED')
  if (outcome === 'decided') return refuse('ALREADY_DECIDED')
  if ((await listWaitingChecks(ctx, { limit: 1 })).length === 0) await endHeldTodo(ctx)
  return { contentId, verdict }
}
