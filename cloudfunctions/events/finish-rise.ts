import type { SignUpRecord } from '../_data/records'
import { confirmRisen } from '../_data/sign-up-waits'
import type { Ctx } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'

interface Named {
  readonly eventId: string
  readonly eventTitle: string
  readonly venueName: string
  readonly startsAtMs: number
}

/**
 * Tells whose places are taken and confirms the sign-up, in this order, so that a kill in between costs nobody the
 * message: 3 round trips. False where the holder gave up meanwhile. May be run any number of times.
 */
export const finishRise = async (
  ctx: Ctx,
  session: Named,
  held: SignUpRecord,
  verdict: SignUpRecord['verdict'] = null,
): Promise<boolean> => {
  const { eventId, eventTitle, venueName, startsAtMs } = session
  await tellMany(ctx, [
    {
      kind: held.status === 'pending' ? 'event.approved' : 'event.risen',
      toAccountId: held.accountId,
      key: `${held._id}:${held.round}`,
      params: { eventId, signUpId: held._id, title: eventTitle, venueName, startsAtMs },
    },
  ])
  return confirmRisen(ctx, held, verdict ?? null)
}
