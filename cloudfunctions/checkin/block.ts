import type { checkin } from '../../src/contract/checkin'
import { readTicket, setBlocked } from '../_data/admissions'
import { type Handler, refuse } from '../_kit/ctx'
import { readDeskSession } from './read-desk-session'

/** Blocks a ticket or frees it: 3 reads, 1 write. The very next scan answers BLOCKED, without the reason. */
export const block: Handler<typeof checkin.block> = async (ctx, { signUpId, blocked, reason }) => {
  const ticket = await readTicket(ctx, signUpId)
  const desk = ticket && (await readDeskSession(ctx, ticket.sessionId, 'event.edit'))
  if (!desk) return refuse('NOT_FOUND')
  const reasonSealed = ctx.crypto.seal(reason, `sign_ups/${signUpId}/block`)
  await setBlocked(ctx, signUpId, { blocked, block: { by: desk.person.accountId, atMs: ctx.clock(), reasonSealed } })
  return { signUpId, blocked }
}
