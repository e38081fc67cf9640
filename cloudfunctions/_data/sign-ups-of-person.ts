// `sign_ups`, owner: events. What leaving, unbinding and deleting an account do to a member's sign-ups.
import type { SignUpStatus } from '../../src/domain/events/words'
import type { Ctx } from '../_kit/ctx'
import type { Change } from '../_kit/ports'
import type { SignUpRecord } from './records'

const SIGN_UPS = 'sign_ups'

const upcoming = (ctx: Ctx, memberId: string, status: SignUpStatus) => ({
  memberId,
  startsAtMs: { gt: ctx.clock() },
  status,
  used: 0,
})

/** What each standing sign-up becomes: places and stands in a line are given back by the sweeper, applications hold none. */
const CANCELLED = {
  confirmed: { status: 'cancelled', releasing: true, waited: false },
  waitlisted: { status: 'cancelled', releasing: true, waited: true },
  pending: { status: 'cancelled' },
  in_draw: { status: 'cancelled' },
} as const satisfies Readonly<Record<Exclude<SignUpStatus, 'cancelled'>, Change>>

const STANDING = ['confirmed', 'waitlisted', 'pending', 'in_draw'] as const

/** Cancels all of a member's sign-ups that nobody has used and that are still to begin, whatever they wait for; the sweeper gives back what they held. 4 writes in one round trip. */
export const cancelUpcoming = async (ctx: Ctx, memberId: string): Promise<number> => {
  const counts = await Promise.all(
    STANDING.map(status => ctx.store.update(SIGN_UPS, upcoming(ctx, memberId, status), CANCELLED[status])),
  )
  return counts.reduce((sum, one) => sum + one, 0)
}

/** A member's sign-ups that are still to begin and unused. 4 counts in one round trip. */
export const countUpcoming = async (ctx: Ctx, memberId: string): Promise<number> => {
  const counts = await Promise.all(STANDING.map(status => ctx.store.count(SIGN_UPS, upcoming(ctx, memberId, status))))
  return counts.reduce((sum, one) => sum + one, 0)
}

/** A member's sign-ups that still carry a name. One count. */
export const countNamedSignUps = (ctx: Ctx, memberId: string): Promise<number> =>
  ctx.store.count(SIGN_UPS, { memberId, nameMasked: { neq: '' } })

export type SaidSignUp = Pick<
  SignUpRecord,
  '_id' | 'startsAtMs' | 'entries' | 'answersSealed' | 'doorAnswersSealed' | 'excuse'
>

/** What a member said in sign-ups, at doors and about absences, sealed, newest 500 sign-ups. One read. */
export const listSaid = async (ctx: Ctx, memberId: string): Promise<readonly SaidSignUp[]> =>
  (
    await ctx.store.find<SaidSignUp>(
      SIGN_UPS,
      { memberId },
      {
        fields: ['startsAtMs', 'entries', 'answersSealed', 'doorAnswersSealed', 'excuse'],
        orderBy: [['startsAtMs', 'desc']],
        limit: 500,
      },
    )
  ).filter(
    one =>
      one.answersSealed || one.doorAnswersSealed || one.excuse || one.entries.some(({ proxySealed }) => proxySealed),
  )

/** A month after its start no door uploads, no desk settles and nobody may sign up any more: nothing asks who it was. */
const SETTLED_MS = 31 * 24 * 3_600_000

/**
 * Takes name, phone and all that was said from a member's sign-ups, and gives them one alias: what is a month old belongs
 * to the alias at once, the rest when it is (`partOldSignUps`). The numbers stay. 2 writes.
 */
export const blankSignUps = async (ctx: Ctx, memberId: string): Promise<void> => {
  const alias = `gone-${ctx.ids.random()}`
  await ctx.store.update(
    SIGN_UPS,
    { memberId, nameMasked: { neq: '' } },
    {
      leaver: alias,
      nameMasked: '',
      nameGrams: [],
      phoneTailBlind: null,
      doorAnswersSealed: { remove: true },
      answersSealed: { remove: true },
      verdict: { remove: true },
      excuse: { remove: true },
      settlement: { remove: true },
    },
  )
  await ctx.store.update(SIGN_UPS, { leaver: alias, ...settled(ctx) }, belongsTo(alias))
}

/** Parts the sign-ups of people who left from them, once they are a month old. One read, a write each, at most 100; again it goes on. */
export const partOldSignUps = async (ctx: Ctx): Promise<number> => {
  const old = await ctx.store.find<Pick<SignUpRecord, '_id' | 'leaver'>>(
    SIGN_UPS,
    { leaver: { gt: '' }, ...settled(ctx) },
    { fields: ['leaver'], limit: 100 },
  )
  for (const { _id, leaver } of old)
    if (leaver) await ctx.store.update(SIGN_UPS, { _id, leaver, ...settled(ctx) }, belongsTo(leaver))
  return old.length
}

/** Places on their way back are told to the session under the account that held them. */
const settled = (ctx: Ctx) => ({ releasing: false, startsAtMs: { lt: ctx.clock() - SETTLED_MS } })

const belongsTo = (alias: string): Change => ({ memberId: alias, accountId: alias, leaver: { remove: true } })
