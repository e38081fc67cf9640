import type { qa } from '../../src/contract/qa'
import { dayOf } from '../../src/domain/day'
import { saysSomething } from '../../src/domain/qa/plain-form'
import { redacted } from '../../src/domain/qa/redact'
import { accountIdOf } from '../_data/accounts'
import { insertFaqMiss } from '../_data/faq-misses'
import { type Handler, refuse } from '../_kit/ctx'
import { underLimit } from '../_services/rate-limit'

const HOUR_MS = 3_600_000
const MOST_AN_HOUR = 30

/** Keeps a question that found nothing, or that was put to a person all the same; one that says nothing is let go. 2 writes. Refuses TOO_OFTEN. */
export const tellMissed: Handler<typeof qa.tellMissed> = async (ctx, { text, category, what, shownIds }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  if (!saysSomething(text)) return {}
  const accountId = accountIdOf(ctx, ctx.openid)
  if (!(await underLimit(ctx, { what: 'faq-missed', accountId, most: MOST_AN_HOUR, windowMs: HOUR_MS })))
    return refuse('TOO_OFTEN')
  const atMs = ctx.clock()
  const miss = { text: redacted(text), what, category: category ?? null, shownIds, atMs }
  await insertFaqMiss(ctx, { accountId, day: dayOf(atMs) }, miss)
  return {}
}
