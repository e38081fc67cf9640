import type { events } from '../../src/contract/events'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { readPerson } from '../_data/accounts'
import { listAhead } from '../_data/session-claims'
import { listMine } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { mySignUp } from './cards'

const PAGE = 50

/** My sign-ups, newest start first; a guest has none. 2 reads, one more where I wait in a line. */
export const mine: Handler<typeof events.mine> = async (ctx, { cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const person = await readPerson(ctx)
  if (!person?.card) return { items: [] }
  const after = from === 'start' ? undefined : from
  const found = await listMine(ctx, person.card.memberId, { after, limit: PAGE + 1 })
  const waited = found.filter(one => one.status === 'waitlisted')
  const ahead = await listAhead(
    ctx,
    waited.map(one => ({ ...one, signUpId: one._id })),
  )
  const last = found.slice(0, PAGE).at(-1)
  return {
    items: found.slice(0, PAGE).flatMap(one => mySignUp(one, ahead)),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.startsAtMs, id: last._id }) } : {}),
  }
}
