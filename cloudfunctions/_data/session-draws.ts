// `sessions` and `sign_ups`, owner events: what the draw of a lottery writes. The draw itself lies in `meeting_draws`,
// which serves evenings and events alike.
import type { DrawState } from '../../src/domain/events/lottery'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import type { SessionRecord, SignUpRecord } from './records'
import { SESSIONS } from './sessions'

const SIGN_UPS = 'sign_ups'
const AT_ONCE = 500

export type DrawSession = Pick<
  SessionRecord,
  | '_id'
  | 'eventId'
  | 'eventTitle'
  | 'eventState'
  | 'venueName'
  | 'organiserPath'
  | 'startsAtMs'
  | 'mode'
  | 'capacity'
  | 'waitlist'
  | 'draw'
  | 'numberName'
>

const FIELDS = [
  '_id',
  'eventId',
  'eventTitle',
  'eventState',
  'venueName',
  'organiserPath',
  'startsAtMs',
  'mode',
  'capacity',
  'waitlist',
  'draw',
  'numberName',
]

/** A session as its draw sees it. One read. */
export const readDrawSession = (ctx: Ctx, sessionId: string): Promise<DrawSession | null> =>
  ctx.store.get<DrawSession>(SESSIONS, sessionId, FIELDS)

/** Published lotteries whose sign-up closed before a moment and whose draw stands like that, at most 20. One read. */
export const listLotteries = (
  ctx: Ctx,
  { draw, closedBeforeMs }: { readonly draw: DrawState; readonly closedBeforeMs: number },
): Promise<DrawSession[]> =>
  ctx.store.find<DrawSession>(
    SESSIONS,
    { draw, mode: 'lottery', eventState: 'published', signUpClosesAtMs: { lt: closedBeforeMs } },
    { fields: FIELDS, limit: 20 },
  )

/** Within a transaction: moves a session's draw on, with what else it changes; false where it stands elsewhere. */
export const drawSessionIn = (tx: Tx) => ({
  move: async (
    sessionId: string,
    step: {
      readonly from: DrawState
      readonly to: DrawState
      readonly taken?: number
      readonly line?: readonly string[]
    },
  ): Promise<boolean> => {
    const session = await tx.get<SessionRecord>(SESSIONS, sessionId)
    if (!session || (session.draw ?? 'open') !== step.from || session.eventState !== 'published') return false
    const { taken, line } = step
    const given =
      taken === undefined || line === undefined
        ? {}
        : { taken, line: { set: line }, waiting: line.length, moves: { inc: 1 }, unsettled: true }
    await tx.update(SESSIONS, sessionId, { draw: step.to, ...given })
    return true
  },
})

/** Ends a draw: the counts may be held against the sign-ups again. One write. */
export const settleSession = (ctx: Ctx, sessionId: string): Promise<number> =>
  ctx.store.update(SESSIONS, { _id: sessionId, draw: 'drawn' }, { draw: 'settled', unsettled: true })

export type Applicant = Pick<SignUpRecord, '_id' | 'accountId' | 'memberId' | 'round' | 'places' | 'status' | 'drawn'>

/** Sign-ups of a session that wait for the draw or have its outcome, by id. One read for each 500. */
export const listApplicants = async (ctx: Ctx, sessionId: string): Promise<readonly Applicant[]> => {
  const all: Applicant[] = []
  for (;;) {
    const page = await ctx.store.find<Applicant>(
      SIGN_UPS,
      { sessionId, _id: { gt: all[all.length - 1]?._id ?? '' } },
      {
        fields: ['_id', 'accountId', 'memberId', 'round', 'places', 'status', 'drawn'],
        orderBy: [['_id', 'asc']],
        limit: AT_ONCE,
      },
    )
    all.push(...page)
    if (page.length < AT_ONCE) return all
  }
}

/** What earlier draws gave these members, oldest first. One aggregate for each 500 members. */
export const listOutcomes = async (
  ctx: Ctx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ('won' | 'lost')[]>> => {
  const found = new Map<string, readonly ('won' | 'lost')[]>()
  for (let at = 0; at < memberIds.length; at += AT_ONCE) {
    const rows = await ctx.store.aggregate<{ _id: string; drawn: readonly ('won' | 'lost')[] }>(SIGN_UPS, [
      { match: { memberId: { $in: memberIds.slice(at, at + AT_ONCE) }, drawn: { $in: ['won', 'lost'] } } },
      { sort: { startsAtMs: 1 } },
      { group: { _id: '$memberId', drawn: { $push: '$drawn' } } },
      { limit: AT_ONCE },
    ])
    for (const { _id, drawn } of rows) found.set(_id, drawn)
  }
  return found
}

/** Writes what the draw gave these sign-ups; those that no longer wait for it stay. One write for each 500. */
export const writeOutcome = async (
  ctx: Ctx,
  signUpIds: readonly string[],
  outcome: { readonly status: 'confirmed' | 'waitlisted' | 'cancelled'; readonly drawn: 'won' | 'lost' },
): Promise<void> => {
  for (let at = 0; at < signUpIds.length; at += AT_ONCE)
    await ctx.store.update(
      SIGN_UPS,
      { _id: { in: signUpIds.slice(at, at + AT_ONCE) }, status: 'in_draw' },
      {
        ...{ status: outcome.status, drawn: outcome.drawn },
        ...(outcome.status === 'confirmed' && { givenAtMs: ctx.clock() }),
      },
    )
}
