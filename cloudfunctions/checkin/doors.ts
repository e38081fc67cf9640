import type { checkin } from '../../src/contract/checkin'
import { policyCopy } from '../../src/domain/checkin/policy'
import { dayStartMs } from '../../src/domain/day'
import { accountIdOf } from '../_data/accounts'
import { listDoorsOf } from '../_data/door-grants'
import type { Handler } from '../_kit/ctx'

const DAY_MS = 24 * 3_600_000

/** The doors a person holds, from yesterday to the next 7 days, by start: one read. */
export const doors: Handler<typeof checkin.doors> = async ctx => {
  if (!ctx.openid) return { items: [] }
  const nowMs = ctx.clock()
  const fromMs = dayStartMs(nowMs) - DAY_MS
  const held = await listDoorsOf(ctx, accountIdOf(ctx, ctx.openid), nowMs)
  const items = held.flatMap(({ sessions, expiresAtMs }) =>
    sessions
      .filter(session => session.endsAtMs >= fromMs && session.startsAtMs <= nowMs + 7 * DAY_MS)
      .map(({ _id, title, doors, doorPolicy, ...session }) => ({
        ...session,
        doors: [...doors],
        doorPolicy: policyCopy(doorPolicy),
        sessionId: _id,
        sessionTitle: title,
        grantExpiresAtMs: expiresAtMs,
      })),
  )
  return { items: items.sort((a, b) => a.startsAtMs - b.startsAtMs) }
}
