import type { events } from '../../src/contract/events'
import { notEligible } from '../../src/domain/events/sign-up-bar'
import { readPerson } from '../_data/accounts'
import { readEvent } from '../_data/events'
import { listSessionsOf } from '../_data/sessions'
import { listMineIn } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { reasonShown } from '../_services/content-check'
import { eventCard } from './cards'

/** One published or called-off event; a draft does not exist here, whoever asks. 4 reads in 2 round trips. */
export const get: Handler<typeof events.get> = async (ctx, { eventId }) => {
  const [person, event, sessions] = await Promise.all([
    readPerson(ctx),
    readEvent(ctx, eventId),
    listSessionsOf(ctx, [eventId]),
  ])
  if (!event || event.state === 'draft') return refuse('NOT_FOUND')
  const card = person?.card ?? null
  const sessionIds = sessions.map(session => session._id)
  const mine = card ? await listMineIn(ctx, card.memberId, sessionIds) : []
  const [shown] = eventCard({ eventId, sessions, state: event.state }, mine)
  if (!shown) return refuse('NOT_FOUND')
  return {
    ...shown,
    venueAddress: event.venueAddress,
    forWhom: event.forWhom,
    blocks: [...event.blocks],
    callOffReason: await reasonShown(ctx, event.callOffReason, event.callOffHeldId),
    notEligible: notEligible(event.onlyUnionIds, card?.unionPath ?? null),
  }
}
